import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { pageOfCaseload, pageSize, shows, sorts, type CaseloadQuery } from './caseload-order'
import { hasChanged, type Followed } from './followed'

const today = Temporal.PlainDate.from('2026-11-23')
const all: CaseloadQuery = { search: '', show: 'everyone', sort: 'pressing', page: 1 }

const flag = (severity: RaisedRedFlag['severity']): RaisedRedFlag => ({
  lineId: 'lying-flat',
  severity,
  heading: 'Call your team today: short of breath lying flat',
  emergencyIf: null,
  asks: false,
  raisedBy: [],
})

function somebody(patientName: string, over: Partial<Followed> = {}): Followed {
  return {
    ...{ teamId: patientName, patientName, region: 'UK', zone: 'Europe/London', today, answeredOn: today },
    ...{ tasksDue: 0, tasksOpen: 0, lastChange: null, redFlags: [], diedOn: null },
    ...over,
  }
}

const names = (people: readonly Followed[], query: Partial<CaseloadQuery> = {}) =>
  pageOfCaseload(people, { ...all, ...query }).people.map(({ patientName }) => patientName)

test('an emergency, then a call today, then tasks, then the longest silence, then who died', () => {
  const people = [
    somebody('Died', { diedOn: today, redFlags: [flag('emergency')], tasksDue: 9 }),
    somebody('Quiet'),
    somebody('Silent', { answeredOn: today.subtract({ days: 40 }) }),
    somebody('Never answered', { answeredOn: null }),
    somebody('Two tasks', { tasksDue: 2 }),
    somebody('Call', { redFlags: [flag('call-today')] }),
    somebody('Emergency', { redFlags: [flag('call-today'), flag('emergency')] }),
  ]
  expect(names(people)).toEqual(['Emergency', 'Call', 'Two tasks', 'Never answered', 'Silent', 'Quiet', 'Died'])
})

test('what changed last comes first', () => {
  const changed = (hoursAgo: number) => ({
    lastChange: {
      ...({ kind: 'answers', about: '', value: null, byName: 'Nora' } as const),
      at: Temporal.Instant.from('2026-11-23T12:00Z').subtract({ hours: hoursAgo }),
    },
  })
  const people = [somebody('Never'), somebody('Old', changed(90)), somebody('New', changed(1))]
  expect(names(people, { sort: 'change' })).toEqual(['New', 'Old', 'Never'])
})

test.each([
  ['2026-11-23T00:30Z', true],
  ['2026-11-17T00:00Z', true],
  ['2026-11-16T23:59Z', false],
])('a change at %s counts as this week: %s', (at, expected) => {
  const lastChange = { kind: 'death', about: '', value: null, byName: 'Nora', at: Temporal.Instant.from(at) } as const
  expect(hasChanged(somebody('Ines', { lastChange }))).toBe(expected)
})

test('a name is found by any of its parts, without accents and capitals', () => {
  const people = [somebody('Lucía Ferrant'), somebody('Peter Okonjo'), somebody('Åsa Lind')]
  expect(names(people, { search: 'lucia' })).toEqual(['Lucía Ferrant'])
  expect(names(people, { search: 'FERR luc' })).toEqual(['Lucía Ferrant'])
  expect(names(people, { search: 'asa' })).toEqual(['Åsa Lind'])
  expect(names(people, { search: '%' })).toEqual([])
})

test('the choice "something to do" leaves out who died', () => {
  const people = [somebody('Died', { diedOn: today, tasksDue: 1 }), somebody('Due', { tasksDue: 1 }), somebody('Calm')]
  expect(names(people, { show: 'needs' })).toEqual(['Due'])
})

const person = fc.record({
  patientName: fc.string({ maxLength: 6 }),
  tasksDue: fc.nat(3),
  daysAgo: fc.option(fc.nat(100)),
  isDead: fc.boolean(),
})

test('turning every page shows everybody once, in any order and however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 60 }),
      fc.constantFrom(...sorts),
      fc.constantFrom(...shows),
      (drawn, sort, show) => {
        const people = drawn.map(({ patientName, tasksDue, daysAgo, isDead }, index) =>
          somebody(patientName, {
            teamId: String(index),
            tasksDue,
            answeredOn: daysAgo === null ? null : today.subtract({ days: daysAgo }),
            diedOn: isDead ? today : null,
          }),
        )
        const { pages, counts } = pageOfCaseload(people, { ...all, sort, show })
        const seen = Array.from(
          { length: pages },
          (_, index) => pageOfCaseload(people, { ...all, sort, show, page: index + 1 }).people,
        )
        for (const page of seen.slice(0, -1)) expect(page).toHaveLength(pageSize)
        const ids = seen.flat().map(({ teamId }) => teamId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(counts[show])
      },
    ),
  )
})

test('a page past the end is the last one', () => {
  const people = Array.from({ length: pageSize + 1 }, (_, index) =>
    somebody(`Person ${String(index).padStart(2, '0')}`),
  )
  expect(pageOfCaseload(people, { ...all, page: 99 })).toMatchObject({ page: 2, pages: 2 })
  expect(pageOfCaseload([], { ...all, page: 7 })).toMatchObject({ page: 1, pages: 1, people: [] })
})
