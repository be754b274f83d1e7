import { describe, expect, test, vi } from 'vitest'
import { FIELD_NAMES } from './input'
import { NEEDS } from './knowledge'
import type { TruePart } from './rule'
import { leavesOf, rulesOf } from './testing/values'
import { whyLines } from './why-words'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const nurse = { role: 'nurse', seesStage: true } as const
const patient = { role: 'patient', seesStage: false } as const

const part = (
  field: TruePart['field'],
  value: TruePart['value'],
  op: TruePart['op'],
  limit: TruePart['limit'],
): TruePart => ({ field, value, op, limit })
const say = (reader: Parameters<typeof whyLines>[0], ...parts: TruePart[]) =>
  whyLines(reader, parts, false).map(({ words }) => words.replaceAll('\u00a0', ' '))

test.each([
  [part('alsfrsr.walking', 2, '<=', 2), 'Walking is 2: walks with help or with an aid'],
  [part('measures.fvc_pct', 72, '<', 80), 'FVC is 72 % (under 80 %)'],
  [part('measures.fvc_pct', 65, '<=', 65), 'FVC is 65 % (65 % or less)'],
  [part('measures.pcf_lpm', 250.04, '<', 270), 'Cough flow is 250 L/min (under 270 L/min)'],
  [part('measures.weight_loss_pct', 5.25, '>=', 5), 'Weight is down 5.3 % (5 % or more)'],
  [part('measures.falls_3mo', 1, '>=', 1), '1 fall in 3 months (1 or more)'],
  [part('measures.niv_hours_per_day', 16, '>=', 16), 'The breathing mask is used 16 hours a day (16 or more)'],
  [part('sym.weak_cough', true, '==', true), 'Weak cough was noted'],
  [part('kings.level', 3, '>=', 2), "King's stage is 3"],
  [part('kings.level', [2, 4], '>=', 2), "King's stage is 2 or higher, not settled yet"],
  [part('kings.respiratory', true, '==', true), "Breathing needs extra support (King's 4B)"],
  [part('mitos.lost.movement', true, '==', true), 'Moving or self-care needs help from others (MiToS)'],
  [part('profile.region', 'UK', '==', 'UK'), 'The home is in the UK'],
  [part('choice.hospice', 'yes', '==', 'yes'), 'Hospice care was chosen'],
])('%o: %s', (one, words) => {
  expect(say(nurse, one)).toEqual([words])
})

test('question 5 with a feeding tube is about the kit', () => {
  expect(whyLines(nurse, [part('alsfrsr.cutting', 1, '<=', 1)], true)).toEqual([
    { field: 'alsfrsr.cutting', words: 'Handling the feeding kit is 1: helps the carer a little' },
  ])
})

test('of two limits on one measure the one further out is told', () => {
  expect(say(nurse, part('measures.fvc_pct', 45, '<', 80), part('measures.fvc_pct', 45, '<', 50))).toEqual([
    'FVC is 45 % (under 50 %)',
  ])
  expect(
    say(nurse, part('measures.weight_loss_pct', 11, '>=', 10), part('measures.weight_loss_pct', 11, '>=', 5)),
  ).toEqual(['Weight is down 11 % (10 % or more)'])
})

describe('who has not chosen to see stages and scores', () => {
  test('reads the answer without its number, and no stage', () => {
    expect(say(patient, part('alsfrsr.walking', 2, '<=', 2))).toEqual(['Walking: walks with help or with an aid'])
    expect(say(patient, part('kings.level', 3, '>=', 2), part('mitos.stage', 2, '>=', 1))).toEqual([
      'The latest answers, taken together',
    ])
    expect(whyLines(patient, [part('kings.respiratory', true, '==', true)], false)).toEqual([
      { field: null, words: 'Breathing needs extra support' },
    ])
  })

  test('is shown no speed of change', () => {
    expect(say(patient, part('measures.fvc_drop_3mo', 12, '>=', 10))).toEqual(['The breathing test has changed'])
    expect(say(nurse, part('measures.fvc_drop_3mo', 12, '>=', 10))).toEqual([
      'FVC fell by 12 points in 3 months (10 or more)',
    ])
  })
})

test('what was told in confidence is named to few', () => {
  const harm = part('sym.self_harm_thoughts', true, '==', true)
  const zarit = part('caregiver.zarit22', 30, '>=', 24)
  for (const role of ['caregiver', 'coordinator', 'helper'] as const)
    expect(say({ role, seesStage: true }, harm)).toEqual([])
  expect(say(patient, harm)).toHaveLength(1)
  expect(say(patient, zarit)).toEqual([])
  expect(say({ role: 'caregiver', seesStage: true }, zarit)).toEqual(['The caregiver questionnaire is 30 (24 or more)'])
})

test('every comparison of every need has words of its own, for every reader', () => {
  for (const need of NEEDS) {
    for (const { field, op, value } of rulesOf(need).flatMap(leavesOf)) {
      for (const reader of [nurse, patient, { role: 'caregiver', seesStage: true } as const]) {
        for (const { words } of whyLines(reader, [part(field, value, op, value)], false)) {
          expect(words, field).not.toMatch(/[a-z]\.[a-z]|_|undefined|null|NaN/)
          expect(words, field).toMatch(/^[A-Z0-9]/)
          if (reader === patient) expect(words, field).not.toMatch(/\b(will|decline|terminal|last|prognosis)\b/i)
        }
      }
    }
  }
})

test('every field that could be a reason has words, also those that no rule uses today', () => {
  for (const field of FIELD_NAMES) {
    const value = /^(alsfrsr\.(?!gas)|kings\.level|mitos\.stage|caregiver)/.test(field) ? 1 : true
    for (const { words } of whyLines(nurse, [part(field, value, '==', value)], false)) {
      if (field.startsWith('measures.') || field.startsWith('choice.') || field === 'profile.region') continue
      expect(words, field).not.toBe(field)
    }
  }
})
