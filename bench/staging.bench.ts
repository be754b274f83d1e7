import { pathToFileURL } from 'node:url'
import { deriveStage, type StageInput } from '../lib/staging/derive'

/** What the hot path must do at least. */
export const STAGING_SHEETS_PER_SECOND = 1_000_000

export interface StagingBench {
  readonly sheetsPerSecond: number
  /** How much longer staging takes than a loop that only reads the same answers: comparable across machines. */
  readonly timesReading: number
}

/**
 * Stages invented sheets on one core, in rounds that alternate with a loop that only reads the answers, so that a
 * busy machine slows both. Reports the median round.
 */
export function benchStaging(rounds = 21): StagingBench {
  const sheets = inventSheets(20_000)
  const reading: number[] = []
  const staging: number[] = []
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round++) {
    const read = time(() => readAll(sheets))
    const stage = time(() => stageAll(sheets))
    if (round < WARM_UP_ROUNDS) continue
    reading.push(read)
    staging.push(stage)
  }
  const ratios = staging.map((milliseconds, round) => milliseconds / (reading[round] ?? NaN))
  return { sheetsPerSecond: (sheets.length / median(staging)) * 1000, timesReading: median(ratios) }
}

const WARM_UP_ROUNDS = 3

let sink = 0

function readAll(sheets: readonly StageInput[]): void {
  for (const { items } of sheets) for (const answer of items) sink += answer ?? 5
}

function stageAll(sheets: readonly StageInput[]): void {
  for (const sheet of sheets) {
    const { kings, mitos, notes } = deriveStage(sheet)
    sink += (kings?.length ?? 0) + (mitos ?? 0) + notes.length
  }
}

/** The same sheets on every machine: all kinds of answers, one in ten missing, with and without records. */
function inventSheets(count: number): StageInput[] {
  let state = 20261123
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const record = () => [true, false, null][next(3)] ?? null
  return Array.from({ length: count }, () => ({
    items: Array.from({ length: 12 }, () => (next(10) === 0 ? null : next(5))),
    gastrostomy: record(),
    niv: record(),
    q5a: next(4) === 0 ? next(5) : null,
    q5b: next(8) === 0 ? next(5) : null,
  }))
}

function time(work: () => void): number {
  const start = performance.now()
  for (let pass = 0; pass < 5; pass++) work()
  return (performance.now() - start) / 5
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { sheetsPerSecond, timesReading } = benchStaging()
  console.log('| staging | measured | limit |')
  console.log('|---|---|---|')
  console.log(`| sheets a second, one core | ${Math.round(sheetsPerSecond)} | at least ${STAGING_SHEETS_PER_SECOND} |`)
  console.log(`| time against only reading the answers | ${timesReading.toFixed(1)} times | |`)
  if (sink === 0 || sheetsPerSecond < STAGING_SHEETS_PER_SECOND) process.exitCode = 1
}
