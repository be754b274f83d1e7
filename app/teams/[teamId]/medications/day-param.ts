import { Temporal } from 'temporal-polyfill'
import { IsoDate } from '@/lib/medications/schedule-rule'

type Param = string | string[] | undefined

/** A day of the address, within a year either way; undefined for what is no such day. */
export function dayOfParam(text: Param, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === undefined) return today
  const read = IsoDate.safeParse(text)
  if (!read.success) return undefined
  const day = Temporal.PlainDate.from(read.data)
  return Math.abs(today.until(day, { largestUnit: 'day' }).days) <= 366 ? day : undefined
}

/** A month of the address, `2026-11`, within ten years back and one ahead: old records stay readable. */
export function monthOfParam(text: Param, today: Temporal.PlainDate): Temporal.PlainYearMonth | undefined {
  const present = today.toPlainYearMonth()
  if (text === undefined) return present
  if (typeof text !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return undefined
  const month = Temporal.PlainYearMonth.from(text)
  const away = present.until(month, { largestUnit: 'month' }).months
  return away >= -120 && away <= 12 ? month : undefined
}

/** The days of a month, ISO, in order. */
export function daysOfMonth(month: Temporal.PlainYearMonth): string[] {
  return Array.from({ length: month.daysInMonth }, (_, i) => month.toPlainDate({ day: i + 1 }).toString())
}
