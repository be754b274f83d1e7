import type { Temporal } from 'temporal-polyfill'
import { declineBetween, declineSinceOnset, SHORTEST_GAP_DAYS, type DeclineSinceOnset, type TotalOn } from './decline'
import type { Onset } from './onset'

/** How fast points were lost so far. For clinicians alone; never a forecast (staging.md 8). */
export interface Speed {
  /** Null without an onset or a total. */
  readonly sinceOnset: (DeclineSinceOnset & { readonly on: Temporal.PlainDate }) | null
  /** From the nearest visit with a total that is at least 60 days before the last one. */
  readonly betweenVisits: {
    readonly perMonth: number
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
  } | null
}

/** @param visits oldest first */
export function speedOf(visits: readonly TotalOn[], onset: Onset | null): Speed {
  const last = visits.findLast(({ total }) => total !== null)
  if (!last) return { sinceOnset: null, betweenVisits: null }
  const since = onset && declineSinceOnset(last.total, onset, last.on)
  const before = visits.findLast(
    ({ on, total }) => total !== null && on.until(last.on, { largestUnit: 'day' }).days >= SHORTEST_GAP_DAYS,
  )
  const between = before && declineBetween(before, last)
  return {
    sinceOnset: since ? { ...since, on: last.on } : null,
    betweenVisits: before && between ? { perMonth: between.perMonth, from: before.on, to: last.on } : null,
  }
}
