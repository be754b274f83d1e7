import { expect, test } from 'vitest'
import { NEEDS, type Rule } from './knowledge'
import { linesOfRule, wordsOfRule } from './knowledge-rule-words'

const walking = (op: '<=' | '>=' | '==', value: number): Rule => ({ field: 'alsfrsr.walking', op, value })
const noted = (symptom: 'pain' | 'cramps' | 'stumbling'): Rule => ({ field: `sym.${symptom}`, op: '==', value: true })
const say = (rule: Rule, seesStage = true) => linesOfRule(wordsOfRule(rule, seesStage))

test('an answer with its number and its words; without numbers, by its words alone', () => {
  expect(say(walking('<=', 2))).toEqual([expect.stringMatching(/^Walking is 2 or less \(2: [a-z].+\)$/)])
  expect(say(walking('>=', 2))).toEqual([expect.stringMatching(/^Walking is 2 or more \(2: /)])
  expect(say(walking('==', 2))).toEqual([expect.stringMatching(/^Walking is 2 \(2: /)])
  expect(say(walking('<=', 0))).toEqual([expect.stringMatching(/^Walking is 0 \(0: /)])
  expect(say(walking('<=', 2), false)).toEqual([expect.stringMatching(/^Walking: [a-z].+, or harder than that$/)])
})

test('measures with their limits and units', () => {
  expect(say({ field: 'measures.fvc_pct', op: '<', value: 80 })).toEqual([
    'The breathing test (FVC) is under 80\u00a0%',
  ])
  expect(say({ field: 'measures.falls_3mo', op: '>=', value: 1 })).toEqual(['Falls in 3\u00a0months: 1 or more'])
  expect(say({ field: 'measures.fvc_drop_3mo', op: '>=', value: 10 }, false)).toEqual([
    'The breathing test has changed',
  ])
})

test('stages by their name, or not at all', () => {
  const kings: Rule = { field: 'kings.level', op: '>=', value: 3 }
  expect(say(kings)).toEqual(["King's stage is 3 or more"])
  expect(say(kings, false)).toEqual(['The latest answers, taken together'])
})

test('symptoms of which one is enough stand in one line', () => {
  expect(wordsOfRule({ any: [noted('pain'), walking('<=', 2), noted('cramps')] }, true)).toEqual({
    kind: 'any',
    parts: [
      { kind: 'line', words: expect.stringContaining('Walking is 2 or less') as string },
      { kind: 'line', words: 'Noted: pain or muscle cramps' },
    ],
  })
  expect(say({ all: [noted('pain'), noted('cramps')] })).toEqual(['Noted: pain', 'Noted: muscle cramps'])
})

test('a group within a group of its kind is one group, and nothing stands there twice', () => {
  const rule: Rule = { any: [walking('<=', 2), { any: [walking('<=', 2), { all: [noted('pain')] }] }] }
  expect(wordsOfRule(rule, true)).toMatchObject({ kind: 'any', parts: [{ kind: 'line' }, { kind: 'line' }] })
  expect(wordsOfRule({ any: [{ all: [noted('pain')] }] }, true)).toEqual({ kind: 'line', words: 'Noted: pain' })
})

test('every rule of the served knowledge has words, none of them a field name', () => {
  for (const need of NEEDS) {
    const { anticipate, expected_now, stage_fallback } = need.triggers
    const rules = [need.applies_if, need.retire_if, anticipate, expected_now, stage_fallback?.anticipate]
    for (const rule of [...rules, stage_fallback?.expected_now]) {
      if (!rule) continue
      for (const words of [...say(rule, true), ...say(rule, false)]) {
        expect(words, need.id).not.toMatch(/[a-z]+[._][a-z]|undefined|null|NaN/)
      }
      expect(say(rule, false).join(), need.id).not.toMatch(/King's|MiToS/)
    }
  }
})
