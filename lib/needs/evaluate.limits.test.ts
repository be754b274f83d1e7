import { describe, expect, test, vi } from 'vitest'
import { evaluateNeeds, type EvaluatedNeed } from './evaluate'
import type { FieldName } from './input'
import { NEEDS, type Need, type Rule } from './knowledge'
import { expectedStates, type Flat } from './testing/oracle'
import { inputOf, valuesOf, type Leaf } from './testing/values'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

/** Each way to make a rule true: comparisons that are enough together. */
function waysOf(rule: Rule | null): Leaf[][] {
  if (rule === null) return []
  if ('field' in rule) return [[rule]]
  if ('any' in rule) return rule.any.flatMap(waysOf)
  return rule.all.map(waysOf).reduce((some, more) => some.flatMap((one) => more.map((two) => [...one, ...two])), [[]])
}

function holds({ op, value: limit }: Leaf, value: unknown): boolean {
  const a = value as number
  const b = limit as number
  return { '<=': a <= b, '<': a < b, '>=': a >= b, '>': a > b, '==': a === b }[op]
}

/** Facts that make all comparisons true, each as near to its limit as can be; null when they exclude each other. */
function mildest(way: readonly Leaf[]): Flat | null {
  const flat: Flat = {}
  for (const { field } of way) {
    const mine = way.filter((leaf) => leaf.field === field)
    const fitting = valuesOf(field).filter((value) => mine.every((leaf) => holds(leaf, value)))
    if (fitting.length === 0) return null
    flat[field] = nearest(mine[0] as Leaf, fitting)
  }
  return flat
}

function nearest({ value: limit }: Leaf, values: readonly unknown[]): unknown {
  if (typeof limit !== 'number') return values[0]
  return values.reduce((best, value) =>
    Math.abs(Number(value) - limit) < Math.abs(Number(best) - limit) ? value : best,
  )
}

/** The nearest value for which the comparison just fails. */
function beside(leaf: Leaf): unknown {
  return nearest(
    leaf,
    valuesOf(leaf.field).filter((value) => !holds(leaf, value)),
  )
}

/** What must hold before a need can be shown at all, in its mildest form. */
function ground(need: Need): Leaf[] {
  const [way] = waysOf(need.applies_if)
  const region: Leaf = { field: 'profile.region', op: '==', value: need.regions[0] ?? '' }
  return [...(way ?? []), ...(need.regions.includes('any') ? [] : [region])]
}

function evaluate(need: Need, flat: Flat): EvaluatedNeed {
  const found = evaluateNeeds(inputOf(flat)).find(({ needId }) => needId === need.id)
  if (found === undefined) throw new Error('every need is evaluated')
  return found
}

/** The same to begin with and now: nothing to prepare, so these are worth doing as soon as they apply. */
const AT_ONCE = NEEDS.filter(
  ({ triggers }) => JSON.stringify(triggers.anticipate) === JSON.stringify(triggers.expected_now),
).map(({ id }) => id)

test('eleven needs have nothing between not yet and now', () => {
  expect(AT_ONCE).toEqual([
    'breathing-tests',
    'vaccinations-infection-plan',
    'weight-checks',
    'children-family-support',
    'cognitive-screening',
    'als-clinic-and-medicines',
    'genetic-counseling',
    'benefits-us',
    'benefits-veterans',
    'benefits-uk',
    'work-adjustments',
  ])
})

describe.each(NEEDS.map((need) => [need.id, need] as const))('%s', (id, need) => {
  test('every way to be expected works at its limits', () => {
    const ways = waysOf(need.triggers.expected_now)
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) {
      const flat = mildest([...way, ...ground(need)])
      if (flat === null) throw new Error(`${JSON.stringify(way)} can never be true`)
      const { state, decidedBy, why } = evaluate(need, flat)
      expect([state, decidedBy], JSON.stringify(flat)).toEqual(['expected_now', 'rules'])
      for (const { field, op, value } of way) {
        expect(why).toContainEqual({ field, op, limit: value, value: flat[field] })
      }
    }
  })

  test('just beside each limit that way is gone', () => {
    for (const way of waysOf(need.triggers.expected_now)) {
      for (const leaf of way) {
        const flat: Flat = { ...mildest([...way, ...ground(need)]), [leaf.field]: beside(leaf) }
        const { state, why } = evaluate(need, flat)
        expect(state, JSON.stringify(flat)).toBe(expectedStates(flat, {})[id])
        expect(
          why.filter(({ field, op, limit }) => field === leaf.field && op === leaf.op && limit === leaf.value),
        ).toEqual([])
      }
    }
  })

  test('it can be neither', () => {
    const flat = { 'profile.diagnosed': false, ...mildest(ground(need)) }
    const { state, why } = evaluate(need, flat)
    expect(why.filter(({ op }) => op !== '==')).toEqual([])
    expect(state, JSON.stringify(flat)).toBe(NEITHER_BUT_COMING.includes(id) ? 'anticipate' : 'not_now')
    expect(evaluate(need, { 'profile.diagnosed': false }).state).toBe(
      need.applies_if ? 'not_applicable' : evaluate(need, flat).state,
    )
  })
})

const comingUp = NEEDS.filter(({ id }) => !AT_ONCE.includes(id)).map((need) => [need.id, need] as const)

test.each(comingUp)('%s can be coming up, at the limits of its anticipate rule', (id, need) => {
  const states = waysOf(need.triggers.anticipate).map((way) => {
    const flat = mildest([...way, ...ground(need)]) ?? {}
    const { state } = evaluate(need, flat)
    expect(['anticipate', 'expected_now', 'retired'], JSON.stringify(flat)).toContain(state)
    expect(state).toBe(expectedStates(flat, {})[id])
    return state
  })
  expect(states).toContain('anticipate')
})

const withFallback = NEEDS.filter(({ triggers }) => triggers.stage_fallback !== null).map(
  (need) => [need.id, need] as const,
)

test.each(withFallback)('%s: with no item known the stage speaks, and is silent once one is', (id, need) => {
  const fallback = need.triggers.stage_fallback
  for (const way of [...waysOf(fallback?.expected_now ?? null), ...waysOf(fallback?.anticipate ?? null)]) {
    const flat = mildest([...way, ...ground(need)]) ?? {}
    const { state } = evaluate(need, flat)
    expect(['anticipate', 'expected_now'], JSON.stringify(flat)).toContain(state)
    const item = [...waysOf(need.triggers.expected_now), ...waysOf(need.triggers.anticipate)]
      .flat()
      .find(({ field }) => field.startsWith('alsfrsr.') && field !== 'alsfrsr.gastrostomy')?.field as FieldName
    const known = { ...flat, [item]: 4 }
    expect(evaluate(need, known).decidedBy).not.toBe('stage_fallback')
    expect(evaluate(need, known).state).toBe(expectedStates(known, {})[id])
  }
})

/** Applies to whoever has a caregiver, and is then at least coming up. */
const NEITHER_BUT_COMING: readonly string[] = ['caregiver-check']
