import { expect, test } from 'vitest'
import type { Rule } from './knowledge'
import { compileRule, type Facts } from './rule'

const pain: Rule = { field: 'sym.pain', op: '==', value: true }
const cramps: Rule = { field: 'sym.cramps', op: '==', value: true }
const facts = (pairs: [string, unknown][]) => new Map(pairs) as unknown as Facts

const YES_NO_UNKNOWN = [true, false, undefined] as const
const TABLE = YES_NO_UNKNOWN.flatMap((a) => YES_NO_UNKNOWN.map((b) => [a, b] as const))

test.each(TABLE)('any and all of %s and %s', (a, b) => {
  const known = facts(
    [['sym.pain', a] as [string, unknown], ['sym.cramps', b] as [string, unknown]].filter(([, v]) => v !== undefined),
  )
  const values = [a, b]
  const any = values.includes(true) ? true : values.includes(undefined) ? null : false
  const all = values.includes(false) ? false : values.includes(undefined) ? null : true
  expect(compileRule({ any: [pain, cramps] }).test(known)).toBe(any)
  expect(compileRule({ all: [pain, cramps] }).test(known)).toBe(all)
})

test('no rule is never true', () => {
  expect(compileRule(null).test(facts([['sym.pain', true]]))).toBe(false)
})

test.each([
  ['<=', [true, true, false]],
  ['<', [true, false, false]],
  ['==', [false, true, false]],
  ['>=', [false, true, true]],
  ['>', [false, false, true]],
] as const)('%s below, at and above its limit', (op, verdicts) => {
  const rule = compileRule({ field: 'measures.bmi', op, value: 20 })
  expect([19.9, 20, 20.1].map((bmi) => rule.test(facts([['measures.bmi', bmi]])))).toEqual(verdicts)
  expect(rule.test(facts([]))).toBeNull()
})

test.each([
  [{ low: 2, high: 4 }, true],
  [{ low: 1, high: 4 }, null],
  [{ low: 1, high: 1 }, false],
])('a stage somewhere in %o is at least 2: %s', (span, known) => {
  expect(compileRule({ field: 'kings.level', op: '>=', value: 2 }).test(facts([['kings.level', span]]))).toBe(known)
})

test('the true parts are those that made it true, each once, in order', () => {
  const lyingFlat: Rule = { field: 'alsfrsr.orthopnea', op: '<=', value: 2 }
  const rule = compileRule({ any: [{ all: [lyingFlat, pain] }, lyingFlat, { all: [cramps, pain] }] })
  const known = facts([
    ['alsfrsr.orthopnea', 1],
    ['sym.cramps', true],
  ])
  expect(rule.trueParts(known)).toEqual([{ field: 'alsfrsr.orthopnea', value: 1, op: '<=', limit: 2 }])
  expect(rule.trueParts(facts([['sym.cramps', true]]))).toEqual([])
  expect(compileRule({ all: [cramps, pain] }).unknownFields(facts([['sym.cramps', true]]))).toEqual(['sym.pain'])
})
