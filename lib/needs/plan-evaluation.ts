import type { Temporal } from 'temporal-polyfill'
import { declineSinceOnset, type DeclineBand } from '../staging/decline'
import type { Onset } from '../staging/onset'
import { evaluateNeeds, type EvaluatedNeed } from './evaluate'
import { factsFrom } from './facts'
import { bringForward } from './fast-change'
import type { NeedsInput } from './input'
import { statusesOn, type RecordedStatus } from './status'
import type { Facts } from './rule'

/** What one team's plan is worked out from on a day. */
export interface PlanKnown {
  readonly input: NeedsInput
  readonly statuses: readonly RecordedStatus[]
  readonly today: Temporal.PlainDate
  readonly fastChange: boolean
  readonly onset: Onset | null
  /** The last visit's day and total; null without a visit. */
  readonly latest: { readonly on: Temporal.PlainDate; readonly total: number | null } | null
}

export interface PlanEvaluation {
  readonly evaluated: readonly EvaluatedNeed[]
  readonly facts: Facts
}

/** Every need on a day, with what is beyond the rules themselves: review dates, what is in place, fast change. */
export function evaluatePlan(known: PlanKnown): PlanEvaluation {
  const { input, statuses, today, fastChange } = known
  const owned = statuses.filter(({ status }) => status === 'in_place').map(({ needId }) => needId)
  const facts = factsFrom(input, owned)
  const evaluated = evaluateNeeds(input, statusesOn(today, statuses))
  return { facts, evaluated: bringForward(evaluated, facts, { isOn: fastChange, band: bandOf(known) }) }
}

/** The speed since onset at the last visit; null when it cannot be told. For nurses only. */
export function bandOf({ onset, latest }: Pick<PlanKnown, 'onset' | 'latest'>): DeclineBand | null {
  return (onset && latest && declineSinceOnset(latest.total, onset, latest.on)?.band) ?? null
}
