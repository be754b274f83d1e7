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
  const filledBy = new Map<number, Temporal.PlainDate>()
  const unlinked: Temporal.PlainDate[] = []
  for (const result of doneOn.toSorted(Temporal.PlainDate.compare)) {
    const near = due
      .map((date, index) => ({ index, days: Math.abs(daysFrom(date.due, result)) }))
      .filter(({ index, days }) => days <= windowDays && !filledBy.has(index))
      .sort((a, b) => a.days - b.days || a.index - b.index)[0]
    if (near) filledBy.set(near.index, result)
    else unlinked.push(result)
  }
  const dates = due.map((date, index): LabDue => {
    const filled = filledBy.get(index)
    if (filled) return { ...date, state: 'done', doneOn: filled }
    const late = daysFrom(date.due, asOf)
    return { ...date, state: late > windowDays ? 'overdue' : late >= -windowDays ? 'due' : 'upcoming' }
  })
  return { dates, unlinked }
}

function daysFrom(date: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return date.until(other, { largestUnit: 'days' }).days
}
