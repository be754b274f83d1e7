import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { findDateMeaning, readDay, type DateMeaning } from './visit-days'

const start = Temporal.PlainDate.from('2024-01-01')

describe('what the dates of a column mean', () => {
  test.each([
    ['date', ['2024-03-04', '2024-05-06'], 'year-first'],
    ['date', ['20240304', '20240506'], 'year-first'],
    ['date', ['03/04/2024', '25/04/2024'], 'day-first'],
    ['date', ['03/04/2024', '04/25/2024'], 'month-first'],
    ['date', ['03.04.2024', '05.06.2024'], 'day-first'],
    ['date', ['02/02/2024', '03/03/2024'], 'day-first'],
    ['date', ['03/04/2024', '05/06/2024'], null],
    ['date', ['25/04/2024', '04/25/2024'], null],
    ['visit_time', ['0', '3', '5.5'], 'months'],
    ['months_since_baseline', ['0', '3'], 'months'],
    ['ALSFRS_Delta', ['0', '91'], 'days'],
    ['baseline_date', ['12137', '12236'], 'days'],
    ['time', ['0', '3'], null],
    ['date', ['4 Mar 2024', '12 May 2024'], 'year-first'],
    ['date', ['', 'NA'], 'year-first'],
  ] as const)('%s %o: %s', (name, cells, meaning) => {
    expect(findDateMeaning(name, cells).meaning).toBe(meaning)
  })
  test('where it must be asked, the possible answers are named', () => {
    expect(findDateMeaning('date', ['03/04/2024']).possible).toEqual(['day-first', 'month-first'])
    expect(findDateMeaning('time', ['3']).possible).toEqual(['months', 'days'])
  })
})

describe('one date', () => {
  test.each([
    ['2024-02-29', 'year-first', '2024-02-29'],
    ['2024/2/9', 'year-first', '2024-02-09'],
    ['20240209', 'year-first', '2024-02-09'],
    ['2024-02-09T14:30:00Z', 'year-first', '2024-02-09'],
    ['2024-02-09 14:30', 'day-first', '2024-02-09'],
    ['03/04/2024', 'day-first', '2024-04-03'],
    ['03/04/2024', 'month-first', '2024-03-04'],
    ['3-Apr-2024', 'year-first', '2024-04-03'],
    ['April 3, 2024', 'year-first', '2024-04-03'],
    ['2023-02-29', 'year-first', null],
    ['25/04/2024', 'month-first', null],
    ['03/04/2024', 'year-first', null],
    ['03/04/24', 'day-first', null],
    ['00/04/2024', 'day-first', null],
    ['120111', 'year-first', null],
    ['yesterday', 'year-first', null],
    ['3 Foo 2024', 'year-first', null],
    ['0', 'months', '2024-01-01'],
    ['3', 'months', '2024-04-01'],
    ['12', 'months', '2024-12-31'],
    ['1,5', 'months', '2024-02-16'],
    ['-1', 'months', '2023-12-02'],
    ['366', 'days', '2025-01-01'],
    ['99999999999', 'days', null],
    ['three', 'months', null],
  ] as const)('%s, %s: %s', (cell, meaning, expected) => {
    expect(readDay(cell, meaning satisfies DateMeaning, start)?.toString() ?? null).toBe(expected)
  })
  test('months and days need a day to count from', () => {
    expect(readDay('3', 'months', null)).toBeNull()
  })
})
