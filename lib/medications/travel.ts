import type { WallSlot } from './wall-slot'

/** A wall-clock dose with the moment it is due in one zone. */
export interface Placement {
  readonly wall: WallSlot
  /** `2026-12-01/08:00`: the same in every zone. */
  readonly name: string
  readonly zone: string
  readonly dueMs: number
  readonly version: number
}

/** A dose whose time falls between the two clocks of a journey east: due in neither zone. */
export interface Between extends Placement {
  /** When the next dose is due in the new zone if this one is left out; undefined when there is none near. */
  readonly nextMs: number | undefined
}

export interface Travelled extends Placement {
  readonly flag?: 'travel-gap' | 'travel-repeat'
  readonly skipped?: boolean
}

/**
 * Settles the doses around the moments when the person's zone changed (medications.md 4.6).
 *
 * It walks forward in time and decides every dose from what was planned before it, so that a later journey or edit
 * never changes what an earlier one decided.
 *
 * @param placements regular doses of every stretch, in time order
 * @param between doses that fall between two clocks, `dueMs` being the moment of the switch, in time order
 */
export function settleTravel(placements: readonly Placement[], between: readonly Between[]): Travelled[] {
  const settled: Travelled[] = []
  const seen = new Set<string>()
  let previousMs: number | undefined
  let nextBetween = 0
  const settleBetweenUntil = (ms: number): void => {
    for (; nextBetween < between.length && between[nextBetween]!.dueMs <= ms; nextBetween++) {
      const lost = between[nextBetween]!
      if (seen.has(lost.name)) continue
      seen.add(lost.name)
      if (mayBeLeftOut(lost, previousMs)) {
        settled.push({ ...lost, skipped: true })
        continue
      }
      settled.push({ ...lost, flag: 'travel-gap' })
      previousMs = lost.dueMs
    }
  }
  for (const placement of placements) {
    settleBetweenUntil(placement.dueMs)
    if (!seen.has(placement.name)) {
      seen.add(placement.name)
      settled.push(placement)
      previousMs = placement.dueMs
      continue
    }
    const sinceMs = previousMs === undefined ? Infinity : placement.dueMs - previousMs
    if (!placement.wall.mayRepeat || sinceMs < 0.5 * placement.wall.usualGapMs) continue
    settled.push({ ...placement, name: `${placement.name}@${placement.zone}`, flag: 'travel-repeat' })
    previousMs = placement.dueMs
  }
  settleBetweenUntil(Infinity)
  return settled
}

/**
 * Whether leaving a dose out keeps the gap at or below one and a half times the usual one. Two doses are never put at
 * the same moment: when the switch has one already, a second is left out and the long gap after it is flagged.
 */
function mayBeLeftOut(lost: Between, previousMs: number | undefined): boolean {
  if (previousMs === lost.dueMs || lost.nextMs === lost.dueMs) return true
  if (previousMs === undefined || lost.nextMs === undefined) return false
  return lost.nextMs - previousMs <= 1.5 * lost.wall.usualGapMs
}
