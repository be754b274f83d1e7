import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { evaluateNeeds, type EvaluatedNeed } from './evaluate'
import { factsFrom } from './facts'
import { FIELD_NAMES } from './input'
import { NEEDS } from './knowledge'
import { compileRule } from './rule'
import { expectedStates, type Flat } from './testing/oracle'
import { anyFacts, anyStatuses, inputOf, leavesOf, rulesOf } from './testing/values'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 500 }

function statesOf(evaluated: readonly EvaluatedNeed[]): Record<string, string> {
  return Object.fromEntries(evaluated.map(({ needId, state }) => [needId, state]))
}

function isInView(state: string | undefined): boolean {
  return state === 'expected_now' || state === 'anticipate'
}

test('a second evaluator, written from the clinical text alone, agrees on every need', () => {
  fc.assert(
    fc.property(anyFacts, anyStatuses, (flat, statuses) => {
      const mine = statesOf(evaluateNeeds(inputOf(flat), statuses))
      expect(mine).toEqual(expectedStates(flat, statuses))
    }),
    RUNS,
  )
})

test('every part of why is a comparison of that need, true for the value it names', () => {
  fc.assert(
    fc.property(anyFacts, (flat) => {
      for (const [index, { state, decidedBy, why }] of evaluateNeeds(inputOf(flat)).entries()) {
        const need = NEEDS[index]
        if (need === undefined) throw new Error('one result for each need')
        const leaves = rulesOf(need).flatMap(leavesOf)
        if (isInView(state) || decidedBy === 'retire_if') expect(why.length, need.id).toBeGreaterThan(0)
        for (const { field, op, limit, value } of why) {
          expect(leaves).toContainEqual({ field, op, value: limit })
          const asked = [value].flat()
          for (const one of asked) {
            expect(compileRule({ field, op, value: limit }).test(new Map([[field, one as number]]))).toBe(true)
          }
        }
      }
    }),
    RUNS,
  )
})

test('the why alone is enough: with nothing else known, the need is still in view', () => {
  fc.assert(
    fc.property(anyFacts, (flat) => {
      for (const { needId, state, decidedBy, why } of evaluateNeeds(inputOf(flat))) {
        if (!isInView(state) || decidedBy !== 'rules' || needId === 'stopping-breathing-support') continue
        const need = NEEDS.find(({ id }) => id === needId)
        const rule = state === 'expected_now' ? need?.triggers.expected_now : need?.triggers.anticipate
        const facts = new Map(
          why.map(({ field, value }) => [field, typeof value === 'object' ? { low: value[0], high: value[1] } : value]),
        )
        expect(compileRule(rule ?? null).test(facts), needId).toBe(true)
      }
    }),
    RUNS,
  )
})

describe('unknown never creates a need', () => {
  test('a rule that is true stays true when more becomes known', () => {
    const rules = NEEDS.flatMap(rulesOf).filter((rule) => rule !== null)
    fc.assert(
      fc.property(anyFacts, fc.subarray([...FIELD_NAMES]), fc.nat(rules.length - 1), (flat, known, index) => {
        const rule = compileRule(rules[index] ?? null)
        const fewer = Object.fromEntries(Object.entries(flat).filter(([field]) => (known as string[]).includes(field)))
        if (!('profile.diagnosed' in fewer) && 'profile.diagnosed' in flat) return
        if (isStageGivenInPart(fewer, flat)) return
        if (rule.test(factsFrom(inputOf(fewer))) === true) expect(rule.test(factsFrom(inputOf(flat)))).toBe(true)
      }),
      { numRuns: 2500 },
    )
  })

  test('nothing known: only what rests on the diagnosis is in view', () => {
    for (const { needId, state, why } of evaluateNeeds({})) {
      if (isInView(state))
        expect(why, needId).toEqual([{ field: 'profile.diagnosed', value: true, op: '==', limit: true }])
    }
    expect(evaluateNeeds({ profile: { diagnosed: false } }).filter(({ state }) => isInView(state))).toEqual([])
  })
})

/** A stage given by somebody replaces what the items say, so then knowing more may well change the answer. */
function isStageGivenInPart(fewer: Flat, flat: Flat): boolean {
  const given = (facts: Flat) => Object.keys(facts).filter((field) => /^(kings|mitos)\./.test(field)).length
  return given(fewer) !== given(flat) || 'alsfrsr.gastrostomy' in flat !== 'alsfrsr.gastrostomy' in fewer
}

const WORSE: Readonly<Record<string, (value: never) => unknown>> = {
  'measures.fvc_pct': (value: number) => Math.max(0, value - 15),
  'measures.snip_cmh2o': (value: number) => value - 15,
  'measures.mip_cmh2o': (value: number) => value - 15,
  'measures.pcf_lpm': (value: number) => value - 80,
  'measures.paco2_mmhg': (value: number) => value + 5,
  'measures.weight_loss_pct': (value: number) => value + 4,
  'measures.niv_hours_per_day': (value: number) => Math.min(24, value + 4),
  'measures.falls_3mo': (value: number) => value + 1,
}

function worsen(flat: Flat, field: string): Flat {
  const value = flat[field]
  if (/^alsfrsr\.(?!gastrostomy)/.test(field)) return { ...flat, [field]: Math.max(0, Number(value) - 1) }
  if (field.startsWith('sym.')) return { ...flat, [field]: true }
  const worse = WORSE[field]
  return worse ? { ...flat, [field]: worse(value as never) } : flat
}

test('a worse score never takes a need out of view, nor out of "worth doing now", except by its retire rule', () => {
  fc.assert(
    fc.property(anyFacts, anyStatuses, fc.nat(), (flat, statuses, pick) => {
      const fields = Object.keys(flat)
      const field = fields[pick % Math.max(1, fields.length)]
      if (field === undefined) return
      const before = evaluateNeeds(inputOf(flat), statuses)
      const after = evaluateNeeds(inputOf(worsen(flat, field)), statuses)
      for (const [index, { needId, state }] of before.entries()) {
        const now = after[index]
        if (!isInView(state) || now?.decidedBy === 'retire_if') continue
        expect(isInView(now?.state), `${needId}, worse ${field}`).toBe(true)
        if (state === 'expected_now') expect(now?.state, `${needId}, worse ${field}`).toBe('expected_now')
      }
    }),
    { numRuns: 1500 },
  )
})

test('the stage decides only where none of the items that the need names is known', () => {
  let used = 0
  fc.assert(
    fc.property(anyFacts, (flat) => {
      for (const { needId, decidedBy } of evaluateNeeds(inputOf(flat))) {
        if (decidedBy !== 'stage_fallback') continue
        used++
        const need = NEEDS.find(({ id }) => id === needId)
        const named = [...leavesOf(need?.triggers.anticipate), ...leavesOf(need?.triggers.expected_now)]
          .map(({ field }) => field)
          .filter((field) => field.startsWith('alsfrsr.') && field !== 'alsfrsr.gastrostomy')
        expect(
          named.filter((field) => field in flat),
          needId,
        ).toEqual([])
      }
    }),
    RUNS,
  )
  expect(used).toBeGreaterThan(100)
})
