import { Temporal } from 'temporal-polyfill'
import type { Onset } from '../onset'
import { refuseOtherScale, usableChoices, withChoices } from './choose-columns'
import { FIELD_WORDS, IMPORT_FIELDS, type ColumnMapping, type ImportField } from './fields'
import { findColumns } from './find-columns'
import { type Refusal } from './import-problem'
import {
  askAboutColumns,
  askAboutDates,
  askAboutPerson,
  askAboutStart,
  askAboutTube,
  DATE_MEANING_WORDS,
  type ImportQuestion,
} from './import-questions'
import { parseTable, type Table, type TableRow } from './parse-table'
import { previewRows, type ImportRow, type Verdict } from './preview-rows'
import type { Reading } from './read-row'
import { findDateMeaning, type DateMeaning } from './visit-days'

/** What somebody decided about a file. Whatever is left out is guessed, or asked. All plain data, days as ISO text. */
export interface ImportChoices {
  readonly today: string
  /** Day or month (2025-03) when symptoms began. */
  readonly onset?: string | null
  /** Places of columns from 0; null says that the file has no such column. */
  readonly mapping?: Partial<Record<ImportField, number | null>>
  readonly person?: string
  readonly dateMeaning?: DateMeaning
  /** The day that is month 0 or day 0. */
  readonly startDay?: string
  /** Where no column says it: 'never', 'unknown', or the day since when there is a feeding tube. */
  readonly gastrostomy?: string
  /** Fingerprints of the sheets that are already here. */
  readonly known?: readonly string[]
}

export interface ImportReading {
  readonly state: 'read'
  readonly columns: readonly { readonly name: string; readonly example: string }[]
  readonly mapping: ColumnMapping
  readonly dateMeaning: DateMeaning | null
  readonly people: readonly { readonly id: string; readonly rows: number }[]
  readonly person: string | null
  /** What was taken to be so without anybody saying it, a sentence each. */
  readonly guessed: readonly string[]
  readonly ask: readonly ImportQuestion[]
  /** Whether nothing needed is left to ask. Only then may accepted rows be saved. */
  readonly ready: boolean
  /** The rows of the chosen person; none while several people wait for a choice. */
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<Verdict, number>>
}

export type ImportPreview = ImportReading | Refusal

/**
 * What a file of ALSFRS-R answers would add, row by row, before anything is saved. An answer that cannot be read or
 * is out of range rejects its row and never becomes an answer; an empty cell is "not answered".
 *
 * @throws RangeError when a day among the choices is not an ISO day
 * @see staging.md 1 (validation) and 6 (both forms of question 5, dates)
 */
export function readImport(text: string, choices: ImportChoices): ImportPreview {
  const table = parseTable(text)
  if (table.state === 'refused') return table
  const found = findColumns(table.header)
  const chosen = usableChoices(choices.mapping ?? {}, table.header.length)
  const mapping = withChoices(found.mapping, chosen)
  const refusal = refuseOtherScale(found.scale, mapping)
  if (refusal !== null) return refusal

  const decided = new Set(Object.keys(chosen) as ImportField[])
  const people = listPeople(table.rows, mapping.person)
  const person = choosePerson(people, choices.person)
  const dates = dateCells(table.rows, mapping.date)
  const meaning = findDateMeaning(table.header[mapping.date ?? -1] ?? '', dates)
  const dateMeaning = choices.dateMeaning ?? meaning.meaning

  const ask = askAboutColumns(found, mapping, table.header, decided)
  if (person === null) ask.push(askAboutPerson(people))
  if (mapping.date !== null && dateMeaning === null) ask.push(askAboutDates(meaning, dates[0] ?? ''))
  const counts = dateMeaning === 'months' || dateMeaning === 'days'
  if (mapping.date !== null && counts && choices.startDay === undefined) ask.push(askAboutStart(dateMeaning))
  const saysTube = mapping.gastrostomy !== null || choices.gastrostomy !== undefined
  if (!saysTube && !ask.some(({ about }) => about === 'column-gastrostomy')) ask.push(askAboutTube())

  const reading = readingOf(table, mapping, dateMeaning, choices)
  const own = person === null ? [] : rowsOf(table.rows, mapping.person, person)
  const rows = previewRows(own, reading, new Set(choices.known))
  return {
    state: 'read',
    columns: table.header.map((name, place) => ({ name, example: table.rows[0]?.cells[place] ?? '' })),
    mapping,
    dateMeaning,
    people,
    person,
    guessed: sayGuesses(table, mapping, decided, choices, dateMeaning),
    ask,
    ready: !ask.some(({ needed }) => needed),
    rows,
    counts: countVerdicts(rows),
  }
}

