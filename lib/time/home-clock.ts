import { Temporal } from 'temporal-polyfill'
import type { Region } from '../text/region'

/** Which numbers, words and needs apply to a household. */
export type { Region }

/**
 * The home's clock at one moment: where the patient is, whatever the viewer's device says (product.md).
 * `zone` is an IANA name; days and times of day are always read in it.
 */
export interface HomeClock {
  readonly zone: string
  readonly region: Region
  readonly now: Temporal.Instant
}

/** The local date at home. */
export function todayAt(clock: HomeClock): Temporal.PlainDate {
  return clock.now.toZonedDateTimeISO(clock.zone).toPlainDate()
}

/** First and first-after instant of a local day. Days may last 23 or 25 hours. */
export function boundsOfDay(on: Temporal.PlainDate, zone: string): { from: Temporal.Instant; until: Temporal.Instant } {
  return {
    from: on.toZonedDateTime({ timeZone: zone }).toInstant(),
    until: on.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant(),
  }
}

/** Does this machine know the zone? */
export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
