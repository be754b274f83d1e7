import type { Plan } from '@/lib/needs/plan.data'
import { asClause } from '@/lib/needs/fact-words'
import type { FieldName } from '@/lib/needs/input'
import type { WhyLine } from '@/lib/needs/why-words'
import { formatDay } from '@/lib/text/dates'

/** The answers that raised a need, each with its day and who wrote it down, as far as this viewer may see them. */
export function Because({ lines, plan }: { readonly lines: readonly WhyLine[]; readonly plan: Plan }) {
  const first = lines.slice(0, 3)
  return (
    <>
      {first.map((line, index) => (
        <span key={line.words} className={index === 0 ? undefined : 'block'}>
          {index === 0 ? asClause(line.words) : line.words}
          <RecordedBy field={line.field} plan={plan} />
        </span>
      ))}
      {lines.length > first.length && (
        <span className="block text-sm text-ink-2">and {lines.length - first.length} more</span>
      )}
    </>
  )
}

function RecordedBy({ field, plan }: { readonly field: FieldName | null; readonly plan: Plan }) {
  if (field === null) return null
  const fact = plan.facts.get(field)
  const source = fact ?? (/^(alsfrsr|kings|mitos)\./.test(field) ? plan.lastAnswers : null)
  if (!source) return null
  return (
    <span className="text-ink-2">
      {' '}
      ({formatDay(source.on, plan.today)}, {source.byName})
    </span>
  )
}
