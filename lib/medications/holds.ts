import type { Temporal } from 'temporal-polyfill'
import { latestVersion, planLineOf, type Regimen, type RegimenHold } from './regimen'
import { planSlots } from './schedule'
import type { StepsRule } from './schedule-rule'
import { needsStepAnswer } from './steps'
import { holdDaysOf, stretchesOf } from './stretches'

/** How steps go on after a hold. The clinic says; `not-known` goes on without a step-up (medications.md 6 and 11). */
export const stepAnswers = ['not-known', 'calendar', 'shift', 'restart'] as const
export type StepAnswer = (typeof stepAnswers)[number]

/**
 * The local dates on which every dose of a line was held, up to the end of the hold: what "shift by the days held"
 * shifts by. A day with one live dose is not a day held.
 *
 * @param end when the doses go on
 * @returns ISO dates in order
 */
export function wholeDaysHeld(regimen: Regimen, zone: string, hold: RegimenHold, end: Temporal.Instant): string[] {
  const day = { hours: 26 }
  const line = planLineOf(
    {
      ...regimen,
      holds: [...(regimen.holds ?? []).filter(({ holdId }) => holdId !== hold.holdId), { ...hold, to: end }],
    },
    zone,
  )
  const slots = planSlots(line, hold.from.subtract(day), end.add(day))
  const live = new Set(slots.filter(({ isLive }) => isLive).map(({ date }) => date))
  const held = slots.filter(({ status, date }) => status === 'held' && !live.has(date))
  return [...new Set(held.map(({ date }) => date))].sort()
}

/** Steps that nobody has said anything about since a hold: until then there is no step-up. */
export function stepsWait(regimen: Regimen, zone: string): boolean {
  const { rule } = latestVersion(regimen)
  const { versions, zones, holds = [] } = planLineOf(regimen, zone)
  return rule.kind === 'steps' && needsStepAnswer(rule, holdDaysOf(holds, stretchesOf(versions, zones)))
}

export interface StepsGoOn {
  readonly answer: Exclude<StepAnswer, 'not-known'>
  /** ISO date on which doses go on. */
  readonly on: string
  /** For `shift`: the dates held. */
  readonly heldDates: readonly string[]
  /** For `restart`: the step to begin with, from 1. */
  readonly step: number
}

/** The steps as they go on after a hold: by the calendar, later by the days held, or again from a step. */
export function stepsAfterHold(rule: StepsRule, { answer, on, heldDates, step }: StepsGoOn): StepsRule {
  switch (answer) {
    case 'calendar':
      return { ...rule, onHold: rule.onHold ?? 'calendar', answeredUntil: on }
    case 'shift': {
      const shifted = rule.onHold === 'shift' ? (rule.heldDates ?? []) : []
      return { ...rule, onHold: 'shift', heldDates: [...new Set([...shifted, ...heldDates])].sort(), answeredUntil: on }
    }
    case 'restart':
      return {
        ...{ kind: 'steps', start: on, steps: rule.steps.slice(Math.max(0, step - 1)), answeredUntil: on },
        ...(rule.end ? { end: rule.end } : {}),
      }
  }
}
