/**
 * What the form asks before it saves. `already`: somebody was faster. `changed`: the prescription did, since the page
 * was drawn. `not-planned`: the plan has no such dose any more.
 */
export type RecordQuestion = 'already' | 'changed' | 'not-planned'

const questions: readonly RecordQuestion[] = ['already', 'changed', 'not-planned']

/** A question with its sentences, as the one text that an answer of a form carries. */
export function askWith(question: RecordQuestion, ...sentences: readonly string[]): string {
  return [question, ...sentences].join('\n')
}

export interface AskedQuestion {
  readonly question: RecordQuestion
  readonly sentences: readonly string[]
}

/** The question in an answer; undefined when it is a plain sentence. */
export function questionIn(message: string | undefined): AskedQuestion | undefined {
  const [first, ...sentences] = (message ?? '').split('\n')
  const question = questions.find((one) => one === first)
  return question && { question, sentences }
}
