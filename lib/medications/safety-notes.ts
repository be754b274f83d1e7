import { todayAt } from '@/lib/time/home-clock'
import { formNotes } from './form-notes'
import { findMedicine } from './formulary'
import { gapNotes } from './gap-notes'
import { marketNotes } from './market-notes'
import { mealNotes } from './meal-notes'
import { duplicateNotes, pairNotes } from './pair-notes'
import type { PlanForNotes } from './plan-for-notes'
import { inOrderOfWeight, type SafetyNote } from './safety-note'

/**
 * Everything in a plan that is worth asking about, each with its source. Lines written freely have none: nothing is
 * known about them. Notes warn and never block (medications.md 14).
 */
export function safetyNotes({ regimens, facts, clock }: PlanForNotes): readonly SafetyNote[] {
  const today = todayAt(clock)
  const byMedicine = Map.groupBy(regimens, ({ medicineId }) => medicineId ?? '')
  const market = [...byMedicine].flatMap(([medicineId, lines]) => {
    const entry = findMedicine(medicineId)
    return entry ? marketNotes(entry, clock.region, today, lines) : []
  })
  return inOrderOfWeight([
    ...market,
    ...pairNotes(regimens, facts),
    ...duplicateNotes(regimens),
    ...formNotes(regimens, facts.feeding),
    ...mealNotes(regimens, facts.meals, clock),
    ...gapNotes(regimens, clock),
  ])
}

/** The notes about one line. */
export function notesOfRegimen(notes: readonly SafetyNote[], regimenId: string): readonly SafetyNote[] {
  return notes.filter(({ regimenIds }) => regimenIds.includes(regimenId))
}
