import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { settleLog, type Submission } from './dose-log'
import { findFoodClashes } from './food-window'
import { getMedicine } from './formulary'
import { planLabDates } from './lab-dates'
import { planVisits } from './loading'
import { labPlanOf, monitoringIn } from './monitoring'
import { sitesInTurn } from './patch-sites'
import { planSlots } from './schedule'
import { isClaimLive, isDoubleSigned, isUndo } from './second-look'
import { forecastStock } from './stock'
import { stockBalance } from './stock-ledger'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

describe('food', () => {
  const dose = at('2026-12-01T08:00Z')
  const clash = (start: string, end: string) =>
    findFoodClashes({ beforeMin: 120, afterMin: 60 }, dose, [
      { startAt: at(start), endAt: at(end), kind: 'unknown' },
    ])[0]?.why

  test.each([
    ['a feed through the dose', '2026-12-01T07:00Z', '2026-12-01T09:00Z', 'during_food'],
    ['a feed that ends with the dose', '2026-12-01T07:00Z', '2026-12-01T08:00Z', 'too_soon_after_food'],
    ['food that begins with the dose', '2026-12-01T08:00Z', '2026-12-01T08:30Z', 'food_too_soon_after_dose'],
    ['exactly far enough before', '2026-12-01T05:00Z', '2026-12-01T06:00Z', undefined],
    ['a second too near', '2026-12-01T05:00Z', '2026-12-01T06:00:01Z', 'too_soon_after_food'],
    ['exactly far enough after', '2026-12-01T09:00Z', '2026-12-01T09:30Z', undefined],
  ])('%s', (_, start, end, why) => {
    expect(clash(start, end)).toBe(why)
  })

  test('food of unknown fat counts as the strictest, also where the rule does not say', () => {
    const meal = { startAt: at('2026-12-01T02:00Z'), endAt: at('2026-12-01T02:00Z'), kind: 'unknown' } as const
    expect(
      findFoodClashes({ beforeMin: { 'high-fat': 480, 'low-fat': 240 }, afterMin: 60 }, dose, [meal]),
    ).toHaveLength(1)
    expect(
      findFoodClashes({ beforeMin: { 'high-fat': 480, 'low-fat': 240 }, afterMin: 60 }, dose, [
        { ...meal, kind: 'low-fat' },
      ]),
    ).toEqual([])
  })
})

describe('tests of blood', () => {
  const plan = { start: on('2026-01-31'), months: [1, 2, 3] }

  test('a result fills the nearest open date; others stay unlinked; a date long past is overdue', () => {
    const { dates, unlinked } = planLabDates(
      plan,
      [on('2026-03-01'), on('2026-03-02'), on('2026-03-15')],
      on('2026-05-08'),
      7,
    )
    expect(dates.map(({ due, state }) => `${due.toString()} ${state}`)).toEqual([
      '2026-02-28 done',
      '2026-03-31 overdue',
      '2026-04-30 overdue',
    ])
    expect(unlinked.map(String)).toEqual(['2026-03-02', '2026-03-15'])
  })

  test('riluzole in the UK has dates, in the US signs only', () => {
    const months = (region: 'US' | 'UK') =>
      monitoringIn(getMedicine('riluzole'), region).map((note) => labPlanOf(note, on('2026-01-31'))?.months.length)
    expect(months('UK')).toEqual([6, undefined, undefined])
    expect(months('US')).toEqual([undefined, 3, undefined, undefined])
  })
})

test('a third loading dose that comes late moves the maintenance after it', () => {
  const rule = { start: '2027-01-07', loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28 }
  expect(planVisits(rule, ['2027-01-07', '2027-01-21', '2027-02-10'], 5).map(({ date }) => date)).toEqual([
    '2027-01-07',
    '2027-01-21',
    '2027-02-10',
    '2027-03-10',
    '2027-04-07',
  ])
})

