'use client'

import { useEffect, useSyncExternalStore } from 'react'

const stored = 'alongside-caseload-keys'
const changed = 'alongside-caseload-keys-changed'

/** j and k, or the arrows, go from person to person; / goes to the search. They can be turned off on this device (WCAG 2.1.4). */
export function CaseloadKeys() {
  const are = useSyncExternalStore(listen, read, () => 'unknown' as const)
  useEffect(() => {
    if (are !== 'on') return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [are])
  if (are === 'unknown') return null
  return (
    <div className="ml-auto hidden flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-2 sm:flex">
      {are === 'on' && (
        <>
          <span>
            <Key>/</Key> search
          </span>
          <span>
            <Key>J</Key> <Key>K</Key> move
          </span>
          <span>
            <Key>Enter</Key> open
          </span>
        </>
      )}
      <button type="button" onClick={turn} className="min-h-11 text-act underline underline-offset-4">
        {are === 'on' ? 'Turn these keys off' : 'Turn the keys on'}
      </button>
    </div>
  )
}

function Key({ children }: { readonly children: string }) {
  return <kbd className="rounded-tag border border-b-3 border-edge bg-inset px-2 font-sans">{children}</kbd>
}

function listen(again: () => void): () => void {
  window.addEventListener(changed, again)
  window.addEventListener('storage', again)
  return () => {
    window.removeEventListener(changed, again)
    window.removeEventListener('storage', again)
  }
}

function read(): 'on' | 'off' {
  return localStorage.getItem(stored) === 'off' ? 'off' : 'on'
}

function turn(): void {
  localStorage.setItem(stored, read() === 'on' ? 'off' : 'on')
  window.dispatchEvent(new Event(changed))
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return
  const rows = [...document.querySelectorAll<HTMLElement>('[data-caseload-row]')].filter((row) => row.offsetParent)
  const here = rows.findIndex((row) => row === document.activeElement)
  const isOnRow = here !== -1
  if (event.key === '/') focusOn(event, document.querySelector<HTMLElement>('input[name="q"]'))
  else if (event.key === 'j' || (event.key === 'ArrowDown' && isOnRow)) focusOn(event, rows[here + 1])
  else if (event.key === 'k' || (event.key === 'ArrowUp' && isOnRow)) focusOn(event, rows[isOnRow ? here - 1 : 0])
}

function focusOn(event: KeyboardEvent, target: HTMLElement | null | undefined): void {
  if (!target) return
  event.preventDefault()
  target.focus()
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input, [contenteditable]')
}
