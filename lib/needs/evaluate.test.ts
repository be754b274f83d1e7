import { describe, expect, test } from 'vitest'
import { evaluateNeeds, type EvaluatedNeed, type SetStatuses } from './evaluate'
import type { Symptom } from './input'
import { inputOf } from './testing/values'
import type { Flat } from './testing/oracle'

function one(id: string, flat: Flat, statuses: SetStatuses = {}): EvaluatedNeed {
  const found = evaluateNeeds(inputOf(flat), statuses).find(({ needId }) => needId === id)
  if (found === undefined) throw new Error(`${id} is not in the knowledge base`)
  return found
}

describe('the order for each need (needs.md 4)', () => {
  test('1. a need of another region does not apply; an unknown region is asked for', () => {
    expect(one('benefits-us', { 'profile.region': 'UK' })).toMatchObject({ state: 'not_applicable', ask: [] })
    expect(one('benefits-us', {})).toMatchObject({ state: 'not_applicable', ask: ['profile.region'] })
    expect(one('benefits-us', { 'profile.region': 'US' })).toMatchObject({ state: 'expected_now' })
    expect(one('stopping-breathing-support', { 'profile.region': 'other', 'alsfrsr.respiratory': 1 }).state).toBe(
      'not_applicable',
    )
  })

  test('2. what it applies to must be true; unknown is asked for', () => {
    expect(one('work-adjustments', {})).toMatchObject({ state: 'not_applicable', ask: ['profile.working'] })
    expect(one('work-adjustments', { 'profile.working': false })).toMatchObject({ state: 'not_applicable', ask: [] })
    expect(one('benefits-veterans', { 'profile.region': 'US' })).toMatchObject({ ask: ['profile.veteran'] })
  })

  test('2 comes before 3: what does not apply is not in place', () => {
    expect(one('work-adjustments', { 'profile.working': false }, { 'work-adjustments': 'in_place' }).state).toBe(
      'not_applicable',
    )
  })

  test('3. in place and declined win over every rule', () => {
    expect(one('walking-aid', { 'alsfrsr.walking': 1 }, { 'walking-aid': 'in_place' }).state).toBe('in_place')
    expect(one('niv', { 'measures.fvc_pct': 40 }, { niv: 'declined' })).toMatchObject({
      state: 'declined',
      why: [{ field: 'measures.fvc_pct', value: 40, op: '<', limit: 50 }],
    })
  })

  test('4. a power wheelchair in place makes the manual one moot, also while its review is due', () => {
    const facts = { 'alsfrsr.walking': 2 }
    expect(one('manual-wheelchair', facts).state).toBe('expected_now')
    expect(one('manual-wheelchair', facts, { 'power-wheelchair': 'in_progress' }).state).toBe('expected_now')
    for (const status of ['in_place', 'review_due'] as const) {
      expect(one('manual-wheelchair', facts, { 'power-wheelchair': status })).toMatchObject({
        state: 'retired',
        decidedBy: 'satisfied_by',
      })
    }
  })

  test('5. a walking aid is no longer useful when walking is gone, even while it is being ordered', () => {
    expect(one('walking-aid', { 'alsfrsr.walking': 1 }, { 'walking-aid': 'in_progress' })).toMatchObject({
      state: 'retired',
      why: [{ field: 'alsfrsr.walking', value: 1, op: '<=', limit: 1 }],
    })
  })

  test('6. being talked about or on its way holds a need in expected now', () => {
    expect(one('power-wheelchair', {})).toMatchObject({ state: 'not_now' })
    for (const status of ['discussing', 'in_progress'] as const) {
      expect(one('power-wheelchair', {}, { 'power-wheelchair': status })).toMatchObject({
        state: 'expected_now',
        decidedBy: 'status',
      })
    }
  })

  test('in place with its review due follows the rules again', () => {
    expect(one('niv', { 'alsfrsr.respiratory': 2 }, { niv: 'review_due' }).state).toBe('expected_now')
    expect(one('niv', {}, { niv: 'review_due' }).state).toBe('not_now')
  })

  test('after a death only the family is spoken to', () => {
    const facts = { 'profile.bereaved': true, 'alsfrsr.respiratory': 1, 'profile.has_caregiver': true }
    const evaluated = evaluateNeeds(inputOf(facts), { niv: 'in_place' })
    expect(evaluated.filter(({ state }) => state !== 'not_applicable').map(({ needId }) => needId)).toEqual([
      'bereavement-support',
    ])
    expect(one('bereavement-support', facts).state).toBe('expected_now')
  })
})

