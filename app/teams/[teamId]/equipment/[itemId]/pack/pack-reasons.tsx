import type { PackReason } from '@/lib/equipment/pack.data'
import { fullDay } from './full-day'
import { Part } from './part'

/** Which rule of the knowledge base showed the need, and on which answers. */
export function PackReasons({ reason }: { readonly reason: PackReason | null }) {
  if (!reason)
    return (
      <Part title="Why the plan shows it">
        <p>The plan does not show this need today.</p>
      </Part>
    )
  const { lines, asOf, first, knowledgeVersion } = reason
  return (
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
  )
}
