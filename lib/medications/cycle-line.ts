import type { Temporal } from 'temporal-polyfill'
import { cycleOnDay, doseDays } from './cycle'
import { cycleStatus, type CycleStatus } from './cycle-status'
import { dayNumberOf, isoDateOf } from './local-day'
import { versionAt, type Regimen } from './regimen'
import type { CycleRule } from './schedule-rule'

/** `rest`: a day of the window without a dose. `choose`: the days of this cycle are still to be chosen. */
export type CycleDayKind = 'given' | 'not-given' | 'unrecorded' | 'planned' | 'rest' | 'choose' | 'off'

export interface CycleDay {
  /** ISO. */
  readonly on: string
  readonly kind: CycleDayKind
  readonly isToday: boolean
}

/** A line that has on and off days, in the cycle of today: what medications.md 5.7 always shows. */
export interface CycleLine {
  readonly regimen: Regimen
  readonly status: CycleStatus
  /** Every day of this cycle, the off days last. */
  readonly days: readonly CycleDay[]
  readonly firstOn: string
  readonly lastDoseDayOn: string
  readonly lastOffOn: string
}

/** What was recorded for the cycle: local dates. */
export interface CycleRecord {
  /** Given, whole or in part, and extra doses. */
  readonly givenOn: readonly string[]
  readonly notGivenOn: readonly string[]
}

/** The rule with on and off days that a line follows now; undefined for other lines and after a stop. */
export function cycleRuleOf(regimen: Regimen, at: Temporal.Instant): CycleRule | undefined {
  if (regimen.stopped && regimen.stopped.at.epochMilliseconds <= at.epochMilliseconds) return undefined
  const { rule } = versionAt(regimen, at)
  return rule.kind === 'cycle' ? rule : undefined
}

/**
 * Where a line stands in its cycle; undefined before its start, after its end, and for lines without cycles.
 *
 * @param today ISO date at home
 */
export function cycleLine(
  regimen: Regimen,
  now: Temporal.Instant,
  today: string,
  { givenOn, notGivenOn }: CycleRecord,
): CycleLine | undefined {
  const rule = cycleRuleOf(regimen, now)
  if (!rule || (rule.end && today > rule.end)) return undefined
  const status = cycleStatus(rule, today, [...new Set(givenOn)])
  const window = cycleOnDay(rule, dayNumberOf(today))
  if (!status || !window) return undefined
  const chosen = new Set(doseDays(window).map(isoDateOf))
  const kindOf = (on: string): CycleDayKind => {
    if (givenOn.includes(on)) return 'given'
    if (notGivenOn.includes(on)) return 'not-given'
    if (dayNumberOf(on) > window.lastDay) return 'off'
    if (chosen.has(on)) return on < today ? 'unrecorded' : 'planned'
    return chosen.size === 0 ? 'choose' : 'rest'
  }
  const length = window.nextCycleDay - window.firstDay
  return {
    regimen,
    status,
    days: Array.from({ length }, (_, i) => isoDateOf(window.firstDay + i)).map((on) => ({
      ...{ on, kind: kindOf(on), isToday: on === today },
    })),
    firstOn: isoDateOf(window.firstDay),
    lastDoseDayOn: isoDateOf(window.lastDay),
    lastOffOn: isoDateOf(window.nextCycleDay - 1),
  }
}
