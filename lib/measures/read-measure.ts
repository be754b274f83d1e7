import { kindOf, type Basis, type MeasureField, type MeasureKind } from './measure-kinds'
import { readQuantity, type Unit } from './units'

/** A measure as it will be stored: in the unit of its field, with what was typed. */
export interface TypedMeasure {
  readonly field: MeasureField
  readonly value: number
  readonly typed: string
  readonly basis: Basis | null
}

export type ReadMeasure =
  { readonly ok: true; readonly measure: TypedMeasure } | { readonly ok: false; readonly problem: string }

/** Pressures are stored as positive numbers; guidelines print them as negative (needs.md 3.3). */
const WITHOUT_SIGN: readonly MeasureField[] = ['measures.snip_cmh2o', 'measures.mip_cmh2o']

const COUNT: Unit = { id: '', words: '', size: 1, also: [] }

/**
 * One field of the form.
 *
 * @param chosenUnit id of the unit that was chosen beside it; the stored one when unknown
 * @returns one sentence for the field when it cannot be meant; what is only unusual is asked about elsewhere
 */
export function readMeasure(
  field: MeasureField,
  text: string,
  chosenUnit: string | undefined,
  basis: Basis | null = null,
): ReadMeasure {
  const kind = kindOf(field)
  if (!kind) return { ok: false, problem: 'This cannot be written down here.' }
  const units = kind.units.length === 0 ? [COUNT] : kind.units
  const [stored = COUNT] = units
  const read = readQuantity(text, units, units.find(({ id }) => id === chosenUnit) ?? stored)
  if (!read.ok) return read
  const value = WITHOUT_SIGN.includes(field) ? Math.abs(read.value) : read.value
  const problem = problemOf(kind, value)
  if (problem !== null) return { ok: false, problem }
  return { ok: true, measure: { field, value, typed: read.typed.trim(), basis } }
}

/** Why a value cannot be meant; null when it can. In the stored unit. */
export function problemOf({ possible: [low, high], whole, units, label }: MeasureKind, value: number): string | null {
  const unit = units[0] ? `\u00a0${units[0].words}` : ''
  if (whole && !Number.isInteger(value)) return 'Write a whole number.'
  return value < low || value > high ? `${label} is from ${low} to ${high}${unit}. Please look at the number.` : null
}