describe('stock', () => {
  const line = {
    lineId: 'line',
    versions: [{ rule: { kind: 'daily' as const, times: ['08:00'] } }],
    zones: [{ zone: 'Europe/London' }],
  }
  const slots = (holds: { from: Temporal.Instant; to: Temporal.Instant }[] = []) =>
    planSlots({ ...line, holds }, at('2026-12-01T00:00Z'), at('2026-12-11T00:00Z'))

  test('the time after opening can end before the bottle does', () => {
    const forecast = forecastStock(slots(), {
      onHand: 300,
      perDose: 10,
      leadDays: 2,
      openedOn: on('2026-11-28'),
      inUseDays: 5,
    })
    expect(forecast).toMatchObject({
      covered: 3,
      left: 270,
      lastUseDay: '2026-12-03',
      shortage: { why: 'in-use-time', orderBy: '2026-12-02' },
    })
  })

  test('enough for the whole span is no shortage', () => {
    const forecast = forecastStock(slots(), { onHand: 100, perDose: 10, leadDays: 2 })
    expect(forecast).toMatchObject({ covered: 10, left: 0 })
    expect(forecast.shortage).toBeUndefined()
  })

  test('held doses use nothing; tenths add up', () => {
    const held = slots([{ from: at('2026-12-02T00:00Z'), to: at('2026-12-04T00:00Z') }])
    expect(forecastStock(held, { onHand: 0.3, perDose: 0.1, leadDays: 0 })).toMatchObject({
      covered: 3,
      left: 0,
      shortage: { orderBy: '2026-12-06' },
    })
    expect(forecastStock(slots(), { onHand: 5, perDose: 10, leadDays: 0 })).toMatchObject({ covered: 0, left: 5 })
  })

  test('a count is the truth from then on', () => {
    const balance = stockBalance([
      { kind: 'received', amount: 300 },
      { kind: 'used', amount: 10 },
      { kind: 'wasted', amount: 5 },
      { kind: 'counted', amount: 280 },
      { kind: 'thrown_away', amount: 80 },
    ])
    expect(balance).toEqual({ onHand: 200, differences: [-5] })
  })
})

describe('the log', () => {
  const submission = (eventId: string, more: Partial<Submission> = {}): Submission => ({
    eventId,
    line: 'ril',
    kind: 'given',
    slotKey: 'ril/2026-12-01/08:00',
    ...more,
  })
  const results = (...submissions: Submission[]) => settleLog(submissions, () => 2).results.map(({ result }) => result)

  test('the same event is looked at first, then the version, then the slot', () => {
    expect(
      results(
        submission('a', { expectVersion: 2 }),
        submission('a', { expectVersion: 1 }),
        submission('b', { expectVersion: 1 }),
        submission('c'),
      ),
    ).toEqual(['saved', 'same', 'stale_plan', 'conflict'])
  })

  test('not given and partly given hold the slot as well; what was refused can be sent again', () => {
    expect(
      results(
        submission('a', { kind: 'not_given' }),
        submission('b'),
        submission('v', { kind: 'void', target: 'a', slotKey: undefined }),
        submission('b'),
      ),
    ).toEqual(['saved', 'conflict', 'saved', 'saved'])
  })

  test('taking back an event that frees no slot leaves the live one alone', () => {
    const { live } = settleLog(
      [
        submission('a'),
        submission('x', { kind: 'extra', slotKey: undefined }),
        submission('v', { kind: 'void', target: 'x' }),
      ],
      () => 1,
    )
    expect([...live]).toEqual([['ril/2026-12-01/08:00', 'a']])
    expect(results(submission('v', { kind: 'void', target: 'nobody' }))).toEqual(['unknown_target'])
  })
})

test('undo, two signatures and "I am giving this now" last ten minutes', () => {
  const act = (userId: string, minutes: number) => ({ userId, at: at('2026-12-01T08:00Z').add({ minutes }) })
  expect(isUndo(act('ana', 0), act('ana', 10))).toBe(true)
  expect(isUndo(act('ana', 0), act('ana', 11))).toBe(false)
  expect(isUndo(act('ana', 0), act('ben', 1))).toBe(false)
  expect(isDoubleSigned(act('ana', 0), act('ben', 10))).toBe(true)
  expect(isDoubleSigned(act('ana', 0), act('ana', 1))).toBe(false)
  expect(isDoubleSigned(act('ana', 0), undefined)).toBe(false)
  expect(isClaimLive(act('ana', 0).at, act('ana', 9).at)).toBe(true)
  expect(isClaimLive(act('ana', 0).at, act('ana', 10).at)).toBe(false)
})

test('the site not used last comes first', () => {
  const ears = ['behind left ear', 'behind right ear']
  expect(sitesInTurn(ears, ['behind left ear'])).toEqual(['behind right ear', 'behind left ear'])
  expect(sitesInTurn(['a', 'b', 'c'], ['b', 'a', 'b'])).toEqual(['c', 'a', 'b'])
})
