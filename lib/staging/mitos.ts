import type { StageFacts } from './facts'
import type { StageRange } from './kings'
import type { Known } from './three-valued'

/** MiToS stage: how many of four domains are lost. 5 is death: recorded, never derived from answers. */
export type MitosStage = 0 | 1 | 2 | 3 | 4 | 5

export interface MitosResult {
  readonly stage: MitosStage | null
  readonly range: StageRange | null
}

/**
 * MiToS stage from the facts: the number of lost domains, or the range when a domain is unknown.
 *
 * @see staging.md 3
 */
export function mitosFrom({ domains: { moving, swallowing, communicating, breathing } }: StageFacts): MitosResult {
  const lost = one(moving, true) + one(swallowing, true) + one(communicating, true) + one(breathing, true)
  const unknown = one(moving, null) + one(swallowing, null) + one(communicating, null) + one(breathing, null)
  if (unknown > 0) return { stage: null, range: [lost, lost + unknown] }
  return { stage: lost as MitosStage, range: null }
}

function one(test: Known, wanted: Known): number {
  return test === wanted ? 1 : 0
}
