import type { Temporal } from 'temporal-polyfill'
import { formatDay } from '@/lib/text/dates'

/** A day with its year: a paper outlives the year it was printed in. */
export function fullDay(day: Temporal.PlainDate): string {
  return formatDay(day, day.subtract({ years: 1 }))
}
