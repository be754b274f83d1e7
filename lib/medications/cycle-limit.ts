import { cycleWindow } from './cycle'
import { isoDateOf } from './local-day'
import type { LineVersion } from './plan-line'
import type { Slot } from './slot'

/**
 * Drops what two versions of the same cycle would plan beyond its limit (medications.md 5.4): once a window has its
 * 10 (or 14) live doses, nothing more is planned in it. It counts forward in time, so the past stays as it was.
 *
 * @param slots in order of time, from the first day of every window they touch
 */
export function keepCycleLimits(versions: readonly LineVersion[], slots: readonly Slot[]): Slot[] {
  const live = new Map<string, number>()
  return slots.filter((slot) => {
    const rule = versions[slot.version]!.rule
    if (rule.kind !== 'cycle' || slot.part.cycle === undefined || !slot.isLive) return true
    const window = cycleWindow(rule, slot.part.cycle)
    const name = isoDateOf(window.firstDay)
    const count = live.get(name) ?? 0
    if (count >= window.part.doses) return false
    live.set(name, count + 1)
    return true
  })
}
