import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { findGapFlags, findSeamFlags, seamsOf } from './gap-flags'
import type { PlanLine } from './plan-line'
import { planSlots } from './schedule'
import { ScheduleRule } from './schedule-rule'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const twiceDaily: ScheduleRule = { kind: 'daily', times: ['08:00', '20:00'] }
const london = [{ zone: 'Europe/London' }]

function plan(line: Partial<PlanLine> & { rule?: ScheduleRule }, from: string, to: string): string[] {
  const { rule = twiceDaily, ...rest } = line
  return planSlots({ lineId: 'line', versions: [{ rule }], zones: london, ...rest }, at(from), at(to)).map(
    ({ key, dueAt, status, flag }) =>
      [
        key,
        dueAt.toString({ smallestUnit: 'minute' }),
        ...(status === 'planned' ? [] : [status]),
        ...(flag ? [flag] : []),
      ].join(' '),
  )
}

describe('every n hours', () => {
  const rule: ScheduleRule = { kind: 'interval', hours: 12, anchor: '2026-12-01T06:00Z', until: '2026-12-02T18:00Z' }

  test('begins at the anchor and ends with the last instant, included', () => {
    expect(plan({ rule }, '2026-11-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      'line/#0 2026-12-01T06:00Z',
      'line/#1 2026-12-01T18:00Z',
      'line/#2 2026-12-02T06:00Z',
      'line/#3 2026-12-02T18:00Z',
    ])
  })

  test('a new anchor counts from 0 again, under keys of its own; a new amount goes on counting', () => {
    const versions = [
      { rule },
      { from: at('2026-12-01T12:00Z'), rule },
      { from: at('2026-12-02T00:00Z'), rule: { ...rule, anchor: '2026-12-02T01:00Z' } },
    ]
    expect(plan({ versions }, '2026-12-01T00:00Z', '2026-12-03T00:00Z')).toEqual([
      'line/#0 2026-12-01T06:00Z',
      'line/#1 2026-12-01T18:00Z',
      'line/2#0 2026-12-02T01:00Z',
      'line/2#1 2026-12-02T13:00Z',
    ])
  })
})

describe('the first version', () => {
  test('plans nothing before it began', () => {
    expect(
      plan(
        { versions: [{ from: at('2026-12-01T10:00Z'), rule: twiceDaily }] },
        '2026-12-01T00:00Z',
        '2026-12-02T00:00Z',
      ),
    ).toEqual(['line/2026-12-01/20:00 2026-12-01T20:00Z'])
  })
})

describe('weekdays and every n days together', () => {
  test('both must hold', () => {
    const rule: ScheduleRule = { kind: 'daily', times: ['10:00'], dow: ['mon'], everyDays: 2, start: '2026-12-01' }
    expect(plan({ rule }, '2026-12-01T00:00Z', '2026-12-31T00:00Z').map((slot) => slot.slice(5, 15))).toEqual([
      '2026-12-07',
      '2026-12-21',
    ])
  })
})

describe('once', () => {
  const rule: ScheduleRule = { kind: 'once', date: '2026-12-20', time: '20:00' }

  test('is planned once, though its time comes round again in the west', () => {
    const zones = [...london, { from: at('2026-12-20T21:00Z'), zone: 'America/New_York' }]
    expect(plan({ rule, zones }, '2026-12-19T00:00Z', '2026-12-23T00:00Z')).toEqual([
      'line/2026-12-20/20:00 2026-12-20T20:00Z',
    ])
  })

  test('is never lost between two clocks', () => {
    const zones = [{ zone: 'America/New_York' }, { from: at('2026-12-21T00:00Z'), zone: 'Europe/London' }]
    expect(plan({ rule, zones }, '2026-12-19T00:00Z', '2026-12-23T00:00Z')).toEqual([
      'line/2026-12-20/20:00 2026-12-21T00:00Z travel-gap',
    ])
  })
})

