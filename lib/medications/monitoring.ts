import { Temporal } from 'temporal-polyfill'
import type { FormularyEntry } from './formulary-schema'
import { findMedicine } from './formulary'
import { fillDates, labState, type LabPlan, type LabState } from './lab-dates'
import type { Regimen } from './regimen'

export type MonitoringNote = FormularyEntry['monitoring'][number]

/** Days either side of a test date that count (medications.md 13, our choice). */
export const labWindowDays = 7

/** The monitoring notes that apply in a region; elsewhere all of them, each with the region it comes from. */
export function monitoringIn(entry: FormularyEntry, region: 'US' | 'UK' | 'other'): readonly MonitoringNote[] {
  if (region === 'other') return entry.monitoring
  return entry.monitoring.filter((note) => note.region === 'all' || note.region.split('/').includes(region))
}

/**
 * The dates of a note that has some; undefined for those that follow an event or that the clinic sets.
 *
 * @param start of the medicine, not of its present form: a change of form does not restart the clock
 */
export function labPlanOf(note: MonitoringNote, start: Temporal.PlainDate): LabPlan | undefined {
  return note.months ? { start, months: note.months } : undefined
}

/** A result as somebody copied it from the report. The app stores and shows it, it does not judge it. */
export interface TestResult {
  readonly resultId: string
  readonly test: string
  readonly testedOn: Temporal.PlainDate
  /** With its unit, as printed. */
  readonly value: string
  /** The report marks it as unusual: flagged for the team. */
  readonly isMarked: boolean
  readonly note: string | null
  readonly byName: string
}

export interface TestDate {
  readonly due: Temporal.PlainDate
  readonly state: LabState
  /** By the schedule of the region, or a day that the clinic set. */
  readonly setBy: 'schedule' | 'clinic'
  /** Counted from the start; only by the schedule. */
  readonly month: number | null
  readonly doneBy: TestResult | null
}

/** One test that goes with a medicine. */
export interface Monitored {
  readonly test: string
  /** From the formulary; null: a test that the clinic asks for. */
  readonly note: MonitoringNote | null
  readonly dates: readonly TestDate[]
  /** Results near no date, the latest first. */
  readonly unlinked: readonly TestResult[]
}

/** A day for a test that the clinic set. */
export interface ClinicDate {
  readonly test: string
  readonly due: Temporal.PlainDate
}

/**
 * The tests of one medicine: those of the region's schedule first, then those that only the clinic asked for. Days
 * that the clinic set stand beside the schedule; each result fills one open date (medications.md 13).
 *
 * @param startedOn the first day of the medicine, whatever its form was then
 */
export function monitoredTests(
  regimen: Regimen,
  region: 'US' | 'UK' | 'other',
  startedOn: Temporal.PlainDate,
  clinicDates: readonly ClinicDate[],
  results: readonly TestResult[],
  today: Temporal.PlainDate,
): Monitored[] {
  const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
  const notes = entry ? monitoringIn(entry, region) : []
  const known = new Set(notes.map(({ test }) => test))
  const others = [...new Set([...clinicDates, ...results].map(({ test }) => test))].filter((test) => !known.has(test))
  return [
    ...mergeNotes(notes).map((note) => monitored(note.test, note, startedOn, clinicDates, results, today)),
    ...others.sort().map((test) => monitored(test, null, startedOn, clinicDates, results, today)),
  ]
}

/** Outside the US and the UK a test may come from several regions: the one with dates speaks for all. */
function mergeNotes(notes: readonly MonitoringNote[]): readonly MonitoringNote[] {
  const byTest = Map.groupBy(notes, ({ test }) => test)
  return [...byTest.values()].flatMap((same) => same.find(({ months }) => months) ?? same.slice(0, 1))
}

function monitored(
  test: string,
  note: MonitoringNote | null,
  startedOn: Temporal.PlainDate,
  clinicDates: readonly ClinicDate[],
  results: readonly TestResult[],
  today: Temporal.PlainDate,
): Monitored {
  const own = results.filter((result) => result.test === test)
  const set = clinicDates.filter((date) => date.test === test)
  const planned = note && labPlanOf(note, startedOn)
  const days = [
    ...(planned?.months ?? []).map((month) => ({ due: startedOn.add({ months: month }), month })),
    ...set.map(({ due }) => ({ due, month: null })),
  ].sort((a, b) => Temporal.PlainDate.compare(a.due, b.due))
  const { filled, unlinked } = fillDates(
    days.map(({ due }) => due),
    own,
    ({ testedOn }) => testedOn,
    labWindowDays,
  )
  return {
    ...{ test, note, unlinked: unlinked.toReversed() },
    dates: days.map(({ due, month }, index) => {
      const doneBy = filled.get(index) ?? null
      const state = labState(due, doneBy !== null, today, labWindowDays)
      return { due, month, setBy: month === null ? 'clinic' : 'schedule', doneBy, state }
    }),
  }
}
