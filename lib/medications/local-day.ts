import { Temporal } from 'temporal-polyfill'

/**
 * Local dates as whole numbers: days since 1970-01-01 in the proleptic ISO calendar.
 *
 * A plan touches thousands of dates at a time; numbers keep that under a millisecond. Outside the engine a date is
 * a `Temporal.PlainDate` or its ISO text.
 */
export type DayNumber = number

const dayMs = 86_400_000
const isoOfDay = new Map<DayNumber, string>()

/** @param isoDate `YYYY-MM-DD`, already checked to be a real date */
export function dayNumberOf(isoDate: string): DayNumber {
  return Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10))) / dayMs
}

export function isoDateOf(day: DayNumber): string {
  const known = isoOfDay.get(day)
  if (known !== undefined) return known
  if (isoOfDay.size > 20_000) isoOfDay.clear()
  const iso = Temporal.Instant.fromEpochMilliseconds(day * dayMs)
    .toString()
    .slice(0, 10)
  isoOfDay.set(day, iso)
  return iso
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndexOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

/** @param time `HH:MM`, already checked */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function timeOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
