import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  declineBandOf,
  declineBetween,
  declineSinceOnset,
  monthsBetween,
  pointsPerMonth,
  showPerMonth,
} from './decline'
import { judgeVisitDay, type Onset } from './onset'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('speed of decline, as staging.md section 10 lists it', () => {
  test.each([
    ['total 36 at 24 months', 36, 24, '0.50', 'intermediate'],
    ['36 at 12 months', 36, 12, '1.00', 'intermediate'],
    ['30 at 12 months', 30, 12, '1.50', 'faster'],
    ['47 at 10 months', 47, 10, '0.10', 'slower'],
  ])('%s', (_name, total, months, shown, band) => {
    const perMonth = pointsPerMonth(48 - total, months)
    expect(showPerMonth(perMonth ?? NaN)).toBe(shown)
    expect(declineBandOf(perMonth ?? NaN)).toBe(band)
  })
  test('onset today: none', () => {
    expect(declineSinceOnset(40, { day: day('2026-06-01') }, day('2026-06-01'))).toBeNull()
  })
})

describe('since onset', () => {
  const onset: Onset = { day: day('2024-06-01') }

  test('counts months of 30.4375 days, unrounded', () => {
    expect(monthsBetween(day('2022-01-01'), day('2026-01-01'))).toBe(48)
    const decline = declineSinceOnset(36, onset, day('2026-06-01'))
    expect(decline).toMatchObject({ months: 730 / 30.4375, band: 'intermediate', onsetDayAssumed: false })
  })
  test('bands are decided on the unrounded number', () => {
    const justBelowHalf = declineSinceOnset(36, onset, day('2026-06-02'))
    expect(showPerMonth(justBelowHalf?.perMonth ?? NaN)).toBe('0.50')
    expect(justBelowHalf?.band).toBe('slower')
  })
  test('of a month the 15th is used, and it says so', () => {
    const month = { month: Temporal.PlainYearMonth.from('2024-06') }
    expect(declineSinceOnset(40, month, day('2026-06-15'))).toMatchObject({
      months: 730 / 30.4375,
      onsetDayAssumed: true,
    })
  })
  test('no total, or before onset: nothing', () => {
    expect(declineSinceOnset(null, onset, day('2026-06-01'))).toBeNull()
    expect(declineSinceOnset(40, onset, day('2024-05-01'))).toBeNull()
  })
  test('an improvement is slower', () => {
    expect(declineBandOf(-0.2)).toBe('slower')
    expect(showPerMonth(-0.001)).toBe('0.00')
  })
})

describe('between visits', () => {
  test('59 days apart shows nothing, 60 days does', () => {
    const first = { total: 40, on: day('2026-01-01') }
    expect(declineBetween(first, { total: 36, on: day('2026-03-01') })).toBeNull()
    expect(declineBetween(first, { total: 36, on: day('2026-03-02') })?.perMonth).toBeCloseTo(4 / (60 / 30.4375), 12)
  })
  test('a missing total, or visits the wrong way round, shows nothing', () => {
    const later = { total: 36, on: day('2026-06-01') }
    expect(declineBetween({ total: null, on: day('2026-01-01') }, later)).toBeNull()
    expect(declineBetween(later, { total: 40, on: day('2026-01-01') })).toBeNull()
  })
})

describe('the day of an assessment', () => {
  const today = day('2026-06-15')
  test('today is fine, tomorrow is the future', () => {
    expect(judgeVisitDay(today, today, null)).toBe('ok')
    expect(judgeVisitDay(day('2026-06-16'), today, null)).toBe('in-the-future')
  })
  test('not before onset; in the month of onset is fine when only the month is known', () => {
    expect(judgeVisitDay(day('2026-05-31'), today, { day: day('2026-06-01') })).toBe('before-onset')
    expect(judgeVisitDay(day('2026-06-01'), today, { day: day('2026-06-01') })).toBe('ok')
    expect(judgeVisitDay(day('2026-06-02'), today, { month: Temporal.PlainYearMonth.from('2026-06') })).toBe('ok')
    expect(judgeVisitDay(day('2026-05-31'), today, { month: Temporal.PlainYearMonth.from('2026-06') })).toBe(
      'before-onset',
    )
  })
})
