import { ALSFRS_R_ITEMS } from './alsfrs-r'

/** One sheet: twelve answers in the order of the questions, null where not answered. Never 0 for "not answered". */
export type Answers = readonly (number | null)[]

/** Whether a value may stand as an answer: a whole number from 0 to 4, or null. */
export function isAnswer(value: unknown): value is number | null {
  return value === null || value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}

/** What is wrong with one answer, as a sentence, or null when nothing is. */
export function findAnswerProblem(name: string, value: unknown): string | null {
  if (isAnswer(value)) return null
  return `${name} must be a whole number from 0 to 4, or null when it was not answered; here it is ${show(value)}.`
}

/** What is wrong with a sheet, as one sentence about the first fault, or null when it can be used. */
export function findSheetProblem(items: unknown): string | null {
  if (!Array.isArray(items)) return `A sheet must be a list of 12 answers; here it is ${show(items)}.`
  if (items.length !== ALSFRS_R_ITEMS.length) return `A sheet must hold 12 answers; here there are ${items.length}.`
  for (const [index, item] of ALSFRS_R_ITEMS.entries()) {
    const problem = findAnswerProblem(`Question ${item.number} (${item.title.toLowerCase()})`, items[index])
    if (problem !== null) return problem
  }
  return null
}

/** @returns 0 to 12, for words such as "10 of 12 answered" */
export function countAnswered(items: Answers): number {
  return items.reduce<number>((count, answer) => (answer === null ? count : count + 1), 0)
}

/** A value as a person can read it in a sentence, cut short when it is long. */
function show(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  return String(value)
}
