'use client'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

const never = () => () => {}

/** Copies with one press where the browser can; everywhere else the field beside it can be selected. */
export function CopyButton({ text }: { readonly text: string }) {
  const canCopy = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  )
  const [isCopied, setIsCopied] = useState(false)
  if (!canCopy) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-gap">
      <Button variant="filled" onClick={copy}>
        Copy the link
      </Button>
      <span role="status">{isCopied && 'Copied.'}</span>
    </div>
  )
}
