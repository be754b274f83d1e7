import type { Temporal } from 'temporal-polyfill'
import type { Onset } from './onset'
import { dayOfOnset, isMonthOnly } from './onset'

export const ALSFRS_R_BEST_TOTAL = 48

/** The length of a month for every slope (staging.md 8). */
export const DAYS_PER_MONTH = 30.4375

/** Between two visits closer than this no speed is shown (our choice, staging.md 8). */
export const SHORTEST_GAP_DAYS = 60

/** Points per month, on the unrounded value: slower below the first, faster above the second (our choice). */
export const DECLINE_BANDS = { slowerBelow: 0.5, fasterAbove: 1 } as const

export type DeclineBand = 'slower' | 'intermediate' | 'faster'

export interface DeclineSinceOnset {
  /** Points lost a month, unrounded; negative is an improvement. */
  readonly perMonth: number
  readonly months: number
  readonly band: DeclineBand
  /** True when only the month of onset is known and its 15th was used: say so. */
  readonly onsetDayAssumed: boolean
}

/**
 * Points lost a month since symptoms began: (48 − total) / months.
 *
 * @param total 0 to 48, or null when not every item was answered
 * @returns null without a total, or when no time has passed
 */
export function declineSinceOnset(
  total: number | null,
  onset: Onset,
  assessedOn: Temporal.PlainDate,
): DeclineSinceOnset | null {
  const months = monthsBetween(dayOfOnset(onset), assessedOn)
  const perMonth = total === null ? null : pointsPerMonth(ALSFRS_R_BEST_TOTAL - total, months)
  if (perMonth === null) return null
  return { perMonth, months, band: declineBandOf(perMonth), onsetDayAssumed: isMonthOnly(onset) }
}

export interface TotalOn {
  readonly total: number | null
  readonly on: Temporal.PlainDate
}

/**
 * Points lost a month between two visits; it has no band.
 *
 * @returns null when a total is missing or the visits are less than 60 days apart
 */
export function declineBetween(earlier: TotalOn, later: TotalOn): { perMonth: number; months: number } | null {
  if (earlier.total === null || later.total === null) return null
  if (daysBetween(earlier.on, later.on) < SHORTEST_GAP_DAYS) return null
  const months = monthsBetween(earlier.on, later.on)
  const perMonth = pointsPerMonth(earlier.total - later.total, months)
  return perMonth === null ? null : { perMonth, months }
}

/** @returns null when no time has passed */
export function pointsPerMonth(pointsLost: number, months: number): number | null {
  return months > 0 ? pointsLost / months : null
}

/** Only for the value since onset. Both ends belong to intermediate; an improvement is slower. */
export function declineBandOf(perMonth: number): DeclineBand {
  if (perMonth < DECLINE_BANDS.slowerBelow) return 'slower'
  return perMonth > DECLINE_BANDS.fasterAbove ? 'faster' : 'intermediate'
}

/** Two decimals, for reading only: classify on the unrounded number. */
export function showPerMonth(perMonth: number): string {
  return perMonth.toFixed(2).replace(/^-0\.00$/, '0.00')
}

/** Months of 30.4375 days, not rounded. */
export function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return daysBetween(from, to) / DAYS_PER_MONTH
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days
}
