/** Units in which people write measures down, and how each becomes the one unit that is stored. */

export interface Unit {
  readonly id: string
  /** As it stands behind a number. */
  readonly words: string
  /** One of these in the stored unit. */
  readonly size: number
  /** Other ways of writing it. */
  readonly also: readonly string[]
  /** The smaller unit that may follow a whole number of these: 11 st 6 lb, 5 ft 10 in. */
  readonly minor?: { readonly words: string; readonly inOne: number; readonly also: readonly string[] }
}

const POUND_KG = 0.45359237
const INCH_CM = 2.54

export const KG: Unit = { id: 'kg', words: 'kg', size: 1, also: ['kgs', 'kilo', 'kilos'] }
export const LB: Unit = { id: 'lb', words: 'lb', size: POUND_KG, also: ['lbs', 'pound', 'pounds'] }
export const STONE: Unit = {
  id: 'st',
  words: 'st',
  size: POUND_KG * 14,
  also: ['stone', 'stones'],
  minor: { words: 'lb', inOne: 14, also: ['lb', 'lbs', 'pound', 'pounds'] },
}
export const CM: Unit = { id: 'cm', words: 'cm', size: 1, also: [] }
export const METRE: Unit = { id: 'm', words: 'm', size: 100, also: ['metre', 'metres', 'meter', 'meters'] }
export const FOOT: Unit = {
  id: 'ft',
  words: 'ft',
  size: INCH_CM * 12,
  also: ['foot', 'feet', "'"],
  minor: { words: 'in', inOne: 12, also: ['in', 'inch', 'inches', '"'] },
}
export const LITRE: Unit = { id: 'L', words: 'L', size: 1, also: ['l', 'litre', 'litres', 'liter', 'liters'] }
export const PERCENT: Unit = { id: '%', words: '%', size: 1, also: ['percent', 'per cent'] }
export const CMH2O: Unit = { id: 'cmH2O', words: 'cmH2O', size: 1, also: [] }
export const L_PER_MIN: Unit = { id: 'L/min', words: 'L/min', size: 1, also: ['l/min', 'lpm'] }
export const L_PER_S: Unit = { id: 'L/s', words: 'L/s', size: 60, also: ['l/s'] }
export const MMHG: Unit = { id: 'mmHg', words: 'mmHg', size: 1, also: ['mmhg'] }
/** As needs.md 3.3 counts: 6 kPa is 45 mmHg. */
export const KPA: Unit = { id: 'kPa', words: 'kPa', size: 7.5, also: ['kpa'] }

export type Quantity =
  | { readonly ok: true; readonly value: number; readonly typed: string; readonly unit: Unit }
  | { readonly ok: false; readonly problem: string }

/**
 * A quantity as somebody writes it: "72.5", "160 lb", "11 st 6", "11 6" (where stone was chosen), "5'10". A unit that is
 * written wins over the chosen one.
 *
 * @param units those that the field takes; the first is the stored one
 * @param chosen the unit for a bare number
 * @returns the value in the stored unit, rounded to thousandths, and the text with its unit as it is shown again
 */
export function readQuantity(text: string, units: readonly Unit[], chosen: Unit): Quantity {
  const plain = plainOf(text)
  const [, sign = '', first = '', middle = '', second, last = ''] =
    /^([-+]?)(\d{1,6}(?:\.\d{1,4})?)\s*([^\d]*?)\s*(?:(\d{1,3}(?:\.\d{1,4})?)\s*([^\d]*))?$/.exec(plain) ?? []
  if (first === '') return no(units)
  const unit = middle.trim() === '' ? chosen : units.find((one) => isWritten(one, middle.trim()))
  if (unit === undefined) return no(units)
  const major = Number(`${sign}${first}`)
  if (second === undefined) return yes(major * unit.size, `${sign}${first}${GLUE}${unit.words}`, unit)
  const { minor } = unit
  if (!minor || !/^\d+$/.test(first) || Number(second) >= minor.inOne) return no(units)
  if (last.trim() !== '' && !minor.also.includes(last.trim())) return no(units)
  const value = (major + Number(second) / minor.inOne) * unit.size
  return yes(value, `${first}${GLUE}${unit.words} ${second}${GLUE}${minor.words}`, unit)
}

/** The unit of a text that was kept as typed: the one that somebody writes in. */
export function unitOfTyped(typed: string, units: readonly Unit[]): Unit | undefined {
  const [, words = ''] = /^[-+\d.]+\s*([^\d\s]+)/u.exec(typed) ?? []
  return units.find((unit) => unit.words === words)
}

/** "11 st 6 lb", "160 lb", "5 ft 10 in": a stored value in another unit, rounded for reading. */
export function inUnit(value: number, unit: Unit): string {
  const { minor } = unit
  if (!minor) return `${Math.round((value / unit.size) * 10) / 10}${GLUE}${unit.words}`
  const small = Math.round((value / unit.size) * minor.inOne)
  const rest = small % minor.inOne
  return `${Math.floor(small / minor.inOne)}${GLUE}${unit.words} ${rest}${GLUE}${minor.words}`
}

/** The same in plain letters; the one unit with a digit in its name is left out, for it is the only one of its fields. */
function plainOf(text: string): string {
  const plain = text.trim().toLowerCase().replace(',', '.').replace('−', '-').replace('’', "'").replace('”', '"')
  return plain.replace(/cm ?h2o$/, '').trim()
}

/** A space at which a line never breaks. */
const GLUE = '\u00a0'

function yes(value: number, typed: string, unit: Unit): Quantity {
  return { ok: true, value: Math.round(value * 1000) / 1000, typed, unit }
}

function no(units: readonly Unit[]): Quantity {
  const named = units.map(({ words, minor }) =>
    minor ? `12${GLUE}${words} 5${GLUE}${minor.words}` : `65${GLUE}${words}`,
  )
  const example = units.length === 1 ? '65 or 4.5' : named.join(' or ')
  return { ok: false, problem: `Write a number, for example ${example}.` }
}

function isWritten(unit: Unit, text: string): boolean {
  return unit.words.toLowerCase() === text || unit.also.includes(text)
}
