import type { Temporal } from 'temporal-polyfill'
import { deriveMeasures, type Measured } from './derived-measures'
import { ageOfMeasure, type MeasureAge } from './due'
import { MEASURES } from './measure-kinds'

export interface StandingMeasure {
  readonly id: string
  readonly field: string
  readonly value: number | boolean
  readonly on: Temporal.PlainDate
  readonly byName: string
  readonly basis: Measured['basis']
}

export interface LatestMeasure {
  readonly field: string
  readonly value: number | boolean
  /** The record that it is, or that it follows from. */
  readonly from: StandingMeasure
  readonly isDerived: boolean
  readonly age: MeasureAge
}

const ORDER = [...MEASURES.map(({ field }) => field as string), 'measures.nocturnal_desaturation']

/**
 * The newest of each measure that stands, in the order of the form, with what follows from them and how far each can
 * still be relied on. What follows takes the place of an older one out of a letter.
 *
 * @param measures oldest first, without what was taken back
 */
export function latestMeasures(
  measures: readonly StandingMeasure[],
  today: Temporal.PlainDate,
): readonly LatestMeasure[] {
  const latest = new Map<string, Omit<LatestMeasure, 'age'>>()
  for (const one of measures) {
    if (!one.field.startsWith('sym.')) latest.set(one.field, { ...pick(one), from: one, isDerived: false })
  }
  const numbers = measures.flatMap((one) => (typeof one.value === 'number' ? [{ ...one, value: one.value }] : []))
  for (const { field, value, from } of deriveMeasures(numbers)) {
    const written = latest.get(field)
    if (written && written.from.on.since(from.on).sign >= 0) continue
    latest.set(field, { field, value, from, isDerived: true })
  }
  return [...latest.values()]
    .map((one) => ({ ...one, age: ageOfMeasure(one.field, one.value, one.from.on, today) }))
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
}

function pick({ field, value }: StandingMeasure) {
  return { field, value }
}

function placeOf(field: string): number {
  const place = ORDER.indexOf(field)
  return place === -1 ? ORDER.length : place
}
