import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { pageOfCaseload, pageSize, shows, sorts, type CaseloadQuery } from './caseload-order'
import { isAssessmentDue, type Followed } from './followed'

const today = Temporal.PlainDate.from('2026-11-23')
const longAgo = Temporal.Instant.from('2020-01-01T00:00Z')
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
    ...{
      tasksDue: 0,
      tasksOpen: 0,
      reviewsDue: 0,
      expected: { 1: 0, 2: 0, 3: 0 },
      redFlags: [],
      diedOn: null,
      untoldSince: null,
    },
    ...{ patientPosition: null, lookedAt: null, newSince: longAgo, changedAt: null },
    ...over,
  }
}

const names = (people: readonly Followed[], query: Partial<CaseloadQuery> = {}) =>
  pageOfCaseload(people, { ...all, ...query }).people.map(({ patientName }) => patientName)

test('calls, then assessments that are due, then priority 1, then tasks, then the longest silence, then who died', () => {
  const ago = (days: number) => ({ answeredOn: today.subtract({ days }) })
  const people = [
    somebody('Died', { diedOn: today, redFlags: [flag('emergency')], tasksDue: 9 }),
    somebody('Quiet'),
    somebody('Silent', ago(40)),
    somebody('Never answered', { answeredOn: null }),
    somebody('Due', ago(91)),
    somebody('Longer due', ago(200)),
    somebody('Two tasks', { tasksDue: 2 }),
    somebody('Needs much', { expected: { 1: 2, 2: 0, 3: 0 } }),
    somebody('Needs little', { expected: { 1: 0, 2: 9, 3: 9 } }),
    somebody('Asks', { redFlags: [{ ...flag('call-today'), asks: true }], ...ago(1) }),
    somebody('Call', { redFlags: [flag('call-today')] }),
    somebody('Emergency', { redFlags: [flag('call-today'), flag('emergency')] }),
  ]
  const [calling, due, rest] = [
    ['Emergency', 'Call'],
    ['Never answered', 'Longer due', 'Due'],
    ['Needs much', 'Two tasks', 'Silent', 'Asks', 'Needs little', 'Quiet', 'Died'],
  ]
  expect(names(people)).toEqual([...calling, ...due, ...rest])
})

test.each([
  [90, false],
  [91, true],
  [92, true],
])('%d days since the last answers: due is %s', (days, expected) => {
  expect(isAssessmentDue(somebody('Ines', { answeredOn: today.subtract({ days }) }))).toBe(expected)
  expect(isAssessmentDue(somebody('Ines', { answeredOn: today.subtract({ days }), diedOn: today }))).toBe(false)
})

test('what changed last comes first, and only what is new is "changed"', () => {
  const changed = (hours: number) => ({ changedAt: Temporal.Instant.from('2026-11-23T12:00Z').subtract({ hours }) })
  const people = [somebody('Never'), somebody('Old', changed(90)), somebody('New', changed(1))]
  expect(names(people, { sort: 'change' })).toEqual(['New', 'Old', 'Never'])
  expect(names(people, { show: 'changed', sort: 'name' })).toEqual(['New', 'Old'])
})

test('a name is found by any of its parts, without accents and capitals', () => {
  const people = [somebody('Lucía Ferrant'), somebody('Peter Okonjo'), somebody('Åsa Lind')]
  expect(names(people, { search: 'lucia' })).toEqual(['Lucía Ferrant'])
  expect(names(people, { search: 'FERR luc' })).toEqual(['Lucía Ferrant'])
  expect(names(people, { search: 'asa' })).toEqual(['Åsa Lind'])
  expect(names(people, { search: '%' })).toEqual([])
})

test('the choice "something to do" holds calls, due assessments and tasks, and leaves out who died', () => {
  const people = [
    somebody('Died', { diedOn: today, tasksDue: 1, answeredOn: null }),
    somebody('Task', { tasksDue: 1 }),
    somebody('Answers', { answeredOn: null }),
    somebody('Call', { redFlags: [flag('call-today')] }),
    somebody('Asks', { redFlags: [{ ...flag('call-today'), asks: true }] }),
    somebody('Calm', { expected: { 1: 3, 2: 0, 3: 0 } }),
  ]
  expect(names(people, { show: 'needs', sort: 'name' })).toEqual(['Answers', 'Call', 'Task'])
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