describe('stages (needs.md 3.2)', () => {
  test('a stage that is given wins over the one the items say', () => {
    const items = { 'alsfrsr.respiratory': 3 }
    expect(one('palliative-care', items)).toMatchObject({
      state: 'expected_now',
      why: [{ field: 'kings.respiratory' }],
    })
    expect(one('palliative-care', { ...items, 'kings.level': 2 }).state).toBe('anticipate')
  })

  test('a stage not settled counts when every stage still possible does', () => {
    const twoOrMore = { 'alsfrsr.speech': 3, 'alsfrsr.walking': 3 }
    expect(one('speech-therapy-plan', { ...twoOrMore, 'alsfrsr.speech': 4 }).state).toBe('not_now')
    expect(one('breathing-check-soon', twoOrMore)).toMatchObject({
      state: 'anticipate',
      why: [{ field: 'kings.level', value: [2, 4], op: '>=', limit: 2 }],
    })
  })

  test('item 5 without a gastrostomy record is form 5a: no feeding tube, so the stage can settle', () => {
    const items = Object.fromEntries(
      ['speech', 'salivation', 'swallowing', 'handwriting', 'walking', 'dyspnea', 'respiratory'].map((item) => [
        `alsfrsr.${item}`,
        4,
      ]),
    )
    expect(one('breathing-check-soon', { ...items, 'alsfrsr.handwriting': 3, 'alsfrsr.walking': 3 })).toMatchObject({
      why: [{ value: [2, 4] }],
    })
    expect(
      one('breathing-check-soon', { ...items, 'alsfrsr.handwriting': 3, 'alsfrsr.walking': 3, 'alsfrsr.cutting': 4 }),
    ).toMatchObject({ why: [{ value: 2 }] })
  })

  test('a feeding tube retires the talk about one and counts as 4A', () => {
    const facts = { 'alsfrsr.swallowing': 1, 'alsfrsr.cutting': 2, 'alsfrsr.gastrostomy': true }
    expect(one('feeding-tube-decision', facts).state).toBe('retired')
    expect(one('palliative-care', facts).why).toContainEqual({
      field: 'kings.nutritional',
      value: true,
      op: '==',
      limit: true,
    })
  })
})

test('equipment that is in place needs power, whoever recorded it', () => {
  expect(one('power-outage-plan', {}).state).toBe('not_now')
  expect(one('power-outage-plan', { 'device.cough_assist': true }).state).toBe('expected_now')
  for (const id of ['power-wheelchair', 'suction-machine', 'hospital-bed']) {
    expect(one('power-outage-plan', {}, { [id]: 'in_place' }).state, id).toBe('expected_now')
  }
  expect(one('caregiver-training', { 'profile.has_caregiver': true }, { 'patient-lift': 'in_place' }).state).toBe(
    'expected_now',
  )
})

test('NIV: the 60 line for mouth pressure counts as expected in the US only', () => {
  expect(one('niv', { 'measures.mip_cmh2o': 55 }).state).toBe('anticipate')
  expect(one('niv', { 'measures.mip_cmh2o': 55, 'profile.region': 'UK' }).state).toBe('anticipate')
  expect(one('niv', { 'measures.mip_cmh2o': 55, 'profile.region': 'US' }).state).toBe('expected_now')
})

/** The checklist of needs.md 9: symptom, then the needs that it alone brings up, and how. */
const CHECKLIST: readonly [Symptom, Readonly<Record<string, 'expected_now' | 'anticipate'>>][] = [
  ['cramps', { 'cramps-stiffness': 'expected_now' }],
  ['twitching', { 'cramps-stiffness': 'anticipate' }],
  ['stiffness', { 'cramps-stiffness': 'expected_now', 'physio-stretching': 'expected_now', pain: 'anticipate' }],
  ['tightness_hard_to_move', { 'cramps-stiffness': 'expected_now', 'physio-stretching': 'expected_now' }],
  ['limb_weakness_arm', { 'physio-stretching': 'expected_now' }],
  ['limb_weakness_leg', { 'physio-stretching': 'expected_now' }],
  ['neck_weakness', { 'neck-support': 'expected_now', 'driving-and-transport': 'expected_now' }],
  ['head_drop', { 'neck-support': 'expected_now' }],
  ['breathless', { 'breathing-check-soon': 'expected_now', niv: 'anticipate' }],
  ['breathless_lying_flat', { 'breathing-check-soon': 'expected_now', niv: 'expected_now' }],
  ['morning_headache', { 'breathing-check-soon': 'expected_now', niv: 'anticipate' }],
  ['poor_sleep', { 'breathing-check-soon': 'expected_now' }],
  [
    'daytime_sleepiness',
    { 'breathing-check-soon': 'expected_now', niv: 'anticipate', 'driving-and-transport': 'expected_now' },
  ],
  [
    'slurred_speech',
    {
      'speech-therapy-plan': 'expected_now',
      'voice-message-banking': 'expected_now',
      'swallowing-safe-eating': 'anticipate',
    },
  ],
  [
    'nasal_speech',
    {
      'speech-therapy-plan': 'expected_now',
      'voice-message-banking': 'expected_now',
      'swallowing-safe-eating': 'anticipate',
    },
  ],
  ['swallowing_trouble', { 'swallowing-safe-eating': 'expected_now', 'feeding-tube-decision': 'anticipate' }],
  ['chewing_trouble', { 'swallowing-safe-eating': 'expected_now' }],
  ['stumbling', { 'falls-prevention': 'expected_now' }],
  ['dressing_trouble', { 'hand-arm-aids': 'expected_now' }],
  ['writing_trouble', { 'hand-arm-aids': 'expected_now' }],
]

test.each(CHECKLIST)('symptom %s brings up what the checklist promises', (symptom, promised) => {
  const flat = { 'profile.drives': true, [`sym.${symptom}`]: true }
  for (const [id, state] of Object.entries(promised)) expect(one(id, flat).state, id).toBe(state)
})
