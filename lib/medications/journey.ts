import type { Temporal } from 'temporal-polyfill'
import { planBetween, type PlannedDose } from './day-plan'
import { findSeamFlags, type GapFlag } from './gap-flags'
import type { Move, Regimen } from './regimen'
import { slotsOfRegimen } from './regimen-slots'

/** A gap between two doses of a line that a journey made odd: "ask the pharmacist about this change". */
export interface JourneyGap {
  readonly regimen: Regimen
  readonly gap: GapFlag
}

export interface Journey {
  readonly move: Move
  /** The doses around it, in order of time; those left out by it are `skipped-travel`. */
  readonly doses: readonly PlannedDose[]
  readonly gaps: readonly JourneyGap[]
}

const before = { hours: 24 }
const after = { hours: 36 }

/** The regimens as they would be planned with one more move. */
export function withMove(regimens: readonly Regimen[], move: Move): readonly Regimen[] {
  return regimens.map((regimen) => ({ ...regimen, moves: [...(regimen.moves ?? []), move] }))
}

/**
 * What a move does to the doses around it (medications.md 4.6): which are left out, placed at the switch or repeated,
 * and which gaps are over 1.5 times or under half the usual one. Nothing is decided here: the screen says ask.
 *
 * @param regimens with the move among theirs
 */
export function journeyOf(regimens: readonly Regimen[], move: Move): Journey {
  const [from, until] = [move.at.subtract(before), move.at.add(after)]
  return {
    move,
    doses: planBetween(regimens, move.zone, from, until).filter(({ slot }) => slot.status !== 'cancelled'),
    gaps: regimens.flatMap((regimen) => {
      const slots = slotsOfRegimen(
        regimen,
        move.zone,
        move.at.subtract({ hours: 24 * 40 }),
        move.at.add({ hours: 24 * 40 }),
      )
      const usual = slots.find(({ dueMs }) => dueMs >= move.at.epochMilliseconds)?.usualGapMs
      if (usual === undefined) return []
      return findSeamFlags(slots, usual / 3_600_000, [move.at]).map((gap) => ({ regimen, gap }))
    }),
  }
}

/** The last move, while its doses are still around. */
export function recentMove(regimens: readonly Regimen[], now: Temporal.Instant): Move | undefined {
  const move = regimens[0]?.moves?.at(-1)
  return move && now.epochMilliseconds - move.at.epochMilliseconds < 48 * 3_600_000 ? move : undefined
}
