import type { ItemField } from './fields'
import { FIELD_WORDS } from './fields'
import { quoteCell, type RowProblem } from './import-problem'

/** What other programs write where nothing was answered. A number such as 9 or -99 is not among them: never guess. */
const NOTHING = new Set(['', 'na', 'n/a', 'nan', 'null', '.'])

export function isNothing(cell: string): boolean {
  return NOTHING.has(cell.toLowerCase())
}

export type Read<T> = { readonly value: T } | { readonly problem: RowProblem }

/** An answer, or null where there is none. "3.0" is 3; "2.5", "5", "-1" and words are problems, never answers. */
export function readAnswer(cell: string, field: ItemField): Read<number | null> {
  if (isNothing(cell)) return { value: null }
  if (/^[0-4]([.,]0+)?$/.test(cell)) return { value: Number(cell[0]) }
  const number = readNumber(cell)
  const code = number === null ? 'answer-unreadable' : 'answer-out-of-range'
  const words = `${FIELD_WORDS[field]} says ${quoteCell(cell)}. An answer is a whole number from 0 to 4, or empty.`
  return { problem: { code, words } }
}

const YES = new Set(['1', 'yes', 'y', 'true', 't', '1.0'])
const NO = new Set(['0', 'no', 'n', 'false', 'f', '0.0'])

/** Yes, no, or null where nothing is recorded. */
export function readRecord(cell: string, field: 'gastrostomy' | 'niv'): Read<boolean | null> {
  if (isNothing(cell)) return { value: null }
  const word = cell.toLowerCase()
  if (YES.has(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  const words = `${FIELD_WORDS[field]} says ${quoteCell(cell)}. It should be yes, no or empty.`
  return { problem: { code: 'record-unreadable', words } }
}

/** A number with a point or a comma, or null when the cell holds none. */
export function readNumber(cell: string): number | null {
  return /^[+-]?\d{1,12}([.,]\d{1,12})?$/.test(cell) ? Number(cell.replace(',', '.')) : null
}
