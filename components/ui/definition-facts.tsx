import type { ReactNode } from 'react'

export type Fact = { readonly term: string; readonly value: ReactNode }

/** Terms and their values side by side, with a thin line between; below each other where it is narrow. */
export function DefinitionFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-3">
      {facts.map(({ term, value }) => (
        <div key={term} className="not-first:sm:border-l not-first:sm:pl-6">
          <dt className="text-sm text-ink-2">{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
