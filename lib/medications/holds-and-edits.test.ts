import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayNumberOf } from './local-day'
import type { PlanLine } from './plan-line'
import { planSlots } from './schedule'
import { ScheduleRule } from './schedule-rule'
import { needsStepAnswer, nextStepAfter } from './steps'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const london = [{ zone: 'Europe/London' }]

describe('steps and holds', () => {
  const rule: ScheduleRule = {
    kind: 'steps',
    start: '2026-12-01',
    steps: [
      { days: 3, times: ['08:00'], amount: '1 capsule' },
      { days: 3, times: ['08:00', '20:00'], amount: '1 capsule' },
    ],
  }
  const holds = [{ from: at('2026-12-03T00:00Z'), to: at('2026-12-04T00:00Z') }]
  const stepsOf = (rule: ScheduleRule): string =>
    planSlots(
      { lineId: 'line', versions: [{ rule }], zones: london, holds },
      at('2026-12-01T00:00Z'),
      at('2027-01-01T00:00Z'),
    )
      .map(({ part, isLive }) => (isLive ? part.step : 'h'))
      .join('')

  test('until somebody says which applies there is no step-up, and nothing after the calendar end', () => {
    expect(stepsOf(rule)).toBe('11h111')
    expect(needsStepAnswer(rule, [{ firstDay: dayNumberOf('2026-12-03'), lastDay: dayNumberOf('2026-12-03') }])).toBe(
      true,
    )
  })

  test('a hold that ends as the steps begin asks nothing', () => {
    const before = [{ from: at('2026-11-30T00:00Z'), to: at('2026-12-01T00:00Z') }]
    const line: PlanLine = { lineId: 'line', versions: [{ rule }], zones: london, holds: before }
    const last = planSlots(line, at('2026-12-01T00:00Z'), at('2027-01-01T00:00Z')).at(-1)
    expect(last?.part.step).toBe(2)
  })

  test('carry on by the calendar', () => {
    expect(stepsOf({ ...rule, onHold: 'calendar' })).toBe('11h222222')
  })

  test('shift by the days held', () => {
    expect(stepsOf({ ...rule, onHold: 'shift', heldDates: ['2026-12-03'] })).toBe('111222222')
  })

  test('the next step is announced with its date', () => {
    expect(nextStepAfter(rule, dayNumberOf('2026-12-01'))).toEqual({ step: 2, fromDate: '2026-12-04' })
    expect(nextStepAfter({ ...rule, onHold: 'shift', heldDates: ['2026-12-03'] }, dayNumberOf('2026-12-03'))).toEqual({
      step: 1,
      fromDate: '2026-12-04',
    })
    expect(nextStepAfter(rule, dayNumberOf('2026-12-05'))).toBeUndefined()
  })
})

describe('cycles with two versions', () => {
  const pattern = { windowDays: 14, offDays: 14 }
  const rule: ScheduleRule = {
    kind: 'cycle',
    time: '08:00',
    start: '2026-12-01',
    startAs: 'later',
    first: { doses: 14, ...pattern },
    later: { doses: 10, ...pattern, pick: 'first' },
  }
  const pick = { 1: ['01', '02', '03', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2026-12-${day}`) }

  test('three held days may be picked again within the window: still ten live doses', () => {
    const holds = [{ from: at('2026-12-04T00:00Z'), to: at('2026-12-06T00:00Z') }]
    const versions = [{ rule }, { from: at('2026-12-06T00:00Z'), rule: { ...rule, later: { ...rule.later, pick } } }]
    const slots = planSlots(
      { lineId: 'line', versions, zones: london, holds },
      at('2026-12-01T00:00Z'),
      at('2027-01-01T00:00Z'),
    )
    const live = slots.filter(({ isLive, part }) => isLive && part.cycle === 1)
    expect(live.map(({ on }) => on.day)).toEqual([1, 2, 3, 6, 7, 8, 9, 10, 11, 12])
  })

  test('a new pick after doses were given plans only what is left of the ten', () => {
    const versions = [{ rule }, { from: at('2026-12-06T00:00Z'), rule: { ...rule, later: { ...rule.later, pick } } }]
    const slots = planSlots(
      { lineId: 'line', versions, zones: london },
      at('2026-12-10T00:00Z'),
      at('2026-12-20T00:00Z'),
    )
    expect(slots.map(({ on }) => on.day)).toEqual([10])
  })
})
