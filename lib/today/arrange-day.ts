import { Temporal } from 'temporal-polyfill'
import type { DayDose, UnplannedDose } from '@/lib/medications/day-dose'
import type { Task } from '@/lib/tasks/task'
import { boundsOfDay, todayAt, type HomeClock } from '@/lib/time/home-clock'

/** An as-needed or extra dose that was given. */
export type OtherDose = UnplannedDose

export type DayItem =
  | { readonly kind: 'dose'; readonly dose: DayDose }
  | { readonly kind: 'other'; readonly entry: OtherDose }
  | { readonly kind: 'task'; readonly task: Task }

/** The four parts of the page. Nothing stands in two of them. */
export interface ArrangedDay {
  /** Doses whose time has passed with nothing recorded, and tasks of days before. The earliest first. */
  readonly stillToDo: readonly DayItem[]
  readonly now: readonly DayItem[]
  readonly later: readonly DayItem[]
  readonly done: readonly DayItem[]
}

/** A task with a time counts as now from half an hour before it to an hour after. */
const taskBeforeMs = 30 * 60_000
const taskAfterMs = 60 * 60_000

type Part = keyof ArrangedDay

/**
 * One day on one line: what was left, what is now, what comes, what is done.
 *
 * @param doses of today, and those of the evening before that may still be given
 * @param tasks open ones of today and before, and those finished today; others are left out
 */
export function arrangeDay(
  clock: HomeClock,
  doses: readonly DayDose[],
  others: readonly OtherDose[],
  tasks: readonly Task[],
): ArrangedDay {
  const today = todayAt(clock)
  const { from, until } = boundsOfDay(today, clock.zone)
  const isToday = (at: Temporal.Instant) =>
    at.epochMilliseconds >= from.epochMilliseconds && at.epochMilliseconds < until.epochMilliseconds
  const placed: { part: Part; order: number; item: DayItem }[] = []
  const put = (part: Part | undefined, order: number, item: DayItem) => part && placed.push({ part, order, item })
  for (const dose of doses) {
    if (!isToday(dose.slot.dueAt) && !mayStillBeGiven(dose)) continue
    put(partOfDose(dose, clock.now), (dose.entry?.givenAt ?? dose.slot.dueAt).epochMilliseconds, { kind: 'dose', dose })
  }
  for (const entry of others)
    if (isToday(entry.givenAt)) put('done', entry.givenAt.epochMilliseconds, { kind: 'other', entry })
  for (const task of tasks) {
    const at = dueAt(task, clock.zone)
    put(partOfTask(task, at, clock, isToday), at ? at.epochMilliseconds : endOfDay(task.dueOn ?? today, clock.zone), {
      kind: 'task',
      task,
    })
  }
  placed.sort((a, b) => a.order - b.order)
  const itemsOf = (part: Part) => placed.filter((one) => one.part === part).map(({ item }) => item)
  return { stillToDo: itemsOf('stillToDo'), now: itemsOf('now'), later: itemsOf('later'), done: itemsOf('done') }
}

function mayStillBeGiven({ state }: DayDose): boolean {
  return state === 'due' || state === 'late' || state === 'overdue'
}

function partOfDose({ state, claim, slot }: DayDose, now: Temporal.Instant): Part | undefined {
  switch (state) {
    case 'late':
    case 'missed':
    case 'overdue':
      return 'stillToDo'
    case 'due':
      return 'now'
    case 'upcoming':
      return claim ? 'now' : 'later'
    case 'held':
      return Temporal.Instant.compare(slot.dueAt, now) > 0 ? 'later' : 'done'
    case 'given':
    case 'given-early':
    case 'given-late':
    case 'given-after-cutoff':
    case 'partly':
    case 'not_given':
      return 'done'
    case 'cancelled':
    case 'skipped-travel':
      return undefined
  }
}

function partOfTask(
  task: Task,
  at: Temporal.Instant | undefined,
  { now, zone }: HomeClock,
  isToday: (at: Temporal.Instant) => boolean,
): Part | undefined {
  if (task.state !== 'open')
    return task.state === 'done' && task.finishedAt && isToday(task.finishedAt) ? 'done' : undefined
  if (!task.dueOn) return undefined
  const days = Temporal.PlainDate.compare(task.dueOn, now.toZonedDateTimeISO(zone).toPlainDate())
  if (days !== 0) return days < 0 ? 'stillToDo' : undefined
  if (!at) return 'later'
  const aheadMs = at.epochMilliseconds - now.epochMilliseconds
  if (aheadMs > taskBeforeMs) return 'later'
  return -aheadMs > taskAfterMs ? 'stillToDo' : 'now'
}

function dueAt(task: Task, zone: string): Temporal.Instant | undefined {
  if (task.finishedAt) return task.finishedAt
  return task.dueOn && task.dueTime !== null
    ? task.dueOn.toZonedDateTime({ timeZone: zone, plainTime: task.dueTime }).toInstant()
    : undefined
}

/** Without a time it stands after the timed things of its day. */
function endOfDay(on: Temporal.PlainDate, zone: string): number {
  return boundsOfDay(on, zone).until.epochMilliseconds - 1
}

/** When time alone next changes what a page says: a claim ends, a dose becomes due, late or missed. Undefined: not today. */
export function nextTurnMs(doses: readonly DayDose[], now: Temporal.Instant): number | undefined {
  const turns = doses.flatMap(({ slot, timing, claim, entry }) => {
    if (entry) return []
    const marginMs = timing.onTimeMin * 60_000
    const cutoff = timing.cutoffAt ? [timing.cutoffAt.epochMilliseconds] : []
    const edges = [slot.dueMs - marginMs, slot.dueMs + marginMs, ...cutoff]
    return claim ? [...edges, claim.endsAt.epochMilliseconds] : edges
  })
  const ahead = turns.filter((ms) => ms > now.epochMilliseconds)
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}
