import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { planBetween } from '@/lib/medications/day-plan'
import type { DayDose } from '@/lib/medications/day-dose'
import { doseState } from '@/lib/medications/dose-state'
import type { Regimen } from '@/lib/medications/regimen'
import type { Task } from '@/lib/tasks/task'
import { arrangeDay, nextTurnMs, type ArrangedDay, type DayItem } from './arrange-day'

const zone = 'America/New_York'
const clockAt = (local: string) => ({
  zone,
  region: 'US' as const,
  now: Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant(),
})

const regimen = (times: string[]): Regimen => ({
  ...{ regimenId: 'bac', medicineId: null, name: 'Baclofen', stopped: null },
  versions: [
    {
      ...{ version: 1, fromAt: Temporal.Instant.from('2026-01-01T00:00Z'), rule: { kind: 'daily', times } },
      ...{
        amount: { value: 10, unit: 'mg' },
        form: 'tablet',
        route: 'oral',
        strength: null,
        instructions: null,
        why: null,
      },
    },
  ],
})

function dosesAt(local: string, times: string[]): DayDose[] {
  const { now } = clockAt(local)
  const day = Temporal.PlainDateTime.from(local).toPlainDate()
  const [from, until] = [day.subtract({ days: 1 }), day.add({ days: 1 })].map((on) =>
    on.toZonedDateTime(zone).toInstant(),
  )
  if (!from || !until) throw new RangeError('a day has two ends')
  return planBetween([regimen(times)], zone, from, until).map((dose) => ({
    ...dose,
    entry: null,
    claim: null,
    state: doseState(dose.timing, undefined, now),
  }))
}

const task = (title: string, dueOn: string | null, dueTime: string | null = null): Task => ({
  ...{
    taskId: title,
    title,
    note: null,
    dueTime,
    state: 'open',
    assignee: null,
    finishedBy: null,
    finishedAt: null,
    needId: null,
    version: 1,
  },
  dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
})

const say = (item: DayItem) =>
  item.kind === 'dose'
    ? `${item.dose.slot.date} ${item.dose.slot.time} ${item.dose.state}`
    : item.kind === 'task'
      ? item.task.title
      : 'other'
const words = (day: ArrangedDay) =>
  Object.fromEntries(Object.entries(day).map(([part, items]) => [part, (items as DayItem[]).map(say)]))

describe('a day on one line', () => {
  test('each dose stands where its state puts it', () => {
    const at = '2026-11-23T13:30'
    expect(words(arrangeDay(clockAt(at), dosesAt(at, ['00:30', '10:00', '13:00', '18:00']), [], []))).toEqual({
      stillToDo: ['2026-11-23 00:30 missed', '2026-11-23 10:00 missed'],
      now: ['2026-11-23 13:00 due'],
      later: ['2026-11-23 18:00 upcoming'],
      done: [],
    })
  })

  test('after midnight the dose of the evening before may still be given; one that is missed is not carried over', () => {
    const at = '2026-11-24T00:40'
    expect(words(arrangeDay(clockAt(at), dosesAt(at, ['10:00', '22:00']), [], []))).toMatchObject({
      stillToDo: ['2026-11-23 22:00 late'],
    })
    const later = '2026-11-24T06:00'
    expect(words(arrangeDay(clockAt(later), dosesAt(later, ['10:00', '22:00']), [], []))).toMatchObject({
      stillToDo: [],
    })
  })

  test('tasks are still open, never late; those of other days and without a day stay away', () => {
    const tasks = [
      task('yesterday', '2026-11-22'),
      task('this morning', '2026-11-23', '08:00'),
      task('in a moment', '2026-11-23', '13:55'),
      task('tonight', '2026-11-23', '19:00'),
      task('any time today', '2026-11-23'),
      task('tomorrow', '2026-11-24'),
      task('some day', null),
    ]
    expect(words(arrangeDay(clockAt('2026-11-23T13:30'), [], [], tasks))).toEqual({
      stillToDo: ['yesterday', 'this morning'],
      now: ['in a moment'],
      later: ['tonight', 'any time today'],
      done: [],
    })
  })

  test('what somebody is giving early stands with what is now', () => {
    const at = '2026-11-23T13:30'
    const claim = {
      by: { userId: 'joy', name: 'Joy', position: 1 },
      claimedAt: clockAt(at).now,
      endsAt: clockAt(at).now.add({ minutes: 10 }),
    }
    const doses = dosesAt(at, ['18:00']).map((dose) => ({
      ...dose,
      claim: dose.slot.date === '2026-11-23' ? claim : null,
    }))
    expect(words(arrangeDay(clockAt(at), doses, [], []))).toMatchObject({
      now: ['2026-11-23 18:00 upcoming'],
      later: [],
    })
  })

  test('the page turns by itself when a dose becomes due, late or missed, and when a claim ends', () => {
    const at = '2026-11-23T13:30'
    const { now } = clockAt(at)
    const minutes = (local: string) => (clockAt(local).now.epochMilliseconds - now.epochMilliseconds) / 60_000
    const turnOf = (doses: readonly DayDose[]) => {
      const ms = nextTurnMs(doses, now)
      return ms === undefined ? undefined : (ms - now.epochMilliseconds) / 60_000
    }
    const [, dose] = dosesAt(at, ['18:00'])
    if (!dose) throw new Error('There is a dose today.')
    const earliest = minutes('2026-11-23T18:00') - dose.timing.onTimeMin
    expect(turnOf([dose])).toBe(earliest)
    const by = { userId: 'joy', name: 'Joy', position: 1 }
    const claim = { by, claimedAt: now, endsAt: now.add({ minutes: 10 }) }
    expect(turnOf([{ ...dose, claim }])).toBe(10)
    expect(turnOf([])).toBeUndefined()
  })
})
