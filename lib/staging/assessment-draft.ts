import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ALSFRS_R_ITEMS, type ItemFiveForm } from './alsfrs-r'
import { countAnswered, isAnswer, type Answers } from './answers'
import type { StageInput } from './facts'

/** A sheet that somebody is still answering, saved after each answer. */
export interface AssessmentDraft {
  /** Becomes the assessment's id, so that finishing twice adds one sheet. */
  readonly requestId: string
  readonly assessedOn: Temporal.PlainDate
  readonly startedAt: Temporal.Instant
  /** Is there a feeding tube? Asked at the start: it decides the form of question 5. */
  readonly tube: boolean
  /** Is a breathing machine used? Null: not sure. */
  readonly niv: boolean | null
  /** In the order of the questions. Null: left open on purpose; undefined: not reached yet. */
  readonly answers: readonly (number | null | undefined)[]
}

/** What a draft's column holds besides its day: the start and q1 to q12 as far as they were reached. */
export const DraftContent = z
  .object({ requestId: z.uuid(), tube: z.boolean(), niv: z.boolean().nullable() })
  .catchall(z.number().nullable())

/** @returns the answers in the order of the questions; anything that cannot be an answer is as if not reached */
export function answersOfContent(content: z.infer<typeof DraftContent>): AssessmentDraft['answers'] {
  return ALSFRS_R_ITEMS.map(({ number }) => {
    const answer = (content as Record<string, unknown>)[keyOfItem(number)]
    return isAnswer(answer) ? answer : undefined
  })
}

export function keyOfItem(number: number): string {
  return `q${number}`
}

export function formOfDraft({ tube }: Pick<AssessmentDraft, 'tube'>): ItemFiveForm {
  return tube ? '5b' : '5a'
}

/** The first question after `number` that was not reached yet, else the first of all; null when only the review is left. */
export function nextQuestion({ answers }: Pick<AssessmentDraft, 'answers'>, number = 0): number | null {
  const open = ALSFRS_R_ITEMS.map((item) => item.number).filter((item) => answers[item - 1] === undefined)
  return open.find((item) => item > number) ?? open[0] ?? null
}

/** Twelve answers as they will be stored: what was left open and what was not reached are both not answered. */
export function sheetOfDraft({ answers }: Pick<AssessmentDraft, 'answers'>): Answers {
  return ALSFRS_R_ITEMS.map(({ number }) => answers[number - 1] ?? null)
}

/** @returns 0 to 12 */
export function countOfDraft(draft: Pick<AssessmentDraft, 'answers'>): number {
  return countAnswered(sheetOfDraft(draft))
}

/** A sheet with the form of its question 5 and what is recorded, as {@link deriveStage} takes it. */
export function stageInputOf(
  items: Answers,
  form: ItemFiveForm | null,
  gastrostomy: boolean | null,
  niv: boolean | null,
): StageInput {
  const five = items[4] ?? null
  return { items, gastrostomy, niv, q5a: form === '5a' ? five : null, q5b: form === '5b' ? five : null }
}
