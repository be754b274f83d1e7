import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { monitoredTests, type TestResult } from './monitoring'
import type { Regimen } from './regimen'

const day = (text: string) => Temporal.PlainDate.from(text)
const riluzole: Regimen = {
  ...{ regimenId: 'line', medicineId: 'riluzole', name: 'Riluzole', stopped: null },
  versions: [
    {
      ...{ version: 1, fromAt: Temporal.Instant.from('2026-08-31T00:00Z'), rule: { kind: 'daily', times: ['08:00'] } },
      ...{
        amount: { value: 50, unit: 'mg' },
        form: 'tablet',
        route: 'oral',
        strength: null,
        instructions: null,
        why: null,
      },
    },
  ],
}
const result = (testedOn: string, test_ = 'ALT/AST (liver)'): TestResult => ({
  ...{ resultId: testedOn, test: test_, testedOn: day(testedOn), value: '34 units/L', isMarked: false, note: null },
  byName: 'Kofi',
})
const tests = (region: 'US' | 'UK' | 'other', results: readonly TestResult[] = [], clinic: readonly string[] = []) =>
  monitoredTests(
    riluzole,
    region,
    day('2026-08-31'),
    clinic.map((due) => ({ test: 'ALT/AST (liver)', due: day(due) })),
    results,
    day('2026-11-23'),
  )
const states = (region: 'US' | 'UK' | 'other', ...rest: [(readonly TestResult[])?, (readonly string[])?]) =>
  tests(region, ...rest)[0]?.dates.map(({ due, state }) => `${due.toString()} ${state}`)

test('W40: riluzole in the UK, liver tests by calendar months from the start', () => {
  expect(states('UK', [result('2026-09-28'), result('2026-11-02')])).toEqual([
    ...['2026-09-30 done', '2026-10-31 done', '2026-11-30 due', '2027-02-28 upcoming', '2027-05-31 upcoming'],
    '2027-08-31 upcoming',
  ])
  expect(states('UK')?.slice(0, 2)).toEqual(['2026-09-30 overdue', '2026-10-31 overdue'])
})

test('in the US the label sets no dates for liver tests: the days that the clinic sets are shown', () => {
  expect(states('US')).toEqual([])
  const dates = tests('US', [result('2026-11-20')], ['2026-11-18', '2027-02-01'])[0]?.dates
  expect(dates).toMatchObject([
    { setBy: 'clinic', month: null, state: 'done', doneBy: { value: '34 units/L' } },
    { setBy: 'clinic', state: 'upcoming', doneBy: null },
  ])
})

test('each region has its own tests; elsewhere a test with dates speaks for its name', () => {
  expect(tests('US').map(({ test: name }) => name)).toEqual([
    ...['ALT/AST (liver)', 'signs of liver trouble', 'white cell count', 'chest check'],
  ])
  expect(tests('UK').map(({ test: name }) => name)).not.toContain('signs of liver trouble')
  const elsewhere = tests('other').filter(({ test: name }) => name === 'ALT/AST (liver)')
  expect(elsewhere).toHaveLength(1)
  expect(elsewhere[0]?.dates).toHaveLength(6)
})

test('a result near no date is shown, the latest first; a test of the clinic’s own is listed', () => {
  const found = tests('UK', [result('2026-05-01'), result('2026-07-01'), result('2026-11-01', 'Potassium')])
  expect(found[0]?.unlinked.map(({ resultId }) => resultId)).toEqual(['2026-07-01', '2026-05-01'])
  expect(found.at(-1)).toMatchObject({ test: 'Potassium', note: null, dates: [] })
})
