import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { cycleToPick, fillPicks, pickView, withPicks } from './cycle-picks'
import { dayNumberOf, weekdayIndexOf } from './local-day'
import type { Regimen, RegimenHold } from './regimen'
import { slotsOfRegimen } from './regimen-slots'
import type { CycleRule } from './schedule-rule'

const zone = 'America/New_York'
const at = (text: string) => Temporal.Instant.from(text)
const part = { doses: 10, windowDays: 14, offDays: 14 }
const rule = (pick: NonNullable<CycleRule['later']['pick']>): CycleRule => ({
  ...{ kind: 'cycle', time: '08:00', start: '2026-12-01', first: { ...part, doses: 14 }, later: { ...part, pick } },
})
const version = (n: number, fromAt: string, of: CycleRule) => ({
  ...{ version: n, fromAt: at(fromAt), rule: of, amount: { value: 105, unit: 'mg' }, form: 'ors', route: 'oral' },
  ...{ strength: null, instructions: null, why: null },
})
const regimen = (of: CycleRule, holds: RegimenHold[] = []): Regimen => ({
  ...{ regimenId: 'eda', medicineId: 'edaravone', name: 'Edaravone', stopped: null, holds },
  versions: [version(1, '2026-12-01T05:00Z', of)],
})
const isWeekday = (on: string) => weekdayIndexOf(dayNumberOf(on)) < 5

test('during the first cycle the second is to be chosen; in an open cycle that one', () => {
  expect(cycleToPick(rule('ask'), '2026-11-20')).toBe(2)
  expect(cycleToPick(rule('ask'), '2026-12-28')).toBe(2)
  expect(cycleToPick(rule('ask'), '2026-12-29')).toBe(2)
  expect(cycleToPick(rule('first'), '2026-12-29')).toBe(3)
})

test('ten days of the second cycle, chosen on day 28 of the first, are due and no others', () => {
  const line = regimen(rule('ask'))
  const view = pickView(line, zone, at('2026-12-28T17:00Z'), 2)!
  expect(view).toMatchObject({ firstOn: '2026-12-29', lastOn: '2027-01-11', needed: 10, nextCycleOn: '2027-01-26' })
  const dates = fillPicks(view, 'weekdays', isWeekday)
  const { check, rule: next } = withPicks(rule('ask'), view, dates)
  expect(check.ok).toBe(true)
  const after: Regimen = { ...line, versions: [line.versions[0], version(2, '2026-12-28T17:00Z', next)] }
  const due = slotsOfRegimen(after, zone, at('2026-12-29T05:00Z'), at('2027-01-26T05:00Z')).map(({ date }) => date)
  expect(due).toEqual(dates)
})

test('after a stay in hospital three held days may be given to days that are left (W16)', () => {
  const hold = {
    holdId: 'h',
    from: at('2027-01-01T20:00Z'),
    to: at('2027-01-04T18:00Z'),
    reason: 'hospital',
    words: null,
  }
  const line = regimen(rule('first'), [hold])
  const view = pickView(line, zone, at('2027-01-04T19:00Z'), 2)!
  expect(view.days.filter(({ kind }) => kind === 'past').map(({ on }) => on.slice(5))).toEqual([
    ...['12-29', '12-30', '12-31', '01-01'],
  ])
  const dates = ['2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-01-09', '2027-01-10']
  const { check, rule: next } = withPicks(rule('first'), view, dates)
  expect(check).toMatchObject({ ok: true, errors: [] })
  const after: Regimen = { ...line, versions: [line.versions[0], version(2, '2027-01-04T19:00Z', next)] }
  const slots = slotsOfRegimen(after, zone, at('2026-12-29T05:00Z'), at('2027-01-26T05:00Z'))
  expect(slots.filter(({ isLive }) => isLive)).toHaveLength(10)
})

test('too few is a draft; days outside, past days and days too many are refused', () => {
  const view = pickView(regimen(rule('ask')), zone, at('2026-12-28T17:00Z'), 2)!
  const errors = (dates: string[]) => withPicks(rule('ask'), view, dates).check.errors
  expect(errors(['2026-12-29'])).toEqual(['too_few'])
  expect(errors(['2027-01-12', ...fillPicks(view, 'first', isWeekday)])).toEqual(['outside_window'])
  expect(errors(view.days.map(({ on }) => on))).toEqual(['too_many'])
})
