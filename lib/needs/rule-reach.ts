import { domainOf } from './field-domains'
import type { FieldName } from './input'
import type { Rule } from './knowledge'
import type { Comparison } from './knowledge-schema'

/** One value of a field; undefined is unknown. */
type Value = number | boolean | string | undefined

/**
 * What each field may still hold. A field that is absent may hold anything. Fields are taken as independent of each
 * other, so "can be true" may be said of a pair that staging would not give; "can never be true" is certain.
 */
export type Situation = ReadonlyMap<FieldName, readonly Value[]>

export interface Asked {
  /** All of these are true, */
  readonly isTrue: readonly Rule[]
  /** none of these is true (no or unknown), */
  readonly isNotTrue?: readonly Rule[]
  /** and nothing is known of these. */
  readonly unknown?: readonly FieldName[]
}

/** Whether there is anybody of whom all of this holds. */
export function canBe({ isTrue, isNotTrue = [], unknown = [] }: Asked, given: Situation = new Map()): boolean {
  const start = new Map(given)
  const worth = valuesWorthAsking([...isTrue, ...isNotTrue])
  for (const [field, values] of worth) if (!start.has(field)) start.set(field, values)
  for (const field of unknown) start.set(field, [undefined])
  return waysThrough([...isTrue.map((rule) => asTrue(rule)), ...isNotTrue.map((rule) => asNotTrue(rule))], start)
}

/** Each comparison of a rule, with the rule narrowed to those of its branches that lead to it. */
export function branchesOf(rule: Rule): readonly { readonly part: Comparison; readonly rule: Rule }[] {
  if ('field' in rule) return [{ part: rule, rule }]
  if ('any' in rule) return rule.any.flatMap(branchesOf)
  return rule.all.flatMap((child, place) =>
    branchesOf(child).map((branch) => ({
      part: branch.part,
      rule: { all: rule.all.map((one, index) => (index === place ? branch.rule : one)) },
    })),
  )
}

/** Of all known values of its field, how many make a comparison true. */
export function holdsFor(part: Comparison): 'every value' | 'some' | 'no value' {
  const known = (valuesWorthAsking([part]).get(part.field) ?? []).filter((value) => value !== undefined)
  const held = known.filter((value) => holds(part, value)).length
  if (held === 0) return 'no value'
  return held === known.length ? 'every value' : 'some'
}

/** Every limit, what lies beside and between limits, the ends of the field, and unknown: more cannot be told apart. */
function valuesWorthAsking(rules: readonly Rule[]): ReadonlyMap<FieldName, readonly Value[]> {
  const limits = new Map<FieldName, (number | boolean | string)[]>()
  for (const { field, value } of rules.flatMap(comparisonsIn)) limits.set(field, [...(limits.get(field) ?? []), value])
  return new Map([...limits].map(([field, values]) => [field, [...valuesOf(field, values), undefined]]))
}

function comparisonsIn(rule: Rule): readonly Comparison[] {
  if ('field' in rule) return [rule]
  return ('any' in rule ? rule.any : rule.all).flatMap(comparisonsIn)
}

function valuesOf(field: FieldName, limits: readonly (number | boolean | string)[]): readonly Value[] {
  const domain = domainOf(field)
  if (domain === undefined) return limits
  if (domain.kind === 'flag') return [true, false]
  if (domain.kind === 'words') return domain.words
  const { low, high, isWhole } = domain
  const numbers = limits.filter((limit) => typeof limit === 'number')
  const beside = numbers.flatMap((limit) => (isWhole ? [Math.floor(limit) - 1, Math.floor(limit) + 1] : []))
  const points = [...new Set([low, high, ...numbers, ...beside])].sort((one, other) => one - other)
  const between = isWhole ? [] : points.slice(1).map((point, index) => (point + (points[index] ?? point)) / 2)
  return [...points, ...between].filter(
    (value) => value >= low && value <= high && (!isWhole || Number.isInteger(value)),
  )
}

function holds({ op, value: limit }: Comparison, value: Value): boolean {
  if (value === undefined) return false
  switch (op) {
    case '<=':
      return value <= limit
    case '<':
      return value < limit
    case '>=':
      return value >= limit
    case '>':
      return value > limit
    case '==':
      return value === limit
  }
}

/** Every way in which something can hold, as what is then left of the situation. */
type Ways = (before: Situation) => Iterable<Situation>

function waysThrough(steps: readonly Ways[], before: Situation): boolean {
  const [first, ...rest] = steps
  if (first === undefined) return true
  for (const after of first(before)) if (waysThrough(rest, after)) return true
  return false
}

function asTrue(rule: Rule): Ways {
  if ('field' in rule) return keeping(rule, true)
  return 'any' in rule ? oneOf(rule.any.map(asTrue)) : allOf(rule.all.map(asTrue))
}

function asNotTrue(rule: Rule): Ways {
  if ('field' in rule) return keeping(rule, false)
  return 'any' in rule ? allOf(rule.any.map(asNotTrue)) : oneOf(rule.all.map(asNotTrue))
}

function keeping(part: Comparison, isHeld: boolean): Ways {
  return function* (before) {
    const left = (before.get(part.field) ?? []).filter((value) => holds(part, value) === isHeld)
    if (left.length > 0) yield new Map([...before, [part.field, left]])
  }
}

function oneOf(ways: readonly Ways[]): Ways {
  return function* (before) {
    for (const way of ways) yield* way(before)
  }
}

function allOf(ways: readonly Ways[]): Ways {
  return function* (before) {
    const [first, ...rest] = ways
    if (first === undefined) yield before
    else for (const after of first(before)) yield* allOf(rest)(after)
  }
}
