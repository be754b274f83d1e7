'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonLook, type ButtonVariant, type ButtonWidth } from '../ui/button-look'

export type SubmitButtonProps = {
  readonly variant?: ButtonVariant
  readonly width?: ButtonWidth
  readonly icon?: ReactNode
  /** Where a form has several buttons: which one was pressed. */
  readonly name?: string
  readonly value?: string
  readonly form?: string
  /** Where the words alone could mean several things on the page: "Mark baclofen, 9:00 am, as given". */
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

const patienceMs = 400

/** Sends its form. "Saving…" appears only after 400 ms and takes no other space; a second press changes nothing. */
export function SubmitButton({ variant = 'filled', width, icon, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const isSlow = useLasts(pending, patienceMs)
  return (
    <button
      type="submit"
      aria-disabled={isSlow || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonLook(variant, width)}
      {...rest}
    >
      <span className={`inline-flex items-center gap-2.5 ${isSlow ? 'hidden' : ''}`}>
        {icon}
        {children}
      </span>
      {isSlow && <span>Saving…</span>}
    </button>
  )
}

/** True once `active` has been true for `ms` without a break. */
function useLasts(active: boolean, ms: number): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setIsLong(true), ms)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [active, ms])
  return isLong
}