/** The rows to save: the accepted ones, and none while a needed question is open. */
export function rowsToSave(preview: ImportPreview): readonly ImportRow[] {
  if (preview.state === 'refused' || !preview.ready) return []
  return preview.rows.filter((row) => row.verdict === 'accept')
}

function listPeople(rows: readonly TableRow[], column: number | null): { id: string; rows: number }[] {
  const counted = new Map<string, number>()
  for (const row of rows) {
    const id = idOf(row, column)
    counted.set(id, (counted.get(id) ?? 0) + 1)
  }
  return [...counted].map(([id, count]) => ({ id, rows: count }))
}

function idOf(row: TableRow, column: number | null): string {
  return column === null ? '' : (row.cells[column] ?? '')
}

function choosePerson(people: readonly { id: string }[], chosen: string | undefined): string | null {
  if (chosen !== undefined && people.some(({ id }) => id === chosen)) return chosen
  return people.length === 1 ? (people[0]?.id ?? null) : null
}

function rowsOf(rows: readonly TableRow[], column: number | null, person: string): readonly TableRow[] {
  return rows.filter((row) => idOf(row, column) === person)
}

function dateCells(rows: readonly TableRow[], column: number | null): string[] {
  return column === null ? [] : rows.map((row) => row.cells[column] ?? '')
}

function readingOf(table: Table, mapping: ColumnMapping, meaning: DateMeaning | null, choices: ImportChoices): Reading {
  return {
    columns: table.header.length,
    mapping,
    meaning,
    startDay: choices.startDay === undefined ? null : Temporal.PlainDate.from(choices.startDay),
    today: Temporal.PlainDate.from(choices.today),
    onset: choices.onset == null ? null : onsetOf(choices.onset),
    tubeSince: tubeSince(choices.gastrostomy ?? 'unknown'),
  }
}

function tubeSince(choice: string): Reading['tubeSince'] {
  if (choice === 'unknown') return null
  return choice === 'never' ? choice : Temporal.PlainDate.from(choice)
}

function onsetOf(text: string): Onset {
  return /^\d{4}-\d{2}$/.test(text)
    ? { month: Temporal.PlainYearMonth.from(text) }
    : { day: Temporal.PlainDate.from(text) }
}

function sayGuesses(
  table: Table,
  mapping: ColumnMapping,
  decided: ReadonlySet<ImportField>,
  choices: ImportChoices,
  meaning: DateMeaning | null,
): string[] {
  const columns = IMPORT_FIELDS.flatMap((field) => {
    const place = mapping[field]
    return place === null || decided.has(field)
      ? []
      : [`Column “${table.header[place] ?? ''}” is ${FIELD_WORDS[field]}.`]
  })
  const others: string[] = []
  if (mapping.person === null && !decided.has('person')) others.push('Every row is about the same person.')
  if (meaning !== null && choices.dateMeaning === undefined)
    others.push(`Dates: ${DATE_MEANING_WORDS[meaning].toLowerCase()}.`)
  return [...columns, ...others]
}

function countVerdicts(rows: readonly ImportRow[]): Record<Verdict, number> {
  const counts = { accept: 0, reject: 0, duplicate: 0 }
  for (const { verdict } of rows) counts[verdict]++
  return counts
}
