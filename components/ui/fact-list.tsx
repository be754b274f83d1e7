import type { ReactNode } from 'react'

export type IconFact = { readonly key: string; readonly icon: ReactNode; readonly words: ReactNode }

/** Short facts, each with its picture: a food window, a patch site, a lead time. */
export function FactList({ facts }: { readonly facts: readonly IconFact[] }) {
  return (
    <ul className="grid gap-1">
      {facts.map(({ key, icon, words }) => (
        <li key={key} className="flex gap-2.5">
          <span className="text-ink-2">{icon}</span>
          <span className="min-w-0">{words}</span>
        </li>
      ))}
    </ul>
  )
}
