import type { StageFacts } from './facts'
import type { Known } from './three-valued'

/** King's stage. '5' is death: recorded, never derived from answers. */
export type KingsStage = '1' | '2' | '3' | '4A' | '4B' | '4AB' | '5'

export type KingsNote = 'no-region-floor-1' | 'breathing-not-settled' | 'feeding-not-settled'

/** Lowest and highest stage still possible, as ranks 1 to 4. */
export type StageRange = readonly [low: number, high: number]

export interface KingsResult {
  readonly stage: KingsStage | null
  readonly range: StageRange | null
  readonly note: KingsNote | null
}

const BY_REGIONS = ['1', '1', '2', '3'] as const

/**
 * King's stage from the facts: failure of nutrition (4A), of breathing (4B) or both (4AB) wins over the count of
 * regions; no region at all is stage 1, since the app is for people who have been diagnosed.
 *
 * @returns the stage, or the range still possible when missing answers could change it
 * @see staging.md 4, read top to bottom
 */
export function kingsFrom({
  nutritionalFailure: a,
  respiratoryFailure: b,
  regions,
}: Omit<StageFacts, 'domains'>): KingsResult {
  if (a === true && b === true) return { stage: '4AB', range: null, note: null }
  if (a === true) return { stage: '4A', range: null, note: b === null ? 'breathing-not-settled' : null }
  if (b === true) return { stage: '4B', range: null, note: a === null ? 'feeding-not-settled' : null }

  const sure = one(regions.bulbar, true) + one(regions.arms, true) + one(regions.legs, true)
  const low = Math.max(1, sure)
  if (a === null || b === null) return { stage: null, range: [low, 4], note: null }

  const unknown = one(regions.bulbar, null) + one(regions.arms, null) + one(regions.legs, null)
  const high = Math.max(1, sure + unknown)
  if (high !== low) return { stage: null, range: [low, high], note: null }
  return { stage: BY_REGIONS[low] ?? null, range: null, note: sure + unknown === 0 ? 'no-region-floor-1' : null }
}

function one(test: Known, wanted: Known): number {
  return test === wanted ? 1 : 0
}

const RANKS: Readonly<Record<KingsStage, number>> = { '1': 1, '2': 2, '3': 3, '4A': 4, '4B': 4, '4AB': 4, '5': 5 }

/** @returns 1 to 5; 4A, 4B and 4AB are equal */
export function kingsRank(stage: KingsStage): number {
  return RANKS[stage]
}

/** The higher of two stages; 4A and 4B reached at different times make 4AB (staging.md 6). */
export function joinKings(one: KingsStage, other: KingsStage): KingsStage {
  if (RANKS[one] !== RANKS[other]) return RANKS[one] > RANKS[other] ? one : other
  return one === other ? one : '4AB'
}

/** For exports with room for a single letter: 4AB leaves as 4B. */
export function kingsSingleLetter(stage: KingsStage): Exclude<KingsStage, '4AB'> {
  return stage === '4AB' ? '4B' : stage
}
