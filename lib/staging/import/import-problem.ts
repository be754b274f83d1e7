/** Why a whole file cannot be read. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'spreadsheet'
  | 'binary'
  | 'web-page'
  | 'not-csv'
  | 'one-column'
  | 'no-header'
  | 'no-rows'
  | 'broken-quotes'
  | 'too-many-columns'
  | 'no-questions'
  | 'ten-item-scale'
  | 'roads'

/** What is the matter with one row. Which of them reject the row is said by {@link isOnlyRemark}. */
export type RowProblemCode =
  | 'cell-count'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-open'
  | 'in-the-future'
  | 'before-onset'
  | 'after-death'
  | 'answer-out-of-range'
  | 'answer-unreadable'
  | 'record-unreadable'
  | 'no-answers'
  | 'same-row'
  | 'already-here'
  | 'both-q5-forms'
  | 'q5-conflict'
  | 'total-differs'
  | 'same-day'

export interface ImportProblem<Code extends string = RefusalCode | RowProblemCode> {
  readonly code: Code
  /** One or two sentences for the person who brought the file. */
  readonly words: string
}

export type RowProblem = ImportProblem<RowProblemCode>

export interface Refusal {
  readonly state: 'refused'
  readonly problem: ImportProblem<RefusalCode>
}

export function refuse(code: RefusalCode, words: string): Refusal {
  return { state: 'refused', problem: { code, words } }
}

const REMARKS: ReadonlySet<RowProblemCode> = new Set(['both-q5-forms', 'q5-conflict', 'total-differs', 'same-day'])

/** Whether a row can be taken in although it carries this: something to look at, not an error in the row. */
export function isOnlyRemark(code: RowProblemCode): boolean {
  return REMARKS.has(code)
}

/** A cell as it can stand in a sentence. */
export function quoteCell(cell: string): string {
  return `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`
}
