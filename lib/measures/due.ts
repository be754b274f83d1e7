import { Temporal } from 'temporal-polyfill'
import { countsWhenOld } from './low-values'
import { kindOf } from './measure-kinds'

/** After so long a normal value reassures nobody (needs.md 3.3). */
export const DUE_AFTER_WEEKS = 13

export type MeasureAge =
  | { readonly age: 'fresh' }
  /** Normal and old: to be measured again. The words say how. */
  | { readonly age: 'due'; readonly words: string }
  /** Old, but low enough to count on. */
  | { readonly age: 'still-counts' }

/**
 * How far a measure can still be relied on. The day 13 weeks on is still fresh; the day after is not.
 *
 * @see needs.md 3.3
 */
export function ageOfMeasure(
  field: string,
  value: number | boolean,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): MeasureAge {
  const again = field === 'measures.nocturnal_desaturation' ? 'Test due' : kindOf(field)?.again
  if (again === undefined) return { age: 'fresh' }
  if (Temporal.PlainDate.compare(on.add({ weeks: DUE_AFTER_WEEKS }), today) >= 0) return { age: 'fresh' }
  return countsWhenOld(field, value) ? { age: 'still-counts' } : { age: 'due', words: again }
}
