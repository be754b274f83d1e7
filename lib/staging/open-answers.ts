import { ALSFRS_R_ITEMS } from './alsfrs-r'
import { deriveStage, type DerivedStage, type StageInput } from './derive'

/**
 * The numbers of the missing answers that keep a stage open: those of which at least one of the five possible answers
 * would narrow the range or settle it. An answer that cannot change anything is not asked for again.
 *
 * @returns empty when the stage is settled
 */
export function answersThatWouldSettle(input: StageInput, scale: 'kings' | 'mitos'): readonly number[] {
  const open = placeOf(deriveStage(input), scale)
  if (open.isSettled) return []
  return ALSFRS_R_ITEMS.map(({ number }) => number).filter(
    (number) =>
      (input.items[number - 1] ?? null) === null &&
      [0, 1, 2, 3, 4].some(
        (answer) => placeOf(deriveStage(withAnswer(input, number, answer)), scale).words !== open.words,
      ),
  )
}

function placeOf(derived: DerivedStage, scale: 'kings' | 'mitos') {
  const stage = derived[scale]
  const range = scale === 'kings' ? derived.kingsRange : derived.mitosRange
  return { isSettled: stage !== null, words: stage === null ? String(range) : String(stage) }
}

/** Question 5 counts in whichever form fits the record; with no record, its form without a tube. */
function withAnswer(input: StageInput, number: number, answer: number): StageInput {
  const items = input.items.with(number - 1, answer)
  if (number !== 5) return { ...input, items }
  return input.gastrostomy === true ? { ...input, items, q5b: answer } : { ...input, items, q5a: answer }
}
