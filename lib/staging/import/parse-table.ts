import { CsvError, parse } from 'csv-parse/sync'
import { refuse, type Refusal } from './import-problem'

/** 1 MiB: some ten thousand visits, far more than one person has. */
export const LARGEST_IMPORT_BYTES = 1024 * 1024

const MOST_COLUMNS = 300
const DELIMITERS = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

export interface TableRow {
  /** The line of the file on which the row begins; the first line is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly state: 'table'
  readonly delimiter: Delimiter
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

/** A CSV file as a table of trimmed cells, or one sentence about why it is none. Empty lines are left out. */
export function parseTable(text: string): Table | Refusal {
  const foreign = findForeignFormat(text)
  if (foreign !== null) return foreign

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const told = /^sep=([,;\t|])$/.exec(lines[0] ?? '')?.[1]
  const skipped = told === undefined ? 0 : 1
  const delimiter =
    DELIMITERS.find((one) => one === told) ?? findDelimiter(lines.find((line) => line.trim() !== '') ?? '')
  if (delimiter === null) {
    return refuse(
      'one-column',
      'This file has only one column. A table needs commas, semicolons or tabs between its columns.',
    )
  }
  const rows = readRows(lines.slice(skipped).join('\n'), delimiter, skipped)
  if ('state' in rows) return rows

  const header = rows[0]?.cells ?? []
  if (header.length > MOST_COLUMNS)
    return refuse('too-many-columns', `This file has more than ${MOST_COLUMNS} columns.`)
  if (!looksLikeHeader(header)) {
    return refuse(
      'no-header',
      'The first line should name the columns, for example “date” and “q1” to “q12”. Here it holds values.',
    )
  }
  if (rows.length < 2) return refuse('no-rows', 'This file names its columns but holds no rows.')
  return { state: 'table', delimiter, header, rows: rows.slice(1) }
}

function findForeignFormat(text: string): Refusal | null {
  if (text.trim() === '') return refuse('empty', 'This file is empty.')
  if (text.length > LARGEST_IMPORT_BYTES || new TextEncoder().encode(text).length > LARGEST_IMPORT_BYTES) {
    return refuse('too-large', 'This file is larger than 1 MB. Split it, or keep only the rows of this person.')
  }
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u00D0\u00CF')) {
    return refuse('spreadsheet', 'This is a spreadsheet file. Open it and save it as CSV, then bring the CSV file.')
  }
  // Whatever was not text shows as replacement characters; a few may be damaged letters in a name.
  const damaged = text.match(/\uFFFD/g)?.length ?? 0
  if (text.includes('\0') || text.startsWith('%PDF') || damaged > text.length / 50) {
    return refuse('binary', 'This is not a text file. Bring the table as a CSV file.')
  }
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/^<(!doctype|html|\?xml|head|body|table)/i.test(start)) {
    return refuse(
      'web-page',
      'This is a web page, not a table. If a site asked you to sign in, do that and download the CSV again.',
    )
  }
  if (/^[[{]/.test(start)) return refuse('not-csv', 'This looks like a program’s data (JSON), not a CSV table.')
  return null
}

/** The separator that stands most often in the line of column names, outside of quotes. */
function findDelimiter(line: string): Delimiter | null {
  const bare = line.replace(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best))
  return most.count === 0 ? null : most.delimiter
}

function readRows(text: string, delimiter: Delimiter, linesBefore: number): TableRow[] | Refusal {
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return parsed.map(({ record, info }) => {
      const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
      return { line: info.lines + linesBefore - breaks, cells: record }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] + linesBefore : null
    const where = line === null ? '' : ` near line ${line}`
    return refuse('broken-quotes', `A quotation mark is out of place${where}, so the columns cannot be told apart.`)
  }
}

/** Values instead of names: nothing with a letter, or mostly numbers among which some repeat. */
function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const numbers = filled.filter((cell) => /^-?\d+([.,]\d+)?$/.test(cell))
  const repeats = new Set(numbers).size < numbers.length
  return filled.some((cell) => /\p{L}/u.test(cell)) && !(repeats && numbers.length > filled.length / 2)
}
