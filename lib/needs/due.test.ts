import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { tasksDue, type DueTask } from './due'
import { NEEDS } from './knowledge'
import { leadTimeWords, startBy, startWindow } from './start-by'
import type { NeedDisplay } from './steady'

const on = (iso: string) => Temporal.PlainDate.from(iso)
const display = (over: Partial<NeedDisplay>): NeedDisplay => ({
  needId: 'niv',
  state: 'expected_now',
  anticipateSince: null,
  expectedSince: null,
  heldBy: null,
  betterUpdates: 0,
  shownUnder: null,
  ...over,
})
const inShort = (tasks: readonly DueTask[]) =>
  tasks.map(({ key, task, dueOn }) => `${key} ${task.phase} ${dueOn.toString()}`)

const coming = display({ state: 'anticipate', anticipateSince: on('2026-03-01') })
const straight = display({ expectedSince: on('2026-03-11') })
const both = display({ anticipateSince: on('2026-03-01'), expectedSince: on('2026-03-11') })

test('coming up brings its own tasks only', () => {
  expect(inShort(tasksDue(coming))).toEqual(['niv/family/0 anticipate 2026-03-31', 'niv/nurse/0 anticipate 2026-03-31'])
})

test('a jump straight to now drops the tasks of coming up', () => {
  expect(inShort(tasksDue(straight))).toEqual([
    'niv/family/1 expected 2026-03-13',
    'niv/family/2 expected 2026-03-25',
    'niv/family/3 expected 2026-03-18',
    'niv/nurse/1 expected 2026-03-13',
    'niv/nurse/2 expected 2026-03-13',
    'niv/nurse/3 expected 2026-03-25',
    'niv/nurse/4 expected 2026-03-25',
  ])
})

test('after coming up, its tasks stay open and those of now are counted from now', () => {
  expect(inShort(tasksDue(both))[0]).toBe('niv/family/0 anticipate 2026-03-31')
  expect(tasksDue(both)).toHaveLength(9)
})

test('tasks for both phases start at coming up, or at now after a jump', () => {
  const bathroom = { needId: 'bathroom-safety' }
  expect(inShort(tasksDue({ ...both, ...bathroom }))[0]).toBe('bathroom-safety/family/0 both 2026-03-15')
  expect(inShort(tasksDue({ ...straight, ...bathroom }))[0]).toBe('bathroom-safety/family/0 both 2026-03-25')
})

test('out of view there is nothing to do', () => {
  for (const { id } of NEEDS) expect(tasksDue({ needId: id, anticipateSince: null, expectedSince: null })).toEqual([])
})

test('worth doing now: begin by the earliest open task', () => {
  expect(startBy(straight, tasksDue(straight))).toEqual(on('2026-03-13'))
  expect(
    startBy(
      straight,
      tasksDue(straight).filter(({ task }) => task.due_days > 2),
    ),
  ).toEqual(on('2026-03-18'))
  expect(startBy(straight, tasksDue({ ...straight, needId: 'bathroom-safety' }))).toBeNull()
})

test.each([
  ['decision-maker-poa', 'waiting can close a door', 4],
  ['tracheostomy-decision', 'can take 12 weeks', 4],
  ['bathroom-safety', 'takes 8 weeks at most', 13],
])('coming up: %s, which %s, is begun within %i weeks', (needId, _why, weeks) => {
  expect(startBy({ ...coming, needId }, [])).toEqual(on('2026-03-01').add({ weeks }))
})

test('nothing to begin for what is in place', () => {
  expect(startBy(display({ state: 'in_place' }), [])).toBeNull()
})

test.each([
  ['2026-01-01', 'this week'],
  ['2026-03-01', 'this week'],
  ['2026-03-08', 'this week'],
  ['2026-03-09', 'this month'],
  ['2026-04-01', 'this month'],
  ['2026-04-02', 'next month'],
  ['2026-05-02', 'next month'],
  ['2026-05-03', 'in the next three months'],
])('from 1 March, %s is %s', (day, words) => {
  expect(startWindow(on(day), on('2026-03-01'))).toBe(words)
})

test.each([
  [7, 26, 'usually takes 7 to 26 weeks'],
  [0, 4, 'usually takes up to 4 weeks'],
  [0, 1, 'usually takes up to 1 week'],
  [2, 2, 'usually takes about 2 weeks'],
])('%i to %i weeks: %s', (min, max, words) => {
  expect(leadTimeWords({ lead_time_weeks: { min, max, basis: 'estimate', note: null } })).toBe(words)
})
