import { Temporal } from 'temporal-polyfill'
import type { PlanLine } from './plan-line'
import type { Slot } from './slot'

/** An unusual time between two live doses: "ask the pharmacist about this change" (medications.md 4.6). */
export interface GapFlag {
  readonly gapHours: number
  /** When the gap begins: the dose before it. */
  readonly afterAt: Temporal.Instant
  readonly flag: 'long-gap' | 'close'
}

/**
 * Live neighbours more than 1.5 times, or less than half, the usual gap apart.
 *
 * @param slots of one line, in order of time
 */
export function findGapFlags(slots: readonly Slot[], usualGapHours: number): GapFlag[] {
  const live = slots.filter(({ isLive }) => isLive)
  return live.slice(1).flatMap((slot, i): GapFlag[] => {
    const before = live[i]!
    const gapHours = (slot.dueMs - before.dueMs) / 3_600_000
    if (gapHours > 1.5 * usualGapHours) return [{ gapHours, afterAt: before.dueAt, flag: 'long-gap' }]
    if (gapHours < 0.5 * usualGapHours) return [{ gapHours, afterAt: before.dueAt, flag: 'close' }]
    return []
  })
}

/**
 * The unusual gaps that a change of zone, an edit or the end of a hold made: those with such a moment inside them.
 *
 * @param seams when the zone changed, a version began or a hold ended
 */
export function findSeamFlags(
  slots: readonly Slot[],
  usualGapHours: number,
  seams: readonly Temporal.Instant[],
): GapFlag[] {
  return findGapFlags(slots, usualGapHours).filter(({ afterAt, gapHours }) => {
    const fromMs = afterAt.epochMilliseconds
    return seams.some(
      ({ epochMilliseconds }) => epochMilliseconds >= fromMs && epochMilliseconds <= fromMs + gapHours * 3_600_000,
    )
  })
}

/** The moments at which a plan changed: journeys, edits, and the ends of holds. */
export function seamsOf(line: PlanLine): Temporal.Instant[] {
  const starts = [...line.zones, ...line.versions].map(({ from }) => from)
  return [...starts, ...(line.holds ?? []).map(({ to }) => to)].filter((at) => at !== undefined)
}
