import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { formulary, openQuestions } from './formulary'
import { carryOver, readRule, timeOfMeal } from './rule-form'
import type { RuleValues, Shape } from './rule-fields'
import { valuesOfRule, valuesOfTemplate } from './rule-values'
import { ScheduleRule } from './schedule-rule'

const context = { zone: 'America/New_York', firstOn: Temporal.PlainDate.from('2026-12-01'), unit: 'mg' }
const read = (how: Shape, values: RuleValues) => readRule(how, values, context)
const ruleOf = (how: Shape, values: RuleValues) => {
  const answer = read(how, values)
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors))
  return answer.rule
}

describe('each shape of medications.md 3', () => {
  test('several times a day, empty fields left out', () => {
    expect(ruleOf('daily', { time1: '20:00', time2: '', time4: '08:00', everyDays: '1' })).toEqual({
      ...{ kind: 'daily', times: ['08:00', '20:00'], start: '2026-12-01' },
    })
  })
  test('weekdays', () => {
    const rule = ruleOf('daily', { time1: '10:00', everyDays: 'dow', dow_mon: 'yes', dow_thu: 'yes' })
    expect(rule).toMatchObject({ dow: ['mon', 'thu'] })
    expect(rule).not.toHaveProperty('everyDays')
  })
  test('every n days counts from its own day', () => {
    expect(ruleOf('daily', { time1: '10:00', everyDays: 'n', everyN: '5', countFrom: '2026-11-20' })).toMatchObject({
      ...{ everyDays: 5, start: '2026-11-20' },
    })
  })
  test('every n hours, from a time at home', () => {
    expect(ruleOf('interval', { intervalHours: '6', anchorOn: '2026-12-02', anchorAt: '06:00' })).toEqual({
      ...{ kind: 'interval', hours: 6, anchor: '2026-12-02T11:00:00Z' },
    })
  })
  test('with meals: the time follows from the meal', () => {
    const values = {
      breakfastWhen: 'before',
      breakfastMin: '30',
      breakfastAt: '08:15',
      dinnerWhen: 'with',
      dinnerAt: '18:30',
    }
    expect(ruleOf('meals', values)).toMatchObject({ times: ['07:45', '18:30'] })
  })
  test('a patch with its sites, one of them written freely', () => {
    const values = {
      patchAt: '09:00',
      patchEvery: '3',
      patchMaxOn: '1',
      site1: 'yes',
      patchOther: ' left hip ',
      removeFirst: 'yes',
    }
    expect(ruleOf('patch', values)).toMatchObject({
      ...{ everyDays: 3, patch: { maxOn: 1, sites: ['behind left ear', 'left hip'], removeFirst: true } },
    })
  })
  test('steps with amounts in the unit of the dose; the last goes on', () => {
    const values = {
      step1Days: '7',
      step1Times: '8:00',
      step1Amount: '1',
      step2Times: '08:00, 20.00',
      step2Amount: '2',
    }
    expect(ruleOf('steps', values)).toMatchObject({
      steps: [
        { days: 7, times: ['08:00'], amount: '1 mg' },
        { days: null, times: ['08:00', '20:00'], amount: '2 mg' },
      ],
    })
  })
  test('visits, with those that were before', () => {
    const values = { loadingDoses: '3', loadingEvery: '14', maintenanceEvery: '28', visitsHad: '2026-11-05' }
    expect(ruleOf('loading', values)).toMatchObject({ start: '2026-11-05', given: ['2026-11-05'] })
  })
  test('once, elsewhere', () => {
    expect(ruleOf('once', { onceOn: '2026-12-24', onceAt: '11:00', elsewhere: 'yes' })).toEqual({
      ...{ kind: 'once', date: '2026-12-24', time: '11:00', elsewhere: true },
    })
  })
})

describe('what is missing or wrong is a sentence at its field', () => {
  const cases: readonly [Shape, RuleValues, string][] = [
    ['daily', { everyDays: '1' }, 'time1'],
    ['daily', { time1: '25:00' }, 'time1'],
    ['daily', { time1: '08:00', everyDays: 'dow' }, 'everyDays'],
    ['daily', { time1: '08:00', everyDays: 'n', everyN: '0' }, 'everyN'],
    ['daily', { time1: '08:00', countFrom: '2026-12-05', endOn: '2026-12-01' }, 'endOn'],
    ['meals', {}, 'breakfastWhen'],
    ['meals', { lunchWhen: 'before', lunchMin: '30' }, 'lunchAt'],
    ['interval', { anchorAt: '06:00' }, 'intervalHours'],
    ['interval', { intervalHours: '6' }, 'anchorAt'],
    ['patch', { patchAt: '09:00', patchEvery: '3', site1: 'yes' }, 'patchMaxOn'],
    ['patch', { patchAt: '09:00', patchEvery: '3', patchMaxOn: '1' }, 'site1'],
    [
      'cycle',
      {
        cycleAt: '08:00',
        firstDoses: '14',
        firstWindow: '14',
        firstOff: '14',
        laterDoses: '10',
        laterWindow: '14',
        laterOff: '14',
      },
      'pick',
    ],
    [
      'cycle',
      { cycleAt: '08:00', startAs: 'later', laterDoses: '15', laterWindow: '14', laterOff: '14', pick: 'ask' },
      'laterDoses',
    ],
    ['steps', {}, 'step1Days'],
    ['steps', { step1Times: '08:00', step2Times: '08:00' }, 'step1Days'],
    ['loading', { loadingDoses: '3', maintenanceEvery: '28' }, 'loadingEvery'],
    ['loading', { loadingDoses: '0', maintenanceEvery: '28', visitsHad: '5 May' }, 'visitsHad'],
    ['once', { onceOn: '2026-12-24' }, 'onceAt'],
    ['prn', {}, 'gapHours'],
    ['prn', { max24h: '.5' }, 'max24h'],
  ]
  test.each(cases)('%s %j → %s', (how, values, field) => {
    const answer = read(how, values)
    expect(answer.ok ? [] : Object.keys(answer.errors)).toContain(field)
  })
})

