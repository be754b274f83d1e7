import { describe, expect, test } from 'vitest'
import { checkPicks, cycleOnDay, cycleWindow, doseDays } from './cycle'
import { cycleStatus } from './cycle-status'
import { dayNumberOf, isoDateOf } from './local-day'
import type { CycleRule } from './schedule-rule'

const window = { windowDays: 14, offDays: 14 }
const edaravone: CycleRule = {
  kind: 'cycle',
  time: '08:00',
  start: '2026-12-01',
  first: { doses: 14, ...window },
  later: { doses: 10, ...window, pick: 'ask' },
}
const ten = ['26', '27', '28', '30', '31']
  .map((day) => `2027-01-${day}`)
  .concat(['01', '03', '05', '07', '08'].map((day) => `2027-02-${day}`))

describe('the days chosen for cycle 3', () => {
  test('ten inside the window are fine, in any order', () => {
    expect(checkPicks(edaravone, 3, ten.toReversed())).toEqual({
      window: ['2027-01-26', '2027-02-08'],
      chosen: ten,
      needed: 10,
      errors: [],
      ok: true,
    })
  })

  test.each([
    ['outside the window', [...ten.slice(1), '2027-02-09'], ['outside_window', 'too_few']],
    ['one twice', [...ten, ten[0]!], ['same_day_twice']],
    ['eleven', [...ten, '2027-02-02'], ['too_many']],
    ['nine', ten.slice(1), ['too_few']],
    ['none', [], ['too_few']],
  ])('%s', (_, dates, errors) => {
    expect(checkPicks(edaravone, 3, dates)).toMatchObject({ errors, ok: false })
  })
})

test('nothing is chosen for the family: until they pick, no dose', () => {
  expect(doseDays(cycleWindow(edaravone, 1))).toHaveLength(14)
  expect(doseDays(cycleWindow(edaravone, 2))).toEqual([])
  expect(doseDays(cycleWindow({ ...edaravone, later: { ...edaravone.later, pick: { 3: ten } } }, 2))).toEqual([])
})

test('a stored list never plans outside its window, twice or too often', () => {
  const many = [...ten, ten[0]!, '2027-02-02', '2027-02-20']
  const days = doseDays(cycleWindow({ ...edaravone, later: { ...edaravone.later, pick: { 3: many } } }, 3))
  expect(days).toHaveLength(10)
  expect(new Set(days).size).toBe(10)
  expect(days.every((day) => isoDateOf(day) <= '2027-02-08')).toBe(true)
})

test('someone who began elsewhere starts with the later pattern, numbered from 1', () => {
  const later: CycleRule = { ...edaravone, startAs: 'later', later: { ...edaravone.later, pick: 'first' } }
  expect(doseDays(cycleWindow(later, 1))).toHaveLength(10)
  expect(isoDateOf(cycleWindow(later, 2).firstDay)).toBe('2026-12-29')
})

test('every day from the start belongs to exactly one turn', () => {
  const start = dayNumberOf('2026-12-01')
  expect(cycleOnDay(edaravone, start - 1)).toBeUndefined()
  for (let day = start; day < start + 200; day++)
    expect(cycleOnDay(edaravone, day)?.cycle).toBe(1 + Math.floor((day - start) / 28))
})

test('what is always shown: cycle, day, doses done, next off day, next cycle', () => {
  const given = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-20']
  expect(cycleStatus(edaravone, '2026-12-04', given)).toEqual({
    cycle: 1,
    dayOfCycle: 4,
    isOffDay: false,
    dosesDone: 3,
    dosesPlanned: 14,
    nextOffOn: '2026-12-15',
    nextCycleOn: '2026-12-29',
    givenOutsideWindow: ['2026-12-20'],
    daysToChoose: 0,
  })
  expect(cycleStatus(edaravone, '2027-01-01', given)).toMatchObject({
    cycle: 2,
    dayOfCycle: 4,
    dosesDone: 0,
    dosesPlanned: 10,
    daysToChoose: 10,
  })
  expect(cycleStatus(edaravone, '2026-12-20', given)).toMatchObject({
    isOffDay: true,
    dayOfCycle: 20,
    nextOffOn: '2026-12-15',
  })
  expect(cycleStatus(edaravone, '2026-11-30', given)).toBeUndefined()
})
