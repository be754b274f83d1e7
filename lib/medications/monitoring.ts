import type { Temporal } from 'temporal-polyfill'
import type { FormularyEntry } from './formulary-schema'
import type { LabPlan } from './lab-dates'

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
