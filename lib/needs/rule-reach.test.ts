import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldName } from './input'
import type { Rule } from './knowledge'
import { compileRule, type FactValue } from './rule'
import { branchesOf, canBe, holdsFor } from './rule-reach'

const walking = (op: '<=' | '<' | '>=' | '>' | '==', value: number): Rule => ({ field: 'alsfrsr.walking', op, value })
const fvc = (op: '<=' | '<' | '>=' | '>' | '==', value: number): Rule => ({ field: 'measures.fvc_pct', op, value })
const pain: Rule = { field: 'sym.pain', op: '==', value: true }

test('limits that leave no value between them contradict each other', () => {
  expect(canBe({ isTrue: [walking('<', 3), walking('>', 2)] })).toBe(false)
  expect(canBe({ isTrue: [walking('<', 4), walking('>', 2)] })).toBe(true)
  expect(canBe({ isTrue: [fvc('<', 3), fvc('>', 2)] })).toBe(true) // between whole numbers there are others
})

test('what is not known is not true, and makes nothing true', () => {
  expect(canBe({ isTrue: [pain], isNotTrue: [walking('<=', 4)] })).toBe(true)
  expect(canBe({ isTrue: [walking('<=', 2)], unknown: ['alsfrsr.walking'] })).toBe(false)
})

test('a limit that every answer or no answer meets is told apart', () => {
  expect(holdsFor({ field: 'alsfrsr.walking', op: '<=', value: 5 })).toBe('every value')
  expect(holdsFor({ field: 'alsfrsr.walking', op: '<', value: 0 })).toBe('no value')
  expect(holdsFor({ field: 'alsfrsr.walking', op: '<=', value: 3 })).toBe('some')
  expect(holdsFor({ field: 'profile.region', op: '==', value: 'UK' })).toBe('some')
})

test('a branch keeps what must hold beside it', () => {
  const branches = branchesOf({ all: [walking('<=', 2), { any: [pain, fvc('<', 50)] }] })
  expect(branches.map(({ part, rule: narrowed }) => [part.field, narrowed])).toEqual([
    ['alsfrsr.walking', { all: [walking('<=', 2), { any: [pain, fvc('<', 50)] }] }],
    ['sym.pain', { all: [walking('<=', 2), pain] }],
    ['measures.fvc_pct', { all: [walking('<=', 2), fvc('<', 50)] }],
  ])
})

const op = fc.constantFrom('<=' as const, '<' as const, '>=' as const, '>' as const, '==' as const)
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(op, fc.integer({ min: 0, max: 4 })).map(([by, value]) => walking(by, value)),
    fc.tuple(op, fc.constantFrom(0, 20, 50)).map(([by, value]) => fvc(by, value)),
    fc.constant(pain),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  ),
}))

/** Everybody there could be, as far as these three fields and these limits can tell. */
const everybody: readonly ReadonlyMap<FieldName, FactValue>[] = [undefined, 0, 1, 2, 3, 4].flatMap((walks) =>
  [undefined, 0, 10, 20, 30, 50, 60].flatMap((breathes) =>
    [undefined, true, false].map((hurts) => {
      const facts = new Map<FieldName, FactValue>()
      if (walks !== undefined) facts.set('alsfrsr.walking', walks)
      if (breathes !== undefined) facts.set('measures.fvc_pct', breathes)
      if (hurts !== undefined) facts.set('sym.pain', hurts)
      return facts
    }),
  ),
)

test('a rule can be true exactly when somebody makes it true while no other rule is', () => {
  fc.assert(
    fc.property(rule, rule, (wanted, unwanted) => {
      const [yes, no] = [compileRule(wanted), compileRule(unwanted)]
      const somebody = everybody.some((facts) => yes.test(facts) === true && no.test(facts) !== true)
      expect(canBe({ isTrue: [wanted], isNotTrue: [unwanted] })).toBe(somebody)
    }),
    { numRuns: 500 },
  )
})

test('a rule is true exactly when one of its branches is', () => {
  fc.assert(
    fc.property(rule, fc.constantFrom(...everybody), (whole, facts) => {
      const byBranch = branchesOf(whole).some((branch) => compileRule(branch.rule).test(facts) === true)
      expect(byBranch).toBe(compileRule(whole).test(facts) === true)
    }),
    { numRuns: 500 },
  )
})
