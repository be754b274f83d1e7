import { Temporal } from 'temporal-polyfill'
import { DAYS_PER_MONTH } from '../decline'
import { isNothing, readNumber } from './read-cell'

/**
 * How the dates of a file are to be read: written out (year, day or month first), or counted in months or days
 * from a day that somebody has to name.
 */
export const DATE_MEANINGS = ['year-first', 'day-first', 'month-first', 'months', 'days'] as const

export type DateMeaning = (typeof DATE_MEANINGS)[number]

export interface FoundMeaning {
  /** Null when the dates can be read in more than one way: ask. */
  readonly meaning: DateMeaning | null
  /** What it may be, where asking is needed. */
  readonly possible: readonly DateMeaning[]
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:.*)?$/
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/
const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?:[T ]\d{1,2}:.*)?$/
const NAMED = /^(\d{1,2})[-. ]+([a-z]{3,9})\.?[-. ,]+(\d{4})$/i
const NAMED_MONTH_FIRST = /^([a-z]{3,9})\.?[- ]+(\d{1,2})[-, ]+(\d{4})$/i
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * What the dates of a column mean, judged by all of its cells together: one "25/03/2024" says that the day comes
 * first in all of them. Where nothing decides, or the cells contradict each other, somebody is asked.
 */
export function findDateMeaning(columnName: string, cells: readonly string[]): FoundMeaning {
  const filled = cells.filter((cell) => !isNothing(cell))
  const written = filled.flatMap((cell) => NUMBERS.exec(cell) ?? [])
  if (written.length > 0) return findOrder(filled.flatMap((cell) => partsOf(cell)))
  const counted = filled.filter((cell) => readNumber(cell) !== null && !COMPACT.test(cell))
  if (counted.length <= filled.length / 2) return { meaning: 'year-first', possible: [] }
  return findUnit(columnName)
}

interface Parts {
  readonly first: number
  readonly second: number
  readonly dotted: boolean
}

function partsOf(cell: string): Parts[] {
  const [, first, separator, second] = NUMBERS.exec(cell) ?? []
  return first === undefined ? [] : [{ first: Number(first), second: Number(second), dotted: separator === '.' }]
}

function findOrder(dates: readonly Parts[]): FoundMeaning {
  const dayFirst = dates.some(({ first }) => first > 12)
  const monthFirst = dates.some(({ second }) => second > 12)
  if (dayFirst !== monthFirst) return { meaning: dayFirst ? 'day-first' : 'month-first', possible: [] }
  const sameEitherWay = !dayFirst && dates.every(({ first, second, dotted }) => first === second || dotted)
  if (sameEitherWay) return { meaning: 'day-first', possible: [] }
  return { meaning: null, possible: ['day-first', 'month-first'] }
}

function findUnit(columnName: string): FoundMeaning {
  const name = columnName.toLowerCase()
  if (/month|visit.?time/.test(name)) return { meaning: 'months', possible: [] }
  if (/day|delta|date/.test(name)) return { meaning: 'days', possible: [] }
  return { meaning: null, possible: ['months', 'days'] }
}

/**
 * The day that a cell names, or null when it names none.
 *
 * Months and days count from `startDay`. A month is 30.4375 days (staging.md 8) and the result is rounded to the
 * nearest whole day, half a day upwards: 3 months are 91.3125 days, so day 91.
 */
export function readDay(
  cell: string,
  meaning: DateMeaning,
  startDay: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  switch (meaning) {
    case 'months':
    case 'days': {
      const count = readNumber(cell)
      if (count === null || startDay === null) return null
      const days = Math.round(meaning === 'months' ? count * DAYS_PER_MONTH : count)
      return Math.abs(days) > 10_000_000 ? null : startDay.add({ days })
    }
    case 'year-first':
    case 'day-first':
    case 'month-first':
      return readWrittenDay(cell, meaning)
  }
}

function readWrittenDay(cell: string, order: DateMeaning): Temporal.PlainDate | null {
  const [, year, , month, day] = YEAR_FIRST.exec(cell) ?? []
  if (year !== undefined) return dayOf(year, month, day)
  const [, compactYear, compactMonth, compactDay] = COMPACT.exec(cell) ?? []
  if (compactYear !== undefined) return dayOf(compactYear, compactMonth, compactDay)
  const [, first, , second, last] = NUMBERS.exec(cell) ?? []
  if (first !== undefined && order === 'day-first') return dayOf(last, second, first)
  if (first !== undefined && order === 'month-first') return dayOf(last, first, second)
  const [, namedDay, name, namedYear] = NAMED.exec(cell) ?? []
  if (name !== undefined) return dayOf(namedYear, monthNumber(name), namedDay)
  const [, leadingName, followingDay, followingYear] = NAMED_MONTH_FIRST.exec(cell) ?? []
  return leadingName === undefined ? null : dayOf(followingYear, monthNumber(leadingName), followingDay)
}

function monthNumber(name: string): string {
  return String(MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

type Digits = string | undefined

/** Null for a day that no calendar has, such as 30 February. */
function dayOf(yearDigits: Digits, monthDigits: Digits, dayDigits: Digits): Temporal.PlainDate | null {
  const [year, month, day] = [Number(yearDigits), Number(monthDigits), Number(dayDigits)]
  if (!(month >= 1 && day >= 1)) return null
  const nearest = Temporal.PlainDate.from({ year, month, day })
  return nearest.month === month && nearest.day === day ? nearest : null
}
