import { describe, expect, test } from 'vitest'
import { DEVICE_OF_NEED } from '../needs/facts'
import { FIELD_NAMES } from '../needs/input'
import { findNeed, getNeed, NEEDS } from '../needs/knowledge'
import { offeredStatus, type ThingNow } from './offer'
import { PHONE, telHref } from './phone'
import { STEP_WORDS, usualNextSteps } from './step-words'
import { STEP_KINDS } from './steps'
import { findThingNeed, THING_NEEDS } from './thing-needs'

describe('which needs are things', () => {
  test('each exists, stands once, and in the order of the knowledge base but for its own', () => {
    const ids = THING_NEEDS.map(({ needId }) => needId)
    expect(ids.filter((id) => !findNeed(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(NEEDS.map(({ id }) => id).filter((id) => findThingNeed(id)))
  })

  test('none is of the end of life, whose titles would give it away', () => {
    expect(THING_NEEDS.filter(({ needId }) => getNeed(needId).sensitivity === 'end-of-life')).toEqual([])
  })

  test('every device that the rules ask about comes from a thing, as the needs in place do', () => {
    const devices = THING_NEEDS.flatMap(({ device }) => device ?? [])
    expect(devices.toSorted()).toEqual(FIELD_NAMES.filter((field) => field.startsWith('device.')).toSorted())
    for (const [needId, device] of DEVICE_OF_NEED) expect(findThingNeed(needId)?.device).toBe(device)
  })
})

describe('what the plan is offered', () => {
  const now = (more: Partial<ThingNow>): ThingNow => ({
    ...{ needId: 'power-wheelchair', state: 'delivered', isTrained: true, status: 'none' },
    ...more,
  })

  test.each([
    ['delivered and shown: we have this', {}, 'in_place'],
    ['delivered, nobody shown yet', { isTrained: false }, null],
    ['on its way', { state: 'ordered', isTrained: false }, 'in_progress'],
    ['asked for, and only talked about so far', { state: 'asked', status: 'discussing' }, 'in_progress'],
    ['the plan says so already', { state: 'asked', status: 'in_progress' }, null],
    ['people said that they have it', { status: 'in_place' }, null],
    ['people said not for now', { status: 'declined' }, null],
    ['refused', { state: 'refused' }, null],
    ['nothing done yet', { state: 'none' }, null],
    ['given back', { state: 'returned' }, null],
    ['in their own words, from no need', { needId: null }, null],
    ['a pump does not settle the choice about a tube', { needId: 'feeding-tube-decision' }, null],
  ] as const)('%s', (_name, more, offered) => {
    expect(offeredStatus(now(more))).toBe(offered)
  })
})

test('a step that usually comes next is never the present one again, unless it can happen twice', () => {
  for (const state of STEP_KINDS.filter((kind) => kind !== 'trained' && kind !== 'serviced')) {
    expect(usualNextSteps(state)).not.toContain(state)
    expect(usualNextSteps(state).length).toBeGreaterThan(0)
  }
  expect(Object.keys(STEP_WORDS)).toEqual([...STEP_KINDS])
})

test.each([
  ['+44 20 7946 0018', 'tel:+442079460018'],
  ['555-0142', 'tel:5550142'],
  ['(020) 7946 0018 ext 12', 'tel:02079460018,12'],
  ['020 7946 0018 x12', 'tel:02079460018,12'],
  ['call Bob', null],
  ['--- ', null],
])('%s dials %s', (phone, href) => {
  expect(telHref(phone)).toBe(href)
  expect(href !== null && !PHONE.test(phone)).toBe(false)
})
