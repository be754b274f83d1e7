import { deriveStage, stageFacts, type StageInput } from '../staging/derive'
import { kingsRank } from '../staging/kings'
import { ITEMS, type FieldName, type NeedsInput } from './input'
import type { FactValue, Facts, Span } from './rule'

/** Equipment that a need brings: once the need is in place the device is there (needs.md 3.5). */
export const DEVICE_OF_NEED: ReadonlyMap<string, FieldName> = new Map([
  ['power-wheelchair', 'device.power_wheelchair'],
  ['suction-machine', 'device.suction'],
  ['hospital-bed', 'device.hospital_bed'],
  ['patient-lift', 'device.patient_lift'],
])

/**
 * The facts that the rules are asked about: what was given, then what follows from it.
 *
 * - `profile.diagnosed` is true unless said otherwise.
 * - King's and MiToS are derived from the items where they were not given; a stage that is given wins. A King's level
 *   of 1 to 3 means no 4A and no 4B; a given 4A or 4B means level 4.
 * - `alsfrsr.gastrostomy` unknown and item 5 answered: form 5a, so no gastrostomy.
 * - Devices follow from needs in place.
 *
 * @param needsInPlace ids of the needs that are in place, also when their review is due
 * @see needs.md 3, staging.md 2 to 5
 */
export function factsFrom(input: NeedsInput, needsInPlace: Iterable<string> = []): Facts {
  const facts = new Map<FieldName, FactValue>()
  addGiven(facts, input, '')
  if (!facts.has('profile.diagnosed')) facts.set('profile.diagnosed', true)
  addStages(facts, input)
  if (!facts.has('alsfrsr.gastrostomy') && facts.has('alsfrsr.cutting')) facts.set('alsfrsr.gastrostomy', false)
  for (const id of needsInPlace) {
    const device = DEVICE_OF_NEED.get(id)
    if (device !== undefined) facts.set(device, true)
  }
  return facts
}

function addGiven(facts: Map<FieldName, FactValue>, group: object, prefix: string): void {
  for (const [key, value] of Object.entries(group)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'object') addGiven(facts, value as object, `${prefix}${key}.`)
    else facts.set(`${prefix}${key}` as FieldName, value as FactValue)
  }
}

function addStages(facts: Map<FieldName, FactValue>, { alsfrsr, kings }: NeedsInput): void {
  const level = facts.get('kings.level')
  if (level === undefined) {
    if (kings?.nutritional === true || kings?.respiratory === true) facts.set('kings.level', 4)
  } else if (level !== 4) {
    fill(facts, 'kings.nutritional', false)
    fill(facts, 'kings.respiratory', false)
  }
  const sheet = sheetOf(alsfrsr)
  if (sheet === null) return

  const { kings: stage, kingsRange, mitos, mitosRange } = deriveStage(sheet)
  const { nutritionalFailure, respiratoryFailure, domains } = stageFacts(sheet)
  fill(facts, 'kings.level', stage === null ? spanOf(kingsRange) : kingsRank(stage))
  fill(facts, 'kings.nutritional', nutritionalFailure)
  fill(facts, 'kings.respiratory', respiratoryFailure)
  fill(facts, 'mitos.stage', mitos ?? spanOf(mitosRange))
  fill(facts, 'mitos.lost.movement', domains.moving)
  fill(facts, 'mitos.lost.swallowing', domains.swallowing)
  fill(facts, 'mitos.lost.communicating', domains.communicating)
  fill(facts, 'mitos.lost.breathing', domains.breathing)
}

/** What was given stays; what is unknown stays absent. */
function fill(facts: Map<FieldName, FactValue>, field: FieldName, value: FactValue | null): void {
  if (value !== null && !facts.has(field)) facts.set(field, value)
}

function spanOf(range: readonly [low: number, high: number] | null): Span | null {
  return range && { low: range[0], high: range[1] }
}

/** The items as staging takes them, or null when none is answered and no feeding tube is recorded. */
function sheetOf(alsfrsr: NeedsInput['alsfrsr']): StageInput | null {
  if (!alsfrsr) return null
  const items = ITEMS.map((item) => alsfrsr[item] ?? null)
  const gastrostomy = alsfrsr.gastrostomy ?? null
  if (gastrostomy === null && items.every((answer) => answer === null)) return null
  return { items, gastrostomy, q5a: gastrostomy === true ? null : alsfrsr.cutting }
}
