'use client'

import { useEffect } from 'react'

/**
 * Presses the answer whose key cap was typed: `data-key` on a button or a radio of this page.
 * Only single keys without modifiers, and never while somebody writes. Leave it out for those who turned keys off (WCAG 2.1.4).
 */
export function AnswerKeys() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isWriting(event.target)) return
      document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
  )
}
