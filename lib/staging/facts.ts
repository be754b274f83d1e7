import { findAnswerProblem, findSheetProblem, isAnswer, type Answers } from './answers'
import { settleItemFive, type ItemFive } from './item-five'
import { atMost, both, either, type Known } from './three-valued'

export interface StageInput {
  readonly items: Answers
  /** What the care team recorded; null or absent: nothing recorded either way. */
  readonly gastrostomy?: boolean | null
  /** Ventilation as the care team recorded it; null or absent: nothing recorded either way. */
  readonly niv?: boolean | null
  readonly q5a?: number | null
  readonly q5b?: number | null
  /** True only from an explicit record of a death. */
  readonly deceased?: boolean
}

export type Region = 'bulbar' | 'arms' | 'legs'
export type Domain = 'moving' | 'swallowing' | 'communicating' | 'breathing'

/** Every test that King's and MiToS ask, each yes, no or unknown. */
export interface StageFacts {
  readonly nutritionalFailure: Known
  readonly respiratoryFailure: Known
  readonly regions: Readonly<Record<Region, Known>>
  readonly domains: Readonly<Record<Domain, Known>>
}

/**
 * The tests behind both stages, in three-valued logic: a missing answer makes a test unknown, never false.
 *
 * @throws RangeError when an answer is not a whole number from 0 to 4 or null, or there are not twelve
 * @see staging.md 2, 3 and 5
 */
export function stageFacts(input: StageInput): StageFacts {
  requireUsable(input)
  return factsOf(input, itemFiveOf(input))
}

export function itemFiveOf(input: StageInput): ItemFive {
  return settleItemFive(input.items[4] ?? null, input.q5a ?? null, input.q5b ?? null, input.gastrostomy ?? null)
}

/** The same for input already checked; `five` is what counts as item 5. */
export function factsOf(input: StageInput, five: ItemFive): StageFacts {
  const { items } = input
  const speech = items[0] ?? null
  const swallowing = items[2] ?? null
  const handwriting = items[3] ?? null
  const walking = items[7] ?? null
  const breathless = items[9] ?? null
  const support = items[11] ?? null
  const ventilationRecorded = input.niv === true
  return {
    nutritionalFailure: input.gastrostomy ?? five.saysTube,
    respiratoryFailure: ventilationRecorded ? true : either(atMost(support, 3), atMost(breathless, 0)),
    regions: {
      bulbar: either(either(atMost(speech, 3), atMost(items[1] ?? null, 3)), atMost(swallowing, 3)),
      arms: either(atMost(handwriting, 3), atMost(five.answer, 3)),
      legs: atMost(walking, 3),
    },
    domains: {
      moving: either(atMost(walking, 1), atMost(items[5] ?? null, 1)),
      swallowing: atMost(swallowing, 1),
      communicating: both(atMost(speech, 1), atMost(handwriting, 1)),
      breathing: either(atMost(breathless, 1), atMost(support, 2)),
    },
  }
}

/** @throws RangeError with one sentence about the first fault */
export function requireUsable(input: StageInput): void {
  const { items } = input
  let usable = items.length === 12
  for (let index = 0; index < 12; index++) usable &&= isAnswer(items[index])
  if (!usable) throw new RangeError(findSheetProblem(items) ?? 'A sheet must hold 12 answers.')
  const problem =
    findAnswerProblem('Question 5a', input.q5a ?? null) ?? findAnswerProblem('Question 5b', input.q5b ?? null)
  if (problem !== null) throw new RangeError(problem)
}
