import { Temporal } from 'temporal-polyfill'
import { formatShortMonth } from '../../text/dates'
import type { TimeAxis } from './chart-spec'

const EPOCH = Temporal.PlainDate.from('1970-01-01')

/** Days since 1970-01-01, as charts count them. */
export function chartDay(day: Temporal.PlainDate): number {
  return EPOCH.until(day, { largestUnit: 'day' }).days
}

/** Steps between labels, in months, from fine to coarse. */
const STEPS = [1, 3, 6, 12, 24, 60, 120] as const
const MOST_TICKS = 6
/** Room around a single point. */
const LEAST_DAYS = 60

/**
 * One time axis for all charts of a page: from the first day to the last, never beyond it. Labels stand on firsts of
 * months, at most six.
 */
export function timeAxis(days: readonly Temporal.PlainDate[], last: Temporal.PlainDate): TimeAxis {
  const first = days.reduce((a, b) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b), last)
  const wide = first.until(last, { largestUnit: 'day' }).days >= LEAST_DAYS
  const start = wide ? first : last.subtract({ days: LEAST_DAYS })
  const step = STEPS.find((months) => firsts(start, last, months).length <= MOST_TICKS) ?? 120
  return {
    from: chartDay(start),
    to: chartDay(last),
    ticks: firsts(start, last, step).map((day) => ({
      at: chartDay(day),
      words: step < 12 ? formatShortMonth(day) : String(day.year),
    })),
  }
}

/** Firsts of months whose count since year 0 is a multiple of the step. */
function firsts(start: Temporal.PlainDate, last: Temporal.PlainDate, months: number): readonly Temporal.PlainDate[] {
  const found: Temporal.PlainDate[] = []
  const from = start.year * 12 + start.month - 1
  for (let count = Math.ceil(from / months) * months; ; count += months) {
    const day = Temporal.PlainDate.from({ year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 })
    if (Temporal.PlainDate.compare(day, last) > 0) return found
    if (Temporal.PlainDate.compare(day, start) >= 0) found.push(day)
  }
}
