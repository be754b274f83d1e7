import { Temporal } from 'temporal-polyfill'

/** When tests are due after a start (medications.md 13). */
export interface LabPlan {
  readonly start: Temporal.PlainDate
  /** Calendar months after the start. */
  readonly months: readonly number[]
  /** After the last of them, every so many months… */
  readonly thenEveryMonths?: number | undefined
  /** …this many times. */
  readonly thenCount?: number | undefined
}

export type LabState = 'done' | 'due' | 'overdue' | 'upcoming'

export interface LabDue {
  readonly month: number
  readonly due: Temporal.PlainDate
  readonly state: LabState
  /** The result that fills it. */
  readonly doneOn?: Temporal.PlainDate
}

export interface LabDates {
  readonly dates: readonly LabDue[]
  /** Results outside every window: shown, linked to none. */
  readonly unlinked: readonly Temporal.PlainDate[]
}

/**
 * The dates of a monitoring plan and where each stands. Each is start + n calendar months, counted from the start, so
 * short months do not drift; a day that a month does not have becomes its last.
 *
 * A result fills the nearest open date that it is within the window of; of two as near, the earlier.
 *
 * @param doneOn days of results, any order
 * @param windowDays days either side, included
 */
export function planLabDates(
  plan: LabPlan,
  doneOn: readonly Temporal.PlainDate[],
  asOf: Temporal.PlainDate,
  windowDays: number,
): LabDates {
  const last = plan.months.at(-1) ?? 0
  const later = Array.from(
    { length: plan.thenEveryMonths ? (plan.thenCount ?? 0) : 0 },
    (_, k) => last + (k + 1) * plan.thenEveryMonths!,
  )
  const due = [...plan.months, ...later].map((month) => ({ month, due: plan.start.add({ months: month }) }))
  const { filled, unlinked } = fillDates(
    due.map((date) => date.due),
    doneOn,
    (day) => day,
    windowDays,
  )
  const dates = due.map((date, index): LabDue => {
    const done = filled.get(index)
    const state = labState(date.due, done !== undefined, asOf, windowDays)
    return done ? { ...date, state, doneOn: done } : { ...date, state }
  })
  return { dates, unlinked }
}

/** Gives each result, the earliest first, the nearest open date that it is within the window of; of two as near, the earlier. */
export function fillDates<Result>(
  due: readonly Temporal.PlainDate[],
  results: readonly Result[],
  dayOf: (result: Result) => Temporal.PlainDate,
  windowDays: number,
): { readonly filled: ReadonlyMap<number, Result>; readonly unlinked: readonly Result[] } {
  const filled = new Map<number, Result>()
  const unlinked: Result[] = []
  for (const result of results.toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)))) {
    const near = due
      .map((date, index) => ({ index, days: Math.abs(daysFrom(date, dayOf(result))) }))
      .filter(({ index, days }) => days <= windowDays && !filled.has(index))
      .sort((a, b) => a.days - b.days || a.index - b.index)[0]
    if (near) filled.set(near.index, result)
    else unlinked.push(result)
  }
  return { filled, unlinked }
}

/** Where a date stands; both edges of the window count as due. */
export function labState(
  due: Temporal.PlainDate,
  isDone: boolean,
  asOf: Temporal.PlainDate,
  windowDays: number,
): LabState {
  if (isDone) return 'done'
  const late = daysFrom(due, asOf)
  return late > windowDays ? 'overdue' : late >= -windowDays ? 'due' : 'upcoming'
}

function daysFrom(date: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return date.until(other, { largestUnit: 'days' }).days
}
