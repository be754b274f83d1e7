import { dayNumberOf, isoDateOf } from './local-day'
import type { LoadingRule } from './schedule-rule'

/** One visit of loading doses followed by maintenance (medications.md 6). */
export interface Visit {
  /** From 1. */
  readonly n: number
  readonly phase: 'loading' | 'maintenance'
  /** Given: the day it happened. Planned: the day the rule counts to. */
  readonly date: string
  readonly state: 'given' | 'planned'
}

/**
 * The visits of a loading rule. Every planned date is counted from the last day a dose was given, so a late visit
 * moves those after it; a planned one that has passed is overdue, never missed.
 *
 * @param givenOn ISO dates of the doses given, in order
 * @param count how many visits to list
 */
export function planVisits(rule: Omit<LoadingRule, 'kind'>, givenOn: readonly string[], count: number): Visit[] {
  const visits: Visit[] = []
  let date = rule.start
  for (let n = 1; n <= count; n++) {
    const phase = n <= rule.loadingDoses ? 'loading' : 'maintenance'
    const everyDays = phase === 'loading' ? rule.loadingEveryDays : rule.maintenanceEveryDays
    const given = givenOn[n - 1]
    if (given !== undefined) date = given
    else if (rule.booked?.n === n) date = rule.booked.on
    else if (n > 1) date = isoDateOf(dayNumberOf(date) + everyDays)
    visits.push({ n, phase, date, state: given !== undefined ? 'given' : 'planned' })
  }
  return visits
}
