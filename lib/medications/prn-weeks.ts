import { Temporal } from 'temporal-polyfill'
import { dayNumberOf, isoDateOf, weekdayIndexOf } from './local-day'
import { ZoneClock } from './zone-clock'

/** How often an as-needed medicine was given in one week, Monday to Sunday. */
export interface PrnWeek {
  readonly monday: string
  readonly count: number
}

/**
 * As-needed doses per week, the oldest first, the present week last. A count for the team, no advice (medications.md 9).
 *
 * @param givenAt doses that were not voided
 * @param weeks how many to list, the present one included
 */
export function countPrnWeeks(
  givenAt: readonly Temporal.Instant[],
  zone: string,
  today: Temporal.PlainDate,
  weeks: number,
): PrnWeek[] {
  const clock = ZoneClock.of(zone)
  const mondayOf = (day: number): number => day - weekdayIndexOf(day)
  const thisMonday = mondayOf(dayNumberOf(today.toString()))
  const mondays = givenAt.map((at) => mondayOf(clock.dayOf(at.epochMilliseconds)))
  return Array.from({ length: weeks }, (_, i) => {
    const monday = thisMonday - 7 * (weeks - 1 - i)
    return { monday: isoDateOf(monday), count: mondays.filter((given) => given === monday).length }
  })
}