describe('journeys', () => {
  test('west over the date line: the day comes round again and is planned again, half a gap after the last', () => {
    const zones = [{ zone: 'Pacific/Auckland' }, { from: at('2026-12-10T09:00Z'), zone: 'Pacific/Honolulu' }]
    expect(plan({ zones }, '2026-12-09T12:00Z', '2026-12-11T12:00Z')).toEqual([
      'line/2026-12-10/08:00 2026-12-09T19:00Z',
      'line/2026-12-10/20:00 2026-12-10T07:00Z',
      'line/2026-12-10/08:00@Pacific/Honolulu 2026-12-10T18:00Z travel-repeat',
      'line/2026-12-10/20:00@Pacific/Honolulu 2026-12-11T06:00Z travel-repeat',
    ])
  })

  test('asked only for the hours after landing in the west, a dose that was due before is not planned again', () => {
    const zones = [...london, { from: at('2026-12-20T21:00Z'), zone: 'America/New_York' }]
    expect(plan({ zones }, '2026-12-20T21:30Z', '2026-12-21T12:00Z')).toEqual([])
  })

  test('east in the daytime with four doses: those in between are left out', () => {
    const rule: ScheduleRule = { kind: 'daily', times: ['08:00', '12:00', '16:00', '20:00'] }
    const zones = [{ zone: 'America/New_York' }, { from: at('2026-12-10T15:00Z'), zone: 'Europe/London' }]
    expect(plan({ rule, zones }, '2026-12-10T12:00Z', '2026-12-11T00:00Z')).toEqual([
      'line/2026-12-10/08:00 2026-12-10T13:00Z',
      'line/2026-12-10/12:00 2026-12-10T15:00Z skipped-travel',
      'line/2026-12-10/16:00 2026-12-10T16:00Z',
      'line/2026-12-10/20:00 2026-12-10T20:00Z',
    ])
  })

  test('two doses lost on one journey are never put at the same moment', () => {
    const rule: ScheduleRule = { kind: 'daily', times: ['08:00', '12:00'] }
    const zones = [{ zone: 'America/New_York' }, { from: at('2026-12-10T12:00Z'), zone: 'Europe/Istanbul' }]
    expect(plan({ rule, zones }, '2026-12-10T00:00Z', '2026-12-11T06:00Z')).toEqual([
      'line/2026-12-10/08:00 2026-12-10T12:00Z travel-gap',
      'line/2026-12-10/12:00 2026-12-10T12:00Z skipped-travel',
      'line/2026-12-11/08:00 2026-12-11T05:00Z',
    ])
  })

  test('a pinned line keeps the time of home', () => {
    const zones = [...london, { from: at('2026-12-10T00:00Z'), zone: 'Asia/Tokyo' }]
    expect(plan({ zones, pinnedZone: 'Europe/London' }, '2026-12-10T00:00Z', '2026-12-11T00:00Z')).toEqual([
      'line/2026-12-10/08:00 2026-12-10T08:00Z',
      'line/2026-12-10/20:00 2026-12-10T20:00Z',
    ])
  })
})

describe('gap flags', () => {
  const line: PlanLine = {
    lineId: 'line',
    versions: [{ rule: { kind: 'daily', times: ['08:00', '12:00'] } }],
    zones: london,
    holds: [{ from: at('2026-12-02T00:00Z'), to: at('2026-12-03T00:00Z') }],
  }
  const slots = planSlots(line, at('2026-12-01T00:00Z'), at('2026-12-05T00:00Z'))

  test('every unusual gap, or only those that a hold, an edit or a journey made', () => {
    expect(findGapFlags(slots, 12).map(({ gapHours, flag }) => `${gapHours} ${flag}`)).toEqual([
      '4 close',
      '44 long-gap',
      '4 close',
      '20 long-gap',
      '4 close',
    ])
    expect(findSeamFlags(slots, 12, seamsOf(line)).map(({ gapHours }) => gapHours)).toEqual([44])
  })
})
