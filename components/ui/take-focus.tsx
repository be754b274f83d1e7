'use client'

import { useEffect, useRef, type ReactNode } from 'react'

export type TakeFocusProps = {
  /** A new value takes the focus again: the number of the submission. */
  readonly again?: string | number
  readonly labelledBy?: string
  readonly role?: 'alert' | 'group'
  readonly className?: string
  readonly children: ReactNode
}

/** Moves the focus to itself when it appears. Without JavaScript the browser does the same by `autofocus`. */
export function TakeFocus({ again, labelledBy, role, className, children }: TakeFocusProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [again])
  return (
    <div ref={box} tabIndex={-1} autoFocus role={role} aria-labelledby={labelledBy} className={className}>
      {children}
    </div>
  )
}
