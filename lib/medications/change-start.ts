import { Temporal } from 'temporal-polyfill'
import { boundsOfDay, type HomeClock } from '@/lib/time/home-clock'
import type { RegimenChange } from './prescription'

/** When a change begins: never before now, so that the past stays as it was. */
export function startOfVersion(
  { fromOn, fromTime }: Pick<RegimenChange, 'fromOn' | 'fromTime'>,
  { zone, now }: Pick<HomeClock, 'zone' | 'now'>,
): Temporal.Instant {
  if (fromOn === undefined) return now
  const from = fromTime
    ? fromOn.toZonedDateTime({ timeZone: zone, plainTime: fromTime }).toInstant()
    : boundsOfDay(fromOn, zone).from
  return Temporal.Instant.compare(from, now) < 0 ? now : from
}
