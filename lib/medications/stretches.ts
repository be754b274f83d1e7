import type { Temporal } from 'temporal-polyfill'
import type { HoldDays } from './steps'
import type { Hold, LineVersion, ZoneStay } from './plan-line'
import { ZoneClock } from './zone-clock'

/** A stretch of time with one version and one zone; the end is not part of it. */
export interface Stretch {
  readonly fromMs: number
  readonly toMs: number
  readonly version: number
  readonly clock: ZoneClock
}

/**
 * Cuts time at every edit and every change of zone, in order, from the first version on.
 *
 * The first zone reaches back for ever; the first version only if it has no `from`.
 */
export function stretchesOf(versions: readonly LineVersion[], stays: readonly ZoneStay[]): Stretch[] {
  const versionFrom = startsOf(versions)
  const zoneFrom = startsOf(stays).with(0, -Infinity)
  const cuts = [...new Set([...versionFrom, ...zoneFrom])].filter((ms) => ms >= versionFrom[0]!).sort((a, b) => a - b)
  return cuts.map((fromMs, i) => ({
    fromMs,
    toMs: cuts[i + 1] ?? Infinity,
    version: lastStarted(versionFrom, fromMs),
    clock: ZoneClock.of(stays[lastStarted(zoneFrom, fromMs)]!.zone),
  }))
}

/** Start of each entry in milliseconds; no `from` is since ever. */
export function startsOf(dated: readonly { readonly from?: Temporal.Instant | undefined }[]): number[] {
  return dated.map((entry) => entry.from?.epochMilliseconds ?? -Infinity)
}

/** The local dates of each hold, in the zone where the person was at its edges. */
export function holdDaysOf(holds: readonly Hold[], stretches: readonly Stretch[]): HoldDays[] {
  const dayAt = (ms: number): number =>
    (stretches.findLast(({ fromMs }) => fromMs <= ms) ?? stretches[0]!).clock.dayOf(ms)
  return holds.map((hold) => ({
    firstDay: dayAt(hold.from.epochMilliseconds),
    lastDay: hold.to ? dayAt(hold.to.epochMilliseconds - 1) : Infinity,
  }))
}

function lastStarted(starts: readonly number[], ms: number): number {
  return starts.findLastIndex((start) => start <= ms)
}
