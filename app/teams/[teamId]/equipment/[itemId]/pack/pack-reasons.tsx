import type { PackReason } from '@/lib/equipment/pack.data'
import { fullDay } from './full-day'
import { Part } from './part'

const checkedWords: Readonly<Record<string, string>> = {
  extract: 'read in a stored extract',
  summary: "read in another organisation's account",
  recall: 'from general knowledge, to be confirmed',
}

/** Which rule of the knowledge base showed the need, on which answers, and where that rule comes from. */
export function PackReasons({ reason }: { readonly reason: PackReason | null }) {
  if (!reason)
    return (
      <Part title="Why the plan shows it">
        <p>The plan does not show this need today.</p>
      </Part>
    )
  const { lines, asOf, first, knowledgeVersion, content } = reason
  return (
    <>
      <Part title="Why the plan shows it">
        {lines.length > 0 ? (
          <>
            <p>
              The rule for “{reason.title}” (needs knowledge base, version {knowledgeVersion}, a draft for clinical
              review) is met by{asOf && ` the answers of ${fullDay(asOf)}`}:
            </p>
            <ul className="mt-1 list-disc pl-5">
              {lines.map(({ words }) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>No rule asks for it today; the team put it into the plan.</p>
        )}
        {first && (
          <p className="mt-1">
            First shown on {fullDay(first.on)}, under version {first.knowledgeVersion}
            {first.lines.length > 0 && `: ${first.lines.map(({ words }) => words).join('; ')}`}.
          </p>
        )}
      </Part>
      <Part title="Sources of the rule">
        <ul className="grid list-disc gap-1 pl-5">
          {content.sources.map((source) => (
            <li key={`${source.id} ${source.title}`}>
              {source.organisation}
              {source.year ? `, ${source.year}` : ''}: {source.title}. Supports: {source.supports} (
              {checkedWords[source.checked] ?? source.checked}).
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}
