import { Temporal } from 'temporal-polyfill'
import type { Region } from './region'

const space = '\u00a0'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "Monday". */
export function weekdayName(day: Temporal.PlainDate): string {
  return weekdays[day.dayOfWeek - 1] ?? ''
}

/** "November". */
export function monthName(day: Temporal.PlainDate | Temporal.PlainYearMonth): string {
  return months[day.month - 1] ?? ''
}

/** "16 November"; with the year when it is not that of `today`. The day stands first in every region (visual.md 7). */
export function formatDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = `${day.day}${space}${monthName(day)}`
  return day.year === today.year ? words : `${words}${space}${day.year}`
}

/** "Monday 23 November": the title of a day. */
export function formatWeekdayAndDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return `${weekdayName(day)} ${formatDay(day, today)}`
}

/** "Mon 23": the head of a column. */
export function formatShortDay(day: Temporal.PlainDate): string {
  return `${weekdayName(day).slice(0, 3)}${space}${day.day}`
}

/** "Nov 2026": for charts and tables of years. */
export function formatShortMonth(day: Temporal.PlainDate | Temporal.PlainYearMonth): string {
  return `${monthName(day).slice(0, 3)}${space}${day.year}`
}

/** "9:00 am" in the US, "09:00" elsewhere. Midnight is "12:00 am" or "00:00"; seconds are left out. */
export function formatTime(time: Temporal.PlainTime, region: Region): string {
  const minutes = String(time.minute).padStart(2, '0')
  if (region !== 'US') return `${String(time.hour).padStart(2, '0')}:${minutes}`
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12
  return `${hour}:${minutes}${space}${time.hour < 12 ? 'am' : 'pm'}`
}

/** Time of an instant by the clock of the home. */
export function formatTimeAt(at: Temporal.Instant, zone: string, region: Region): string {
  return formatTime(at.toZonedDateTimeISO(zone).toPlainTime(), region)
}

/** "8:00 to 11:00 am", "11:00 am to 1:00 pm", "08:00 to 11:00". */
export function formatTimeSpan(from: Temporal.PlainTime, to: Temporal.PlainTime, region: Region): string {
  const end = formatTime(to, region)
  const start = formatTime(from, region)
  const isSameHalf = region === 'US' && from.hour < 12 === to.hour < 12 && Temporal.PlainTime.compare(from, to) <= 0
  return `${isSameHalf ? start.split(space)[0] : start} to ${end}`
}

/** "today at 9:00 am", "yesterday at 21:00", "16 November at 9:00 am", by the clock of the home. */
export function formatDayTime(at: Temporal.Instant, now: Temporal.Instant, zone: string, region: Region): string {
  const local = at.toZonedDateTimeISO(zone)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return `${relativeDay(local.toPlainDate(), today)} at ${formatTime(local.toPlainTime(), region)}`
}

/** "today", "tomorrow", "yesterday", a weekday within the six days around, else the date. For use within a sentence. */
export function relativeDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const distance = today.until(day, { largestUnit: 'day' }).days
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  if (distance === -1) return 'yesterday'
  if (distance > 1 && distance < 7) return `on ${weekdayName(day)}`
  if (distance < -1 && distance > -7) return `last ${weekdayName(day)}`
  return formatDay(day, today)
}

/** "just now", "5 minutes ago", "2 hours ago", else the day: how fresh a copy is. */
export function formatAge(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const minutes = Math.floor(at.until(now).total('minute'))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 12) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
  return relativeDay(at.toZonedDateTimeISO(zone).toPlainDate(), now.toZonedDateTimeISO(zone).toPlainDate())
}
