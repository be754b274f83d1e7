import { Temporal } from 'temporal-polyfill'
import type { FieldName } from '../needs/input'
import type { Basis } from './measure-kinds'

/** One recorded value that stands. */
export interface Measured {
  readonly field: string
  readonly value: number
  readonly on: Temporal.PlainDate
  readonly basis: Basis | null
}

/** What the needs rules are told that nobody measured: it follows from what was. */
export interface DerivedMeasure<M extends Measured> {
  readonly field: Extract<FieldName, `measures.${string}`>
  readonly value: number
  /** The newest measure that it rests on: its day and its recorder. */
  readonly from: M
}

/**
 * Weight lost, BMI and the falls of FVC and SNIP in 3 months, from measures that stand.
 *
 * - Weight lost: per cent of the usual weight (before the illness, or at diagnosis); a gain is negative.
 * - BMI: kg / m².
 * - A fall in 3 months: the highest value of the same test in the 3 months before the newest, less the newest. Without
 *   another test in those months it is unknown, never scaled.
 *
 * @param measures oldest first; of one day what was entered last stands last
 * @see needs.md 3.3
 */
export function deriveMeasures<M extends Measured>(measures: readonly M[]): readonly DerivedMeasure<M>[] {
  const newest = (field: string) => measures.findLast((one) => one.field === field)
  const weight = newest('measures.weight_kg')
  const usual = newest('measures.usual_weight_kg')
  const height = newest('measures.height_cm')
  const derived: (DerivedMeasure<M> | null)[] = [
    weight && usual
      ? { field: 'measures.weight_loss_pct', value: weightLossPercent(usual.value, weight.value), from: weight }
      : null,
    weight && height ? { field: 'measures.bmi', value: bmiOf(weight.value, height.value), from: weight } : null,
    fallOf(measures, 'measures.fvc_pct', 'measures.fvc_drop_3mo'),
    fallOf(measures, 'measures.snip_cmh2o', 'measures.snip_drop_3mo'),
  ]
  return derived.filter((one) => one !== null)
}

/** Per cent of the usual weight, unrounded; negative for a gain. */
export function weightLossPercent(usualKg: number, weightKg: number): number {
  return exact(((usualKg - weightKg) / usualKg) * 100)
}

/** kg / m², unrounded. */
export function bmiOf(weightKg: number, heightCm: number): number {
  return exact(weightKg / (heightCm / 100) ** 2)
}

/** The fields that follow from one, so that a new value of it counts as asked anew. */
export function fieldsFrom(field: string): readonly FieldName[] {
  switch (field) {
    case 'measures.weight_kg':
      return ['measures.weight_loss_pct', 'measures.bmi']
    case 'measures.usual_weight_kg':
      return ['measures.weight_loss_pct']
    case 'measures.height_cm':
      return ['measures.bmi']
    case 'measures.fvc_pct':
      return ['measures.fvc_drop_3mo']
    case 'measures.snip_cmh2o':
      return ['measures.snip_drop_3mo']
    default:
      return []
  }
}

function fallOf<M extends Measured>(
  measures: readonly M[],
  field: string,
  into: 'measures.fvc_drop_3mo' | 'measures.snip_drop_3mo',
): DerivedMeasure<M> | null {
  const last = measures.findLast((one) => one.field === field)
  if (!last) return null
  const from = last.on.subtract({ months: 3 })
  const test = last.basis ?? 'forced'
  const before = measures.filter(
    (one) =>
      one.field === field &&
      one !== last &&
      (one.basis ?? 'forced') === test &&
      Temporal.PlainDate.compare(one.on, from) >= 0,
  )
  if (before.length === 0) return null
  return { field: into, value: exact(Math.max(...before.map(({ value }) => value)) - last.value), from: last }
}

/** Without the last digits of binary fractions, so that 5 % is 5 at a limit of 5. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
