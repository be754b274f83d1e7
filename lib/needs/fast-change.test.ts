import { expect, test } from 'vitest'
import { evaluateNeeds } from './evaluate'
import { factsFrom } from './facts'
import { bringForward } from './fast-change'
import { getNeed } from './knowledge'
import { inputOf } from './testing/values'

const on = { isOn: true, band: 'faster' } as const

const states = (flat: Record<string, unknown>, option: Parameters<typeof bringForward>[2]) => {
  const input = inputOf(flat)
  const before = evaluateNeeds(input)
  const after = bringForward(before, factsFrom(input), option)
  return {
    of: (needId: string) => after.find((one) => one.needId === needId)?.state,
    moved: after.filter(({ state }, index) => state !== before[index]?.state),
  }
}

// Handwriting 2 is one point from the line of `hands-free-device-control` (handwriting <= 1).
const near = { 'alsfrsr.handwriting': 2, 'alsfrsr.speech': 4, 'profile.region': 'UK' }

test('a need that takes long comes up one point early, and only comes up', () => {
  const { of, moved } = states(near, on)
  expect(of('hands-free-device-control')).toBe('anticipate')
  for (const { needId, state } of moved) {
    expect(state).toBe('anticipate')
    expect(getNeed(needId).lead_time_weeks.max).toBeGreaterThanOrEqual(12)
  }
})

test('two points away it stays out of view', () => {
  expect(states({ ...near, 'alsfrsr.handwriting': 3 }, on).of('hands-free-device-control')).toBe('not_now')
})

test.each([
  { isOn: false, band: 'faster' },
  { isOn: true, band: 'intermediate' },
  { isOn: true, band: 'slower' },
  { isOn: true, band: null },
] as const)('off, or not faster: nothing moves (%o)', (option) => {
  expect(states(near, option).moved).toEqual([])
})

test('an item that is not known brings nothing forward', () => {
  expect(states({ 'profile.region': 'UK' }, on).moved).toEqual([])
})
