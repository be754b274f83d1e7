import fc from 'fast-check'
import { FIELD_NAMES, readNeedsInput, type FieldName, type NeedsInput } from '../input'
import { NEEDS, type Need, type Rule } from '../knowledge'
import type { Flat } from './oracle'

export type Leaf = Extract<Rule, { field: unknown }>

export function leavesOf(rule: Rule | null | undefined): readonly Leaf[] {
  if (!rule) return []
  if ('field' in rule) return [rule]
  return ('any' in rule ? rule.any : rule.all).flatMap(leavesOf)
}

export function rulesOf(need: Need): readonly (Rule | null)[] {
  const { anticipate, expected_now, stage_fallback } = need.triggers
  const fallback = [stage_fallback?.anticipate ?? null, stage_fallback?.expected_now ?? null]
  return [need.applies_if, need.retire_if, anticipate, expected_now, ...fallback]
}

/** The input that a flat list of facts stands for, read as if it came from outside. */
export function inputOf(flat: Flat): NeedsInput {
  const nested: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(flat)) {
    const keys = field.split('.')
    const last = keys.pop() ?? ''
    let group = nested
    for (const key of keys) group = (group[key] ??= {}) as Record<string, unknown>
    group[last] = value
  }
  const read = readNeedsInput(nested)
  if (!read.ok) throw new Error(read.problem)
  return read.input
}

const LIMITS = new Map<FieldName, Set<unknown>>(FIELD_NAMES.map((field) => [field, new Set()]))
for (const leaf of NEEDS.flatMap(rulesOf).flatMap(leavesOf)) LIMITS.get(leaf.field)?.add(leaf.value)

/** Values worth trying for a field: at and beside every limit that any rule has for it. */
export function valuesOf(field: FieldName): readonly unknown[] {
  const step = /^(alsfrsr|kings|mitos|caregiver)\.|falls/.test(field) ? 1 : 0.1
  const limits = [...(LIMITS.get(field) ?? [])]
  const first = limits[0]
  if (typeof first === 'number') {
    const near = limits.flatMap((limit) => [Number(limit) - step, Number(limit), Number(limit) + step])
    return [...new Set(near.map((value) => Math.round(value * 10) / 10))].filter((value) => isReadable(field, value))
  }
  const words = ['yes', 'no', 'undecided', 'US', 'UK', 'other', 'male', 'female']
  return [true, false, ...words].filter((value) => isReadable(field, value))
}

function isReadable(field: FieldName, value: unknown): boolean {
  try {
    inputOf({ [field]: value })
    return true
  } catch {
    return false
  }
}

const VALUE_OF = new Map(FIELD_NAMES.map((field) => [field, fc.constantFrom(...valuesOf(field))]))

/** Any facts at all, few or many, at and beside the limits. */
export const anyFacts: fc.Arbitrary<Flat> = fc
  .oneof(fc.subarray([...FIELD_NAMES]), fc.subarray([...FIELD_NAMES], { maxLength: 12 }))
  .chain((fields) => fc.record(Object.fromEntries(fields.map((f) => [f, VALUE_OF.get(f) ?? fc.constant(null)]))))

export const anyStatuses: fc.Arbitrary<
  Record<string, 'discussing' | 'in_progress' | 'in_place' | 'review_due' | 'declined'>
> = fc.dictionary(
  fc.constantFrom(...NEEDS.map(({ id }) => id)),
  fc.constantFrom('discussing', 'in_progress', 'in_place', 'review_due', 'declined'),
  { maxKeys: 6 },
)
