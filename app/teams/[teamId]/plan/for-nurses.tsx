import type { NeedContent } from '@/lib/needs/visible-plan'

const checkedWords: Readonly<Record<string, string>> = { extract: '', summary: ' (second hand)', recall: ' (recalled)' }

/** Where sources differ: families learn that they do, nurses how. */
export function ForNurses({ content }: { readonly content: NeedContent }) {
  const { forNurses, isDisputed, typicalStage } = content
  if (!forNurses)
    return isDisputed ? (
      <p>Guides do not all say the same about the right moment. Ask your team what they go by.</p>
    ) : null
  const { notes, region_notes: regional, disagreements, thresholds_by_source: limits, leadTimeNote } = forNurses
  const lines = [
    ['Where sources differ', disagreements],
    ['How long it takes', leadTimeNote],
    ['By region', regional],
    ['Notes', notes],
    ['Typical stage', typicalStage && `coming up: ${typicalStage.anticipate}; now: ${typicalStage.expected_now}`],
  ].filter(([, words]) => words)
  if (lines.length === 0 && !limits) return null
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">
        For nurses: limits, regions, where sources differ
      </summary>
      <dl className="grid gap-2 pb-2">
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {limits && (
        <ul className="grid list-disc gap-1 pb-2 pl-6">
          {limits.map(({ source, rule, checked }) => (
            <li key={`${source} ${rule}`}>
              {source}: {rule}
              {checkedWords[checked]}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
