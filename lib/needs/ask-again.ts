import { Temporal } from 'temporal-polyfill'

/** Asked gently about every three months, and never more often (needs.md 13). */
const DAYS_BETWEEN = 91

/**
 * Whether it is time to ask the patient how much of what may come they want to see.
 *
 * @param chosenAt when they last chose, or said "ask me later"; null: they were never asked
 */
export function isToBeAsked(chosenAt: Temporal.Instant | null, now: Temporal.Instant): 'first' | 'again' | null {
  if (chosenAt === null) return 'first'
  return Temporal.Instant.compare(chosenAt.add({ hours: DAYS_BETWEEN * 24 }), now) <= 0 ? 'again' : null
}
