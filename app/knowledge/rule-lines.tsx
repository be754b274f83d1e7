import type { RuleWords } from '@/lib/needs/knowledge-rule-words'

const leads = { any: 'One of these:', all: 'All of these together:' } as const

/** A rule as it is read: one line, or a list of which one or all must be so. */
export function RuleLines({ words }: { readonly words: RuleWords }) {
  if (words.kind === 'line') return <>{words.words}</>
  return (
    <>
      {leads[words.kind]}
      <ul className="list-disc pl-6">
        {words.parts.map((part, place) => (
          <li key={place}>
            <RuleLines words={part} />
          </li>
        ))}
      </ul>
    </>
  )
}
