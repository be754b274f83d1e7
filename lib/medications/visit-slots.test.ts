import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { LoadingRule } from './schedule-rule'
import { overdueVisit, visitSlots, type VisitLine } from './visit-slots'

const at = (text: string) => Temporal.Instant.from(text)
const tofersen: LoadingRule = {
  ...{ kind: 'loading', start: '2027-01-07', loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28 },
  time: '10:00',
}
const line = (extra: Partial<VisitLine> = {}): VisitLine => ({
  ...{
    lineId: 'tof',
    zone: 'America/New_York',
    rule: tofersen,
    version: 0,
    givenAt: [],
    holds: undefined,
    stop: undefined,
  },
  ...extra,
})
const shown = (of: VisitLine, from: string, to: string) =>
  visitSlots(of, at(from), at(to)).map(({ name, date }) => `${name} ${date}`)

test('W17: three loading visits 14 days apart, then every 28 days', () => {
  expect(shown(line(), '2027-01-01T00:00Z', '2027-05-01T00:00Z')).toEqual([
    ...['#1 2027-01-07', '#2 2027-01-21', '#3 2027-02-04', '#4 2027-03-04', '#5 2027-04-01', '#6 2027-04-29'],
  ])
})

test('W18: the second was five days late, and those after it count from then', () => {
  const late = line({ givenAt: [at('2027-01-07T15:00Z'), at('2027-01-26T15:00Z')] })
  expect(shown(late, '2027-01-20T00:00Z', '2027-03-10T00:00Z')).toEqual([
    '#2 2027-01-26',
    '#3 2027-02-09',
    '#4 2027-03-09',
  ])
})

test('a visit is open until it is recorded or has another day', () => {
  expect(overdueVisit(line(), at('2027-01-07T14:00Z'))).toBeUndefined()
  expect(overdueVisit(line(), at('2027-01-09T14:00Z'))?.name).toBe('#1')
  const booked = line({ rule: { ...tofersen, booked: { n: 1, on: '2027-01-12' } } })
  expect(overdueVisit(booked, at('2027-01-09T14:00Z'))).toBeUndefined()
  expect(shown(booked, '2027-01-01T00:00Z', '2027-02-01T00:00Z')).toEqual(['#1 2027-01-12', '#2 2027-01-26'])
})

test('visits before the plan was written down here are counted', () => {
  const before = line({ rule: { ...tofersen, start: '2026-12-10', given: ['2026-12-10', '2026-12-24'] } })
  expect(shown(before, '2027-01-01T00:00Z', '2027-02-10T00:00Z')).toEqual(['#3 2027-01-07', '#4 2027-02-04'])
})

const visitLine = fc
  .record({
    loadingDoses: fc.integer({ min: 0, max: 5 }),
    loadingEveryDays: fc.integer({ min: 1, max: 30 }),
    maintenanceEveryDays: fc.integer({ min: 1, max: 120 }),
    gaps: fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 }),
    zone: fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'),
  })
  .map(({ gaps, zone, ...rule }) => {
    let last = at('2027-01-07T15:00Z')
    const givenAt = gaps.map((hours) => (last = last.add({ hours })))
    return line({ rule: { ...tofersen, ...rule }, zone, givenAt })
  })
const instant = fc.integer({ min: 0, max: 600 * 24 }).map((hours) => at('2026-12-01T00:00Z').add({ hours }))

test('planning in pieces is planning at once, and no two visits have one key', () => {
  fc.assert(
    fc.property(visitLine, instant, instant, instant, (visits, ...instants) => {
      const [a, b, c] = instants.sort(Temporal.Instant.compare) as [
        Temporal.Instant,
        Temporal.Instant,
        Temporal.Instant,
      ]
      const whole = visitSlots(visits, a, c)
      const pieces = [...visitSlots(visits, a, b), ...visitSlots(visits, b, c)]
      const keys = (slots: typeof whole) => slots.map(({ key, dueMs }) => `${key} ${dueMs}`).toSorted()
      expect(keys(pieces)).toEqual(keys(whole))
      expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length)
    }),
    { numRuns: 60 },
  )
})
