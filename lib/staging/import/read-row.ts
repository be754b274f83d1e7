import { Temporal } from 'temporal-polyfill'
import type { ItemFiveForm } from '../alsfrs-r'
import type { Answers } from '../answers'
import { deriveStage, type DerivedStage } from '../derive'
import { settleItemFive } from '../item-five'
import { judgeVisitDay, type Onset } from '../onset'
import { FIELD_WORDS, ITEM_FIELDS, type ColumnMapping, type ImportField } from './fields'
import { quoteCell, type RowProblem, type RowProblemCode } from './import-problem'
import type { TableRow } from './parse-table'
import { isNothing, readAnswer, readNumber, readRecord } from './read-cell'
import { readDay, type DateMeaning } from './visit-days'

/** The answers of a row as they would be saved. */
export interface ImportedAnswers {
  /** Twelve; the fifth is what counts as question 5, null where its two forms contradict each other. */
  readonly items: Answers
  readonly form: ItemFiveForm | null
  readonly q5a: number | null
  readonly q5b: number | null
  readonly gastrostomy: boolean | null
  readonly niv: boolean | null
}

/** How all rows of a file are read. */
export interface Reading {
  readonly columns: number
  readonly mapping: ColumnMapping
  readonly meaning: DateMeaning | null
  readonly startDay: Temporal.PlainDate | null
  readonly today: Temporal.PlainDate
  readonly onset: Onset | null
  /** The feeding tube, where the file has no column for it: since a day, never, or not known. */
  readonly tubeSince: Temporal.PlainDate | 'never' | null
}

export interface ReadRow {
  readonly line: number
  readonly on: Temporal.PlainDate | null
  /** Null when anything about the answers cannot be trusted. */
  readonly answers: ImportedAnswers | null
  readonly derived: DerivedStage | null
  readonly problems: readonly RowProblem[]
}

/** One row by itself; what it shares with other rows is not its business. */
export function readRow(row: TableRow, reading: Reading): ReadRow {
  const { line, cells } = row
  const extra = cells.slice(reading.columns).some((cell) => cell !== '')
  if (extra || cells.length < reading.columns) return unusable(line, cells.length, reading.columns)
  const cellOf = (field: ImportField) => cells[reading.mapping[field] ?? -1] ?? ''
  const day = readVisitDay(cellOf, reading)
  const { answers, problems } = readAnswers(cellOf, reading, day.on)
  const derived = answers === null ? null : deriveStage(answers)
  return { line, on: day.on, answers, derived, problems: [...day.problems, ...problems, ...remarks(cellOf, derived)] }
}

function unusable(line: number, cells: number, columns: number): ReadRow {
  const words = `This line has ${cells} cells, the table has ${columns} columns, so it is not clear which answer is which.`
  return { line, on: null, answers: null, derived: null, problems: [{ code: 'cell-count', words }] }
}

type CellOf = (field: ImportField) => string

function readVisitDay(cellOf: CellOf, reading: Reading): { on: Temporal.PlainDate | null; problems: RowProblem[] } {
  const cell = cellOf('date')
  const { meaning, startDay } = reading
  if (isNothing(cell)) return { on: null, problems: [dateProblem('date-missing', 'This row has no date.')] }
  const counts = meaning === 'months' || meaning === 'days'
  if (meaning === null || (counts && startDay === null)) {
    const words = `The date ${quoteCell(cell)} can be placed once the question about dates is answered.`
    return { on: null, problems: [dateProblem('date-open', words)] }
  }
  const on = readDay(cell, meaning, startDay)
  if (on === null) {
    const wanted = counts ? `a number of ${meaning}` : 'a date such as 2026-01-31'
    return { on, problems: [dateProblem('date-unreadable', `${quoteCell(cell)} is not ${wanted}.`)] }
  }
  const problem = judgeDay(on, cellOf, reading, meaning)
  return { on, problems: problem === null ? [] : [problem] }
}

