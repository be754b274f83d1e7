import type { FieldName, Symptom } from './input'
import { NEEDS, getNeed, type NeedId } from './knowledge'
import { fieldsOfNeed } from './need-fields'
import type { Facts } from './rule'

/** Symptoms whose row in needs.md 9 says **yes** under "red flag?". */
export const RED_FLAG_SYMPTOMS: readonly Symptom[] = [
  'breathless',
  'breathless_lying_flat',
  'morning_headache',
  'poor_sleep',
  'daytime_sleepiness',
  'swallowing_trouble',
  'stumbling',
]

/** A family is shown this many open cards; the rest stand behind "Show all". */
export const MOST_OPEN_CARDS = 5

const PLACE: ReadonlyMap<NeedId, number> = new Map(NEEDS.map(({ id }, place) => [id, place]))

/**
 * Needs in the order of their cards: red flag, priority, waiting can close a door, longest lead time, then the order of
 * `needs.json` (needs.md 5). A red flag is a symptom marked **yes** in section 9 that is true and stands in the rules
 * of the need; falls count as one.
 */
export function inCardOrder(needIds: readonly NeedId[], facts: Facts): readonly NeedId[] {
  const flags = redFlagFields(facts)
  const keys = new Map(needIds.map((id) => [id, sortKey(id, flags)]))
  return [...needIds].sort((one, other) => compareKeys(keys.get(one) ?? [], keys.get(other) ?? []))
}

function redFlagFields(facts: Facts): readonly FieldName[] {
  const symptoms = RED_FLAG_SYMPTOMS.map((symptom): FieldName => `sym.${symptom}`).filter((f) => facts.get(f) === true)
  return Number(facts.get('measures.falls_3mo') ?? 0) >= 1 ? [...symptoms, 'measures.falls_3mo'] : symptoms
}

/** Smaller comes first. */
function sortKey(id: NeedId, flags: readonly FieldName[]): readonly number[] {
  const need = getNeed(id)
  const fields = fieldsOfNeed(id)
  return [
    flags.some((flag) => fields.has(flag)) ? 0 : 1,
    need.priority,
    need.time_sensitive ? 0 : 1,
    -need.lead_time_weeks.max,
    PLACE.get(id) ?? NEEDS.length,
  ]
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
