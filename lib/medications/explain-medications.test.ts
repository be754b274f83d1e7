import { describe, expect, test } from 'vitest'
import { ExplainError } from '@/lib/form/explain-error'
import examples from './examples.json'
import { explainMedications } from './explain-medications'

describe('the worked examples of medications.md section 19', () => {
  test.each(examples.cases)('$id ($op)', ({ expect: expected, ...line }) => {
    expect(JSON.parse(JSON.stringify(explainMedications(line)))).toEqual(expected)
  })

  test('all 42 are here', () => {
    expect(examples.cases).toHaveLength(42)
  })
})

describe('a line that cannot be used is one sentence', () => {
  const plan = {
    op: 'plan',
    zone: 'Europe/London',
    from: '2026-12-01T00:00Z',
    to: '2026-12-03T00:00Z',
    rule: { kind: 'daily', times: ['08:00'], start: '2026-01-01' },
  }
  test.each([
    ['no object', 'plan'],
    ['no op', {}],
    ['an op that does not exist', { op: 'toString' }],
    ['an unknown zone', { ...plan, zone: 'Europe/Londres' }],
    ['no zone', { ...plan, zone: undefined }],
    ['a date that does not exist', { ...plan, rule: { ...plan.rule, start: '2026-02-30' } }],
    ['a time that does not exist', { ...plan, rule: { ...plan.rule, times: ['24:00'] } }],
    ['an end before the beginning', { ...plan, to: '2026-11-30T00:00Z' }],
    [
      'a number as text',
      { op: 'prn', rule: { minIntervalMin: '240' }, events: [], request: { at: '2026-12-01T00:00Z', amount: 1 } },
    ],
    ['every 3 days from nowhere', { ...plan, rule: { kind: 'daily', times: ['08:00'], everyDays: 3 } }],
    [
      'visits asked as a plan',
      {
        ...plan,
        rule: { kind: 'loading', start: '2026-01-01', loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28 },
      },
    ],
    [
      'more doses than anybody can read',
      { ...plan, to: '2099-01-01T00:00Z', rule: { kind: 'interval', hours: 0.25, anchor: '2026-01-01T00:00Z' } },
    ],
  ])('%s', (_, line) => {
    expect(() => explainMedications(line)).toThrow(ExplainError)
    expect(() => explainMedications(line)).toThrow(/^[^\n]+\.$/)
  })

  test('fields that a rule does not know are ignored', () => {
    expect(explainMedications({ ...plan, colour: 'blue' })).toEqual(explainMedications(plan))
  })
})
