import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  formatAge,
  formatDay,
  formatDayTime,
  formatShortDay,
  formatShortMonth,
  formatTime,
  formatTimeAt,
  formatTimeSpan,
  formatWeekdayAndDay,
  relativeDay,
} from './dates'

const today = Temporal.PlainDate.from('2026-11-23')
const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const at = (text: string) => Temporal.Instant.from(text)
/** Non-breaking spaces are what these formats are about; a test reads better with a plain sign for them. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

test('a day carries its year only when it is another one', () => {
  expect(shown(formatDay(day('2026-11-16'), today))).toBe('16~November')
  expect(shown(formatDay(day('2027-02-01'), today))).toBe('1~February~2027')
  expect(shown(formatWeekdayAndDay(today, today))).toBe('Monday 23~November')
  expect(shown(formatShortDay(today))).toBe('Mon~23')
  expect(shown(formatShortMonth(today))).toBe('Nov~2026')
})

describe('a time of day', () => {
  test.each([
    ['00:00', '12:00~am', '00:00'],
    ['00:05', '12:05~am', '00:05'],
    ['09:00', '9:00~am', '09:00'],
    ['12:00', '12:00~pm', '12:00'],
    ['13:07:59', '1:07~pm', '13:07'],
    ['23:59', '11:59~pm', '23:59'],
  ])('%s', (clock, us, elsewhere) => {
    expect(shown(formatTime(time(clock), 'US'))).toBe(us)
    expect(formatTime(time(clock), 'UK')).toBe(elsewhere)
    expect(formatTime(time(clock), 'other')).toBe(elsewhere)
  })

  test('is that of the home, not of the server', () => {
    expect(shown(formatTimeAt(at('2026-11-23T14:40Z'), 'America/New_York', 'US'))).toBe('9:40~am')
    expect(formatTimeAt(at('2026-07-01T14:40Z'), 'Europe/London', 'UK')).toBe('15:40')
  })

  test('says am or pm once in a span within the same half of the day', () => {
    expect(shown(formatTimeSpan(time('08:00'), time('11:00'), 'US'))).toBe('8:00 to 11:00~am')
    expect(shown(formatTimeSpan(time('11:00'), time('13:00'), 'US'))).toBe('11:00~am to 1:00~pm')
    expect(shown(formatTimeSpan(time('11:00'), time('08:00'), 'US'))).toBe('11:00~am to 8:00~am')
    expect(formatTimeSpan(time('08:00'), time('11:00'), 'UK')).toBe('08:00 to 11:00')
  })
})

describe('a day as people say it', () => {
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-25', 'on Wednesday'],
    ['2026-11-29', 'on Sunday'],
    ['2026-11-30', '30~November'],
    ['2026-11-21', 'last Saturday'],
    ['2026-11-17', 'last Tuesday'],
    ['2026-11-16', '16~November'],
    ['2025-11-23', '23~November~2025'],
  ])('%s is %s', (when, words) => {
    expect(shown(relativeDay(day(when), today))).toBe(words)
  })

  test('turns at midnight at home', () => {
    const now = at('2026-11-23T05:30Z')
    expect(shown(formatDayTime(at('2026-11-23T04:30Z'), now, 'America/New_York', 'US'))).toBe('yesterday at 11:30~pm')
    expect(formatDayTime(at('2026-11-23T04:30Z'), now, 'Europe/London', 'UK')).toBe('today at 04:30')
  })
})

test.each([
  ['2026-11-23T14:40:00Z', 'just now'],
  ['2026-11-23T14:39:00Z', '1 minute ago'],
  ['2026-11-23T13:41:00Z', '59 minutes ago'],
  ['2026-11-23T13:40:00Z', '1 hour ago'],
  ['2026-11-23T03:40:00Z', '11 hours ago'],
  ['2026-11-22T20:00:00Z', 'yesterday'],
])('%s is %s', (when, words) => {
  expect(formatAge(at(when), at('2026-11-23T14:40:00Z'), 'UTC')).toBe(words)
})
