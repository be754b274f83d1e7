import { cycleOnDay, doseDays } from './cycle'
import { dayNumberOf, isoDateOf } from './local-day'
import type { CycleRule } from './schedule-rule'

/** What is always shown of an on/off cycle (medications.md 5.7). Dates are ISO. */
export interface CycleStatus {
  readonly cycle: number
  /** From 1. */
  readonly dayOfCycle: number
  readonly isOffDay: boolean
  readonly dosesDone: number
  readonly dosesPlanned: number
  /** The first off day of this cycle; it may have passed. */
  readonly nextOffOn: string
  readonly nextCycleOn: string
  /** Recorded in this cycle on an off day: it happened, and the team is told. */
  readonly givenOutsideWindow: readonly string[]
  /** Days that the family and clinic still have to choose. */
  readonly daysToChoose: number
}

/**
 * Where a cycle stands on a day; undefined before its start.
 *
 * @param givenOn local dates on which a dose was given, whole or in part
 */
export function cycleStatus(rule: CycleRule, today: string, givenOn: readonly string[]): CycleStatus | undefined {
  const day = dayNumberOf(today)
  const window = cycleOnDay(rule, day)
  if (!window) return undefined
  const { cycle, firstDay, lastDay, nextCycleDay, part } = window
  const given = givenOn.map(dayNumberOf).filter((on) => on >= firstDay && on < nextCycleDay)
  return {
    cycle,
    dayOfCycle: day - firstDay + 1,
    isOffDay: day > lastDay,
    dosesDone: given.filter((on) => on <= lastDay).length,
    dosesPlanned: part.doses,
    nextOffOn: isoDateOf(lastDay + 1),
    nextCycleOn: isoDateOf(nextCycleDay),
    givenOutsideWindow: given.filter((on) => on > lastDay).map(isoDateOf),
    daysToChoose: part.doses - doseDays(window).length,
  }
}
