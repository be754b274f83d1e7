import { dayNumberOf, isoDateOf, weekdayIndexOf, type DayNumber } from './local-day'
import type { CyclePart, CycleRule } from './schedule-rule'

/** One turn of an on/off cycle: a window of days that may carry doses, then days off (medications.md 5). */
export interface CycleWindow {
  /** Counted from 1 at the start date, also when the person begins with the later pattern. */
  readonly cycle: number
  readonly firstDay: DayNumber
  /** The last day of the window; the off days follow it, whenever the last dose was. */
  readonly lastDay: DayNumber
  readonly nextCycleDay: DayNumber
  readonly part: CyclePart
}

/** @param cycle from 1 */
export function cycleWindow(rule: CycleRule, cycle: number): CycleWindow {
  const opening = rule.startAs === 'later' ? rule.later : rule.first
  const start = dayNumberOf(rule.start)
  const laterTurn = rule.later.windowDays + rule.later.offDays
  const firstDay = cycle === 1 ? start : start + opening.windowDays + opening.offDays + (cycle - 2) * laterTurn
  const part = cycle === 1 ? opening : rule.later
  return {
    cycle,
    firstDay,
    lastDay: firstDay + part.windowDays - 1,
    nextCycleDay: firstDay + part.windowDays + part.offDays,
    part,
  }
}

/** The turn that a day belongs to, off days included; undefined before the start. */
export function cycleOnDay(rule: CycleRule, day: DayNumber): CycleWindow | undefined {
  if (day < dayNumberOf(rule.start)) return undefined
  const opening = cycleWindow(rule, 1)
  if (day < opening.nextCycleDay) return opening
  const laterTurn = rule.later.windowDays + rule.later.offDays
  return cycleWindow(rule, 2 + Math.floor((day - opening.nextCycleDay) / laterTurn))
}

/**
 * The days of a window that carry a dose, in order: never more than its number of doses, never an off day.
 *
 * Nothing is chosen for the family: without a pick there is no dose, unless every day of the window has one.
 */
export function doseDays(window: CycleWindow): DayNumber[] {
  const { part, firstDay, lastDay } = window
  const days: DayNumber[] = []
  const pick = part.pick ?? (part.doses === part.windowDays ? 'first' : 'ask')
  if (pick === 'ask') return days
  if (typeof pick === 'object') {
    const listed = new Set((pick[String(window.cycle)] ?? []).map(dayNumberOf))
    return [...listed]
      .filter((day) => day >= firstDay && day <= lastDay)
      .sort((a, b) => a - b)
      .slice(0, part.doses)
  }
  for (let day = firstDay; day <= lastDay && days.length < part.doses; day++) {
    if (pick === 'first' || weekdayIndexOf(day) < 5) days.push(day)
  }
  return days
}

export type PickError = 'outside_window' | 'same_day_twice' | 'too_many' | 'too_few'

export interface PickCheck {
  readonly window: readonly [string, string]
  /** The different chosen dates inside the window, in order. */
  readonly chosen: readonly string[]
  readonly needed: number
  readonly errors: readonly PickError[]
  readonly ok: boolean
}

/**
 * Checks the dates that somebody chose for one cycle. `too_few` alone may be kept as a draft; the others are refused
 * (medications.md 5.2).
 *
 * @param dates ISO dates in any order
 */
export function checkPicks(rule: CycleRule, cycle: number, dates: readonly string[]): PickCheck {
  const { firstDay, lastDay, part } = cycleWindow(rule, cycle)
  const window = [isoDateOf(firstDay), isoDateOf(lastDay)] as const
  const different = [...new Set(dates)].sort()
  const chosen = different.filter((date) => date >= window[0] && date <= window[1])
  const errors: PickError[] = []
  if (chosen.length < different.length) errors.push('outside_window')
  if (different.length < dates.length) errors.push('same_day_twice')
  if (chosen.length > part.doses) errors.push('too_many')
  if (chosen.length < part.doses) errors.push('too_few')
  return { window, chosen, needed: part.doses, errors, ok: errors.length === 0 }
}
