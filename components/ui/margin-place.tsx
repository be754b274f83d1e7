import type { ReactNode } from 'react'

export type MarginPlaceProps = { readonly icon: ReactNode; readonly words: string }

/** A part of life in the margin, with its picture: in a `MarginList` whose margin holds words. */
export function MarginPlace({ icon, words }: MarginPlaceProps) {
  return (
    <span className="inline-flex items-center gap-2 text-sm leading-tight font-semibold sm:grid sm:justify-items-end sm:gap-1 fold:inline-flex">
      <span className="text-ink-2">{icon}</span>
      {words}
    </span>
  )
}