const time = fc.constantFrom('00:00', '07:45', '08:00', '12:30', '23:59')
const day = fc.constantFrom('2026-10-31', '2026-12-01', '2027-03-14')
const part = { offDays: fc.integer({ min: 0, max: 30 }) }
const span = { start: day }
const anyRule: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    kind: fc.constant('daily' as const),
    times: fc.uniqueArray(time, { minLength: 1 }).map((all) => all.sort()),
    everyDays: fc.constantFrom(2, 5, 28),
    ...span,
  }),
  fc.record({
    kind: fc.constant('daily' as const),
    times: fc.constant(['08:00']),
    dow: fc.constantFrom(['mon' as const], ['mon' as const, 'sun' as const]),
    ...span,
    end: fc.constant('2028-01-01'),
  }),
  fc.record({
    kind: fc.constant('interval' as const),
    hours: fc.constantFrom(0.5, 4, 72),
    anchor: fc.constantFrom('2026-12-01T11:00:00Z', '2027-03-14T06:30:00Z'),
  }),
  fc.record({
    kind: fc.constant('cycle' as const),
    time,
    ...span,
    first: fc.record({ doses: fc.constant(14), windowDays: fc.constant(14), ...part }),
    later: fc.record({
      doses: fc.constant(10),
      windowDays: fc.constant(14),
      ...part,
      pick: fc.constantFrom('first' as const, 'weekdays' as const, 'ask' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('loading' as const),
    ...span,
    loadingDoses: fc.constant(3),
    loadingEveryDays: fc.integer({ min: 1, max: 30 }),
    maintenanceEveryDays: fc.integer({ min: 1, max: 90 }),
    time,
  }),
  fc.record({
    kind: fc.constant('steps' as const),
    ...span,
    steps: fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 40 }),
        times: fc.constant(['08:00', '20:00']),
        amount: fc.constantFrom('1 mg', '2.5 mg'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  fc.record({
    kind: fc.constant('prn' as const),
    minIntervalMin: fc.constantFrom(null, 30, 240),
    max24h: fc.constant(4),
    unit: fc.constantFrom('doses', 'mg'),
  }),
  fc.record({ kind: fc.constant('once' as const), date: day, time }),
)

test('what a form shows of a rule reads as the same rule', () => {
  fc.assert(
    fc.property(anyRule, (written) => {
      const rule = ScheduleRule.parse(written)
      const { how, ...values } = valuesOfRule(rule, context.zone)
      expect(ruleOf(how, values)).toEqual(rule)
    }),
  )
})

test('every usual schedule of the formulary fills the form; what the prescription must say is asked', () => {
  for (const entry of formulary) {
    for (const template of entry.templates) {
      const { how, ...values } = valuesOfTemplate(template)
      const answer = read(how, { anchorAt: '08:00', ...values, pick: values.pick || 'first' })
      const asked = openQuestions(template).filter((question) => !question.endsWith('.pick'))
      if (asked.length === 0) expect(answer, `${entry.id} ${template.id}`).toMatchObject({ ok: true })
      if (how === 'cycle')
        expect(read(how, values)).toMatchObject({ ok: false, errors: { pick: expect.any(String) as string } })
      if (how === 'patch' && asked.length > 0) expect(answer).toMatchObject({ ok: false })
    }
  }
})

test('an edit keeps the days picked for a cycle that goes on, and not those of a new start', () => {
  const part = { doses: 10, windowDays: 14, offDays: 14 }
  const cycle = (start: string, pick: 'ask' | Record<string, string[]>) =>
    ScheduleRule.parse({ kind: 'cycle', time: '08:00', start, first: part, later: { ...part, pick } })
  const picked = cycle('2026-12-01', { '2': ['2026-12-29'] })
  expect(carryOver(picked, cycle('2026-12-01', 'ask'))).toEqual(picked)
  expect(carryOver(picked, cycle('2026-12-02', 'ask'))).toEqual(cycle('2026-12-02', 'ask'))
})

test('a meal near midnight keeps its day', () => {
  expect(timeOfMeal({ meal: 'bedtime', at: '23:50', offsetMin: 30 })).toBe('23:59')
  expect(timeOfMeal({ meal: 'breakfast', at: '00:10', offsetMin: -30 })).toBe('00:00')
})
