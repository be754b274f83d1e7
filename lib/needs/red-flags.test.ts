import { describe, expect, test } from 'vitest'
import { factsFrom } from './facts'
import { redFlagList } from './red-flag-lines'
import { raisedRedFlags } from './red-flags'
import type { Flat } from './testing/oracle'
import { inputOf } from './testing/values'

const patient = { role: 'patient', seesPlan: true } as const
const raised = (
  flat: Flat,
  viewer: Parameters<typeof raisedRedFlags>[2] = patient,
  region: 'US' | 'UK' | 'other' = 'US',
) => raisedRedFlags(factsFrom(inputOf(flat)), region, viewer)

test.each([
  ['US', 'Call 911', '988'],
  ['UK', 'Call 999', 'Samaritans on 116 123'],
  ['other', 'Call emergency services (112 in the EU)', 'a crisis line near you'],
] as const)('the list for everyone names the numbers of %s', (region, emergency, crisis) => {
  const list = redFlagList(region)
  expect(list.emergency).toBe(emergency)
  expect(list.crisis).toContain(crisis)
  expect(list.emergencyLines.find(({ id }) => id === 'self-harm')?.words).toContain(crisis)
  expect(list.emergencyLines).toHaveLength(9)
  expect(list.callTodayLines).toHaveLength(13)
})

test('no line speaks of stages or says will', () => {
  const list = redFlagList('UK')
  for (const { words } of [...list.emergencyLines, ...list.callTodayLines])
    expect(words).not.toMatch(/\b(stage|will|decline)\b/i)
})

test('nothing recorded raises nothing', () => {
  expect(raised({})).toEqual([])
  expect(
    raised({ 'sym.cramps': true, 'sym.twitching': true, 'sym.neck_weakness': true, 'sym.nasal_speech': true }),
  ).toEqual([])
})

describe('the yes rows of the checklist', () => {
  test.each([
    'breathless',
    'breathless_lying_flat',
    'morning_headache',
    'poor_sleep',
    'daytime_sleepiness',
    'one_leg_swelling',
  ])('%s means a call today', (symptom) => {
    expect(raised({ [`sym.${symptom}`]: true })).toMatchObject([
      {
        severity: 'call-today',
        asks: false,
        raisedBy: [`sym.${symptom}`],
        heading: expect.stringMatching(/^Call your team today: /),
      },
    ])
  })

  test('short of breath and newly confused is an emergency, said once', () => {
    const flags = raised({ 'sym.breathless': true, 'sym.confusion_new': true }, patient, 'UK')
    expect(flags.map(({ severity, heading }) => [severity, heading])).toEqual([
      ['emergency', 'Call 999 now: short of breath and newly confused'],
      ['call-today', 'Call your team today: hard to breathe'],
    ])
    expect(flags[1]?.emergencyIf).toMatch(/^Call 999 if it is hard to breathe at rest/)
  })

  test('trouble swallowing asks first, with choking it is a call today', () => {
    expect(raised({ 'sym.swallowing_trouble': true })).toMatchObject([{ asks: true, lineId: 'choking-at-meals' }])
    expect(raised({ 'sym.swallowing_trouble': true, 'sym.choking_episode': true })).toMatchObject([
      { asks: false, lineId: 'choking-at-meals' },
    ])
  })

  test('a fall or stumbling asks about injury', () => {
    expect(raised({ 'measures.falls_3mo': 1 })).toMatchObject([
      { asks: true, lineId: 'falls', raisedBy: ['measures.falls_3mo'] },
    ])
    expect(raised({ 'sym.stumbling': true })).toMatchObject([{ asks: true, lineId: 'falls' }])
    expect(raised({ 'measures.falls_3mo': 0 })).toEqual([])
  })

  test('a weak neck is a call today only together with breathing or swallowing', () => {
    expect(raised({ 'sym.head_drop': true })).toEqual([])
    expect(raised({ 'sym.head_drop': true, 'sym.swallowing_trouble': true })).toMatchObject([
      { severity: 'call-today', asks: false, raisedBy: ['sym.head_drop', 'sym.swallowing_trouble'] },
      { asks: true },
    ])
  })
})

test('thoughts of self-harm lead to people and numbers, and are raised to the patient and the nurse alone', () => {
  const flat = { 'sym.self_harm_thoughts': true }
  expect(raised(flat)).toMatchObject([{ severity: 'emergency', heading: expect.stringContaining('Call or text 988') }])
  expect(raised(flat, { role: 'nurse', seesPlan: true })).toHaveLength(1)
  for (const role of ['caregiver', 'coordinator', 'helper'] as const)
    expect(raised(flat, { role, seesPlan: true })).toEqual([])
})

test('what raised a line is named only to those who may see the plan', () => {
  const flat = { 'sym.breathless': true }
  expect(raised(flat, { role: 'helper', seesPlan: false })).toMatchObject([{ severity: 'call-today', raisedBy: [] }])
  expect(raised(flat, { role: 'helper', seesPlan: true })).toMatchObject([{ raisedBy: ['sym.breathless'] }])
})

test('emergencies come first', () => {
  const flags = raised({ 'sym.one_leg_swelling': true, 'sym.confusion_new': true, 'sym.poor_sleep': true })
  expect(flags.map(({ severity }) => severity)).toEqual(['emergency', 'call-today', 'call-today'])
})
