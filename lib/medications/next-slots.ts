import type { Temporal } from 'temporal-polyfill'
import type { Regimen } from './regimen'
import { slotsOfRegimen } from './regimen-slots'
import type { Slot } from './slot'

/** How far to look, in days: most lines have ten doses within two weeks, a yearly visit within ten years. */
const horizonsDays = [14, 60, 400, 3700]

/**
 * The next live doses of a line from an instant on, at most `count`.
 *
 * @param zone IANA name of the home's zone
 */
export function nextSlots(regimen: Regimen, zone: string, from: Temporal.Instant, count: number): readonly Slot[] {
  let live: readonly Slot[] = []
  for (const days of horizonsDays) {
    live = slotsOfRegimen(regimen, zone, from, from.add({ hours: days * 24 })).filter(({ isLive }) => isLive)
    if (live.length >= count) break
  }
  return live.slice(0, count)
}
