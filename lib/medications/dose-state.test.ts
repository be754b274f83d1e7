import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { cutoffAt, doseState, onTimeMarginMin, timingsOf, type DoseEvent, type DoseTiming } from './dose-state'
import type { PlanLine } from './plan-line'
import { planSlots } from './schedule'

const dueAt = Temporal.Instant.from('2026-12-01T08:00Z')
const at = (minutes: number): Temporal.Instant => dueAt.add({ minutes })
const timing: DoseTiming = { dueAt, status: 'planned', onTimeMin: 60, cutoffAt: at(360) }
const given = (minutes: number, kind: DoseEvent['kind'] = 'given'): DoseEvent => ({
  kind,
  givenAt: at(minutes),
  recordedAt: at(minutes),
})
const later = at(2000)

test.each([
  [-61, 'given-early'],
  [-60, 'given'],
  [60, 'given'],
  [61, 'given-late'],
  [360, 'given-late'],
  [361, 'given-after-cutoff'],
])('given %d minutes after it was due: %s', (minutes, state) => {
  expect(doseState(timing, given(minutes), later)).toBe(state)
})

test('what was recorded decides before the plan, and only once it was recorded', () => {
  const held = { ...timing, status: 'held' } as const
  expect(doseState(held, given(0), later)).toBe('given')
  expect(doseState(held, undefined, later)).toBe('held')
  expect(doseState(timing, given(0, 'not_given'), later)).toBe('not_given')
  expect(doseState(timing, { ...given(0), recordedAt: at(500) }, at(499))).toBe('missed')
})

test('an appointment is overdue, never late or missed', () => {
  const visit = { ...timing, cutoffAt: null }
  expect([-61, 0, 60, 61, 100_000].map((minutes) => doseState(visit, undefined, at(minutes)))).toEqual([
    'upcoming',
    'due',
    'due',
    'overdue',
    'overdue',
  ])
  expect(doseState(visit, given(5000), later.add({ hours: 999 }))).toBe('given-late')
})

test('a cut-off inside the margin leaves the margin whole', () => {
  const strict = { ...timing, cutoffAt: at(30) }
  expect([60, 61].map((minutes) => doseState(strict, undefined, at(minutes)))).toEqual(['due', 'missed'])
})

test.each([
  [3.9, false, 30],
  [4, false, 60],
  [12, false, 60],
  [23.9, false, 60],
  [24, false, 120],
  [72, false, 120],
  [24, true, 30],
] as const)('usually every %d hours, time-critical %s: %d minutes', (hours, critical, minutes) => {
  expect(onTimeMarginMin(hours * 3_600_000, critical)).toBe(minutes)
})

describe('cut-off', () => {
  test('half the gap, at most 12 hours, or what the prescriber says', () => {
    expect(cutoffAt(dueAt, at(720)).equals(at(360))).toBe(true)
    expect(cutoffAt(dueAt, at(3 * 1440)).equals(at(720))).toBe(true)
    expect(cutoffAt(dueAt, undefined).equals(at(720))).toBe(true)
    expect(cutoffAt(dueAt, at(720), 90).equals(at(90))).toBe(true)
  })

  test('looks at the next live dose, over a held one, and at elapsed time on the night of a clock change', () => {
    const line: PlanLine = {
      lineId: 'line',
      versions: [{ rule: { kind: 'daily', times: ['08:00', '20:00'] } }],
      zones: [{ zone: 'America/New_York' }],
      holds: [{ from: Temporal.Instant.from('2026-11-02T00:30Z'), to: Temporal.Instant.from('2026-11-02T02:00Z') }],
    }
    const slots = planSlots(
      line,
      Temporal.Instant.from('2026-11-01T00:00Z'),
      Temporal.Instant.from('2026-11-03T00:00Z'),
    )
    const minutes = timingsOf(slots, {}).map(({ dueAt, cutoffAt }) => dueAt.until(cutoffAt!).total('minute'))
    expect(slots.map(({ status }) => status)).toEqual(['planned', 'planned', 'held', 'planned'])
    expect(minutes).toEqual([390, 720, 360, 720])
    expect(timingsOf(slots, { appointment: true }).every(({ cutoffAt }) => cutoffAt === null)).toBe(true)
  })
})
