import { findMedicine } from './formulary'
import type { FormularyEntry } from './formulary-schema'

export type Severity = FormularyEntry['interactions'][number]['severity']

const severityOrder: readonly Severity[] = ['contraindicated', 'major', 'moderate', 'minor']

/** Two things in one plan that the formulary has a note about. It says what may happen; then "ask" (medications.md 14). */
export interface InteractionNote {
  /** Ids in alphabetical order: the pair's name, for acknowledging it once. */
  readonly pair: readonly [string, string]
  readonly severity: Severity
  readonly why: string
  readonly source: string
  readonly basis: 'read' | 'general knowledge'
}

/**
 * Every interaction note among the medicines (and products, such as a thickener) of a plan, the gravest first.
 *
 * @param medicineIds ids of the formulary; others and repeats are ignored
 */
export function findInteractions(medicineIds: readonly string[]): InteractionNote[] {
  const present = [...new Set(medicineIds)].sort()
  const notes = present.flatMap((first) =>
    (findMedicine(first)?.interactions ?? [])
      .filter((note) => first < note.with && present.includes(note.with))
      .map(({ with: second, severity, why, source, basis }): InteractionNote => ({
        pair: [first, second],
        severity,
        why,
        source,
        basis,
      })),
  )
  return notes.sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity))
}

/** What several medicines of a plan do together. Our grouping, not a score. */
export interface SharedLoad {
  readonly load: string
  readonly medicineIds: readonly string[]
}

/** Loads that at least two medicines share ("4 of these dry the mouth"), the most shared first. */
export function findSharedLoads(medicineIds: readonly string[]): SharedLoad[] {
  const byLoad = new Map<string, string[]>()
  for (const id of new Set(medicineIds)) {
    for (const load of findMedicine(id)?.loads ?? []) byLoad.set(load, [...(byLoad.get(load) ?? []), id])
  }
  return [...byLoad]
    .filter(([, ids]) => ids.length > 1)
    .map(([load, ids]) => ({ load, medicineIds: ids }))
    .sort((a, b) => b.medicineIds.length - a.medicineIds.length || (a.load < b.load ? -1 : 1))
}
