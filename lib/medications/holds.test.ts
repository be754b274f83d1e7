import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { stepsAfterHold, wholeDaysHeld } from './holds'
import type { Regimen, RegimenHold } from './regimen'
import { slotsOfRegimen } from './regimen-slots'
import { ScheduleRule, type StepsRule } from './schedule-rule'

const zone = 'Europe/London'
const at = (text: string) => Temporal.Instant.from(text)
const rule: StepsRule = {
  kind: 'steps',
  start: '2026-12-01',
  steps: [
    { days: 7, times: ['08:00'], amount: '1 capsule' },
    { days: null, times: ['08:00', '20:00'], amount: '1 capsule' },
  ],
}
const hold: RegimenHold = {
  ...{ holdId: 'h', from: at('2026-12-04T00:00Z'), to: at('2026-12-06T00:00Z'), reason: 'hospital', words: null },
}
const version = (n: number, fromAt: string, of: ScheduleRule) => ({
  ...{
    version: n,
    fromAt: at(fromAt),
    rule: of,
    amount: { value: 1, unit: 'capsule' },
    form: 'capsule',
    route: 'oral',
  },
  ...{ strength: null, instructions: null, why: null },
})
const regimen = (after?: ScheduleRule): Regimen => ({
  ...{ regimenId: 'dmq', medicineId: null, name: 'A capsule', stopped: null, holds: [hold] },
  versions: after
    ? [version(1, '2026-12-01T00:00Z', rule), version(2, '2026-12-06T00:00Z', after)]
    : [version(1, '2026-12-01T00:00Z', rule)],
})
const live = (of: Regimen) =>
  slotsOfRegimen(of, zone, at('2026-12-01T00:00Z'), at('2026-12-12T00:00Z'))
    .filter(({ isLive }) => isLive)
    .map(({ name, part }) => `${name} ${part.step}`)

test('a day counts as held only when none of its doses was live', () => {
  expect(wholeDaysHeld(regimen(), zone, hold, at('2026-12-06T00:00Z'))).toEqual(['2026-12-04', '2026-12-05'])
  expect(wholeDaysHeld(regimen(), zone, hold, at('2026-12-05T07:00Z'))).toEqual(['2026-12-04'])
  expect(wholeDaysHeld(regimen(), zone, { ...hold, from: at('2026-12-04T09:00Z') }, at('2026-12-05T07:00Z'))).toEqual(
    [],
  )
})

describe('steps after a hold', () => {
  const goOn = { on: '2026-12-06', heldDates: ['2026-12-04', '2026-12-05'], step: 1 }
  test('until somebody says, no step-up', () => {
    expect(live(regimen()).filter((dose) => dose.endsWith('2'))).toEqual([])
  })
  test('by the calendar: the step-up is on 8 December', () => {
    expect(live(regimen(stepsAfterHold(rule, { ...goOn, answer: 'calendar' })))).toContain('2026-12-08/20:00 2')
  })
  test('shifted by the two days held: on 10 December', () => {
    const doses = live(regimen(stepsAfterHold(rule, { ...goOn, answer: 'shift' })))
    expect(doses).not.toContain('2026-12-08/20:00 2')
    expect(doses).toContain('2026-12-10/20:00 2')
  })
  test('again from step 1: seven days from 6 December', () => {
    const doses = live(regimen(stepsAfterHold(rule, { ...goOn, answer: 'restart' })))
    expect(doses.filter((dose) => dose > '2026-12-06' && dose.endsWith('1'))).toHaveLength(6)
  })
  test('the answer is for this hold: the next one asks again', () => {
    const next = { ...hold, holdId: 'n', from: at('2026-12-07T00:00Z'), to: at('2026-12-08T00:00Z') }
    for (const answer of ['calendar', 'shift', 'restart'] as const) {
      const after = regimen(stepsAfterHold(rule, { ...goOn, answer }))
      expect(live({ ...after, holds: [hold, next] }).filter((dose) => dose.endsWith(' 2'))).toEqual([])
    }
  })
  test('the past stays as it was', () => {
    const past = (of: Regimen) => live(of).filter((dose) => dose < '2026-12-06')
    for (const answer of ['calendar', 'shift', 'restart'] as const)
      expect(past(regimen(stepsAfterHold(rule, { ...goOn, answer })))).toEqual(past(regimen()))
  })
})
