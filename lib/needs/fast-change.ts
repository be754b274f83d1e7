import type { DeclineBand } from '../staging/decline'
import type { EvaluatedNeed } from './evaluate'
import { ITEMS, type FieldName } from './input'
import { NEEDS, type NeedId } from './knowledge'
import { compileRule, type CompiledRule, type Facts } from './rule'

/** Only what can take this long is brought forward (needs.md 4, "Fast change"). */
const LONG_LEAD_WEEKS = 12

const COMING_RULES: ReadonlyMap<NeedId, CompiledRule> = new Map(
  NEEDS.filter(({ lead_time_weeks }) => lead_time_weeks.max >= LONG_LEAD_WEEKS).map(({ id, triggers }) => [
    id,
    compileRule(triggers.anticipate),
  ]),
)

/** What the nurse chose for this person, and how fast the total falls. */
export interface FastChange {
  readonly isOn: boolean
  /** Of the value since onset; null when it cannot be told. */
  readonly band: DeclineBand | null
}

/**
 * Brings needs that take long into "coming up" while one item is one point from their line. Off unless a nurse turned
 * it on for this person and the band is "faster"; never in `explain`. Nothing else moves, nothing is taken away.
 *
 * @see needs.md 4, "Fast change"
 */
export function bringForward(
  evaluated: readonly EvaluatedNeed[],
  facts: Facts,
  { isOn, band }: FastChange,
): readonly EvaluatedNeed[] {
  if (!isOn || band !== 'faster') return evaluated
  return evaluated.map((now) => {
    const rule = COMING_RULES.get(now.needId)
    if (now.state !== 'not_now' || rule === undefined) return now
    return isOnePointFrom(rule, facts) ? { ...now, state: 'anticipate', decidedBy: 'rules' } : now
  })
}

function isOnePointFrom(rule: CompiledRule, facts: Facts): boolean {
  return ITEMS.map((item): FieldName => `alsfrsr.${item}`)
    .filter((field) => rule.fields.has(field))
    .some((field) => {
      const score = facts.get(field)
      return typeof score === 'number' && score >= 1 && rule.test(new Map(facts).set(field, score - 1)) === true
    })
}
