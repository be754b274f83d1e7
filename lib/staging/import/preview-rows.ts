import type { DerivedStage } from '../derive'
import { fingerprintOf } from './fingerprint'
import { isOnlyRemark, type RowProblem } from './import-problem'
import type { TableRow } from './parse-table'
import { readRow, type ImportedAnswers, type ReadRow, type Reading } from './read-row'

export type Verdict = 'accept' | 'reject' | 'duplicate'

export interface ImportRow {
  readonly line: number
  /** ISO day, or null when the row names none that can be read. */
  readonly on: string | null
  /** Null whenever the row is rejected, so that nothing wrong can be saved. */
  readonly answers: ImportedAnswers | null
  readonly derived: DerivedStage | null
  readonly problems: readonly RowProblem[]
  readonly verdict: Verdict
  /** Of an accepted row: keep it with the sheet, see fingerprint.ts. */
  readonly fingerprint: string | null
}

/**
 * What would happen to each row, in the order of the file. The same sheet twice counts once: the first is accepted,
 * later ones are duplicates, and so is what was imported before.
 *
 * @param known fingerprints of the sheets that the person already has
 */
export function previewRows(rows: readonly TableRow[], reading: Reading, known: ReadonlySet<string>): ImportRow[] {
  const seen = new Map<string, number>()
  const lineOfDay = new Map<string, number>()
  return rows.map((row) => {
    const read = readRow(row, reading)
    const on = read.on?.toString() ?? null
    if (on === null || read.answers === null || read.problems.some(({ code }) => !isOnlyRemark(code))) {
      return { ...plain(read), answers: null, derived: null, verdict: 'reject', fingerprint: null }
    }
    const fingerprint = fingerprintOf(on, read.answers.items, read.answers.form)
    const repeated = findRepeat(fingerprint, seen, known)
    if (repeated !== null) {
      return { ...plain(read), problems: [...read.problems, repeated], verdict: 'duplicate', fingerprint }
    }
    seen.set(fingerprint, read.line)
    const earlier = lineOfDay.get(on)
    lineOfDay.set(on, read.line)
    const problems = earlier === undefined ? read.problems : [...read.problems, sameDay(earlier)]
    return { ...plain(read), problems, verdict: 'accept', fingerprint }
  })
}

function plain(read: ReadRow) {
  const { line, answers, derived, problems } = read
  return { line, on: read.on?.toString() ?? null, answers, derived, problems }
}

function findRepeat(key: string, seen: ReadonlyMap<string, number>, known: ReadonlySet<string>): RowProblem | null {
  const line = seen.get(key)
  if (line !== undefined) {
    return { code: 'same-row', words: `The same day and the same answers as line ${line}. It counts once.` }
  }
  if (!known.has(key)) return null
  return { code: 'already-here', words: 'The same day and the same answers are already here. Nothing is added.' }
}

function sameDay(line: number): RowProblem {
  return {
    code: 'same-day',
    words: `Other answers for the same day stand on line ${line}. Both are kept; the later one counts.`,
  }
}
