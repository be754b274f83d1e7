import { pathToFileURL } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import type { PlanLine } from '../lib/medications/plan-line'
import { planSlots } from '../lib/medications/schedule'
import type { CyclePart, ScheduleRule } from '../lib/medications/schedule-rule'

/** A year of a full plan, planned while a page is being made. */
export const MEDICATION_YEAR_MS = 10

export interface MedicationsBench {
  readonly doses: number
  readonly yearMs: number
  /** Part of the time that Temporal alone takes to place the same wall-clock doses: comparable across machines. */
  readonly partOfTemporal: number
}

const zone = 'America/New_York'
const from = Temporal.PlainDate.from('2026-12-01').toZonedDateTime(zone).toInstant()
const to = Temporal.PlainDate.from('2027-12-01').toZonedDateTime(zone).toInstant()

/**
 * Plans 15 lines for a year, in rounds that alternate with Temporal placing the same doses one by one, so that a busy
 * machine slows both. Reports the median round.
 */
export function benchMedications(rounds = 21): MedicationsBench {
  const lines = fifteenLines()
  const doses = lines.flatMap((line) => planSlots(line, from, to)).map(({ on, time }) => on.toPlainDateTime(time))
  const planning: number[] = []
  const placing: number[] = []
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round++) {
    const plan = time(() => lines.forEach((line) => (sink += planSlots(line, from, to).length)))
    const place = time(() => doses.forEach((dose) => (sink += dose.toZonedDateTime(zone).epochMilliseconds % 7)))
    if (round < WARM_UP_ROUNDS) continue
    planning.push(plan)
    placing.push(place)
  }
  const ratios = planning.map((milliseconds, round) => milliseconds / (placing[round] ?? NaN))
  return { doses: doses.length, yearMs: median(planning), partOfTemporal: median(ratios) }
}

const WARM_UP_ROUNDS = 3

let sink = 0

/** Shapes of every kind, as a full plan has them; 25 doses on an ordinary day. */
function fifteenLines(): PlanLine[] {
  const start = '2026-01-01'
  const window: CyclePart = { doses: 14, windowDays: 14, offDays: 14 }
  const rules: ScheduleRule[] = [
    ...Array.from({ length: 3 }, (): ScheduleRule => ({ kind: 'daily', times: ['08:00', '20:00'], start })),
    ...Array.from({ length: 3 }, (): ScheduleRule => ({ kind: 'daily', times: ['08:00', '14:00', '20:00'], start })),
    ...Array.from({ length: 3 }, (): ScheduleRule => ({ kind: 'daily', times: ['21:00'], start })),
    { kind: 'daily', times: ['09:00'], everyDays: 3, start },
    { kind: 'daily', times: ['10:00'], dow: ['mon', 'thu'], start },
    { kind: 'interval', hours: 6, anchor: '2026-11-01T10:00Z' },
    {
      kind: 'cycle',
      time: '08:00',
      start: '2026-12-01',
      first: window,
      later: { ...window, doses: 10, pick: 'first' },
    },
    {
      kind: 'steps',
      start: '2026-12-01',
      steps: [
        { days: 7, times: ['08:00'] },
        { days: null, times: ['08:00', '20:00'] },
      ],
    },
    { kind: 'prn', minIntervalMin: 240, max24h: 4 },
  ]
  return rules.map((rule, i) => ({ lineId: `line-${i}`, versions: [{ rule }], zones: [{ zone }] }))
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
  const { doses, yearMs, partOfTemporal } = benchMedications()
  console.log('| medications | measured | limit |')
  console.log('|---|---|---|')
  console.log(`| 15 lines for a year (${doses} doses), ms | ${yearMs.toFixed(1)} | at most ${MEDICATION_YEAR_MS} |`)
  console.log(`| part of the time that Temporal alone takes | ${partOfTemporal.toFixed(2)} | below 1 |`)
  if (sink === 0 || yearMs > MEDICATION_YEAR_MS || partOfTemporal >= 1) process.exitCode = 1
}