function judgeDay(on: Temporal.PlainDate, cellOf: CellOf, reading: Reading, meaning: DateMeaning): RowProblem | null {
  const ownOnset = readDay(cellOf('onsetDate'), meaning, reading.startDay)
  const verdict = judgeVisitDay(on, reading.today, ownOnset === null ? reading.onset : { day: ownOnset })
  if (verdict === 'in-the-future') return dateProblem('in-the-future', `${on.toString()} is still to come.`)
  if (verdict === 'before-onset') {
    return dateProblem('before-onset', `${on.toString()} is before symptoms began.`)
  }
  const age = readNumber(cellOf('age'))
  const onsetAge = readNumber(cellOf('onsetAge'))
  if (age !== null && onsetAge !== null && age < onsetAge) {
    const words = `The row says age ${age} at the visit, and age ${onsetAge} when symptoms began. One of them is wrong.`
    return dateProblem('before-onset', words)
  }
  const died = readDay(cellOf('deathDate'), meaning, reading.startDay)
  if (died === null || Temporal.PlainDate.compare(on, died) <= 0) return null
  return dateProblem('after-death', `The row is dated ${on.toString()}, after the date of death in the same row.`)
}

function dateProblem(code: RowProblemCode, words: string): RowProblem {
  return { code, words }
}

function readAnswers(
  cellOf: CellOf,
  reading: Reading,
  on: Temporal.PlainDate | null,
): { answers: ImportedAnswers | null; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const take = <T>(read: { readonly value: T } | { readonly problem: RowProblem }): T | null => {
    if ('value' in read) return read.value
    problems.push(read.problem)
    return null
  }
  const plain = ITEM_FIELDS.map((field) => take(readAnswer(cellOf(field), field)))
  const a = take(readAnswer(cellOf('item5a'), 'item5a'))
  const b = take(readAnswer(cellOf('item5b'), 'item5b'))
  const niv = take(readRecord(cellOf('niv'), 'niv'))
  const recorded = take(readRecord(cellOf('gastrostomy'), 'gastrostomy'))
  const gastrostomy = reading.mapping.gastrostomy === null ? tubeOn(on, reading.tubeSince) : recorded
  if (problems.length > 0) return { answers: null, problems }

  const { q5a, q5b } = formsOf(plain[4] ?? null, a, b, gastrostomy)
  const five = settleItemFive(plain[4] ?? null, q5a, q5b, gastrostomy)
  const answers = { items: plain.with(4, five.answer), form: five.form, q5a, q5b, gastrostomy, niv }
  const isEmpty = answers.items.every((answer) => answer === null) && q5a === null && q5b === null
  if (isEmpty)
    return { answers: null, problems: [{ code: 'no-answers', words: 'No question is answered in this row.' }] }
  return { answers, problems }
}

/** An answer to question 5 whose form no column names is the form that fits the feeding tube record. */
function formsOf(plain: number | null, a: number | null, b: number | null, gastrostomy: boolean | null) {
  if (a !== null || b !== null || plain === null || gastrostomy === null) return { q5a: a, q5b: b }
  return gastrostomy ? { q5a: null, q5b: plain } : { q5a: plain, q5b: null }
}

function tubeOn(on: Temporal.PlainDate | null, since: Reading['tubeSince']): boolean | null {
  if (since === null || on === null) return null
  return since === 'never' ? false : Temporal.PlainDate.compare(on, since) >= 0
}

function remarks(cellOf: CellOf, derived: DerivedStage | null): RowProblem[] {
  if (derived === null) return []
  const found: RowProblem[] = []
  if (derived.notes.includes('both-q5-forms')) {
    const words = 'Both forms of question 5 are filled in. The one that fits the feeding tube record is used.'
    found.push({ code: 'both-q5-forms', words })
  }
  if (derived.notes.includes('q5-conflict')) {
    const words = 'Question 5 does not fit the feeding tube record, so it counts as not answered and there is no total.'
    found.push({ code: 'q5-conflict', words })
  }
  const stated = readNumber(cellOf('total'))
  if (stated !== null && derived.total !== null && stated !== derived.total) {
    const words = `${FIELD_WORDS.total} says ${stated}, the answers add up to ${derived.total}. The answers are used.`
    found.push({ code: 'total-differs', words })
  }
  return found
}
