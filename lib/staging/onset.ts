import { Temporal } from 'temporal-polyfill'

/** When symptoms began, as exactly as anybody knows. */
export type Onset = { readonly day: Temporal.PlainDate } | { readonly month: Temporal.PlainYearMonth }

/** The day to count from; of a month the 15th (staging.md 8). */
export function dayOfOnset(onset: Onset): Temporal.PlainDate {
  return 'day' in onset ? onset.day : onset.month.toPlainDate({ day: 15 })
}

export function isMonthOnly(onset: Onset): boolean {
  return 'month' in onset
}

/** The first day on which symptoms may already have been there: an assessment in the month of onset is not too early. */
export function earliestDayOfOnset(onset: Onset): Temporal.PlainDate {
  return 'day' in onset ? onset.day : onset.month.toPlainDate({ day: 1 })
}

export type VisitDay = 'ok' | 'in-the-future' | 'before-onset'

/** Whether an assessment may carry this date (staging.md 6): not after today, not before onset. */
export function judgeVisitDay(on: Temporal.PlainDate, today: Temporal.PlainDate, onset: Onset | null): VisitDay {
  if (Temporal.PlainDate.compare(on, today) > 0) return 'in-the-future'
  if (onset !== null && Temporal.PlainDate.compare(on, earliestDayOfOnset(onset)) < 0) return 'before-onset'
  return 'ok'
}
