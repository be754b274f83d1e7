import type { ItemFiveForm } from './alsfrs-r'
import type { Known } from './three-valued'

export type ItemFiveNote = 'q5-form' | 'both-q5-forms' | 'q5-conflict'

export interface ItemFive {
  /** What counts as item 5, or null when it is missing or the two forms contradict each other. */
  readonly answer: number | null
  /** The form the answer stands on; null when no answer counts or nobody said which form it was. */
  readonly form: ItemFiveForm | null
  /** Whether the forms themselves say that there is a feeding tube: only 5b yes, only 5a no, else unknown. */
  readonly saysTube: Known
  readonly note: ItemFiveNote | null
}

/**
 * Which answer counts as item 5 (staging.md 1 and 6). 5a or 5b, where given, take the place of the plain item.
 *
 * Both filled: the one that fits the gastrostomy record; with no record neither counts. 5b alone against a record
 * that says no tube: it does not count either.
 */
export function settleItemFive(plain: number | null, a: number | null, b: number | null, gastrostomy: Known): ItemFive {
  if (a === null && b === null) return { answer: plain, form: null, saysTube: null, note: null }
  if (a !== null && b !== null) {
    if (gastrostomy === null) return { answer: null, form: null, saysTube: null, note: 'q5-conflict' }
    return gastrostomy
      ? { answer: b, form: '5b', saysTube: null, note: 'both-q5-forms' }
      : { answer: a, form: '5a', saysTube: null, note: 'both-q5-forms' }
  }
  if (a !== null) return { answer: a, form: '5a', saysTube: false, note: gastrostomy === true ? 'q5-form' : null }
  return gastrostomy === false
    ? { answer: null, form: null, saysTube: true, note: 'q5-conflict' }
    : { answer: b, form: '5b', saysTube: true, note: null }
}
