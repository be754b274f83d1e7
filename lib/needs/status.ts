import { Temporal } from 'temporal-polyfill'
import type { SetStatus, SetStatuses } from './evaluate'
import { findNeed, type Need, type NeedId } from './knowledge'

/** What a person can say about a need; `none` takes an earlier word back. */
export const STATUSES = ['none', 'discussing', 'in_progress', 'in_place', 'declined'] as const
export type RecordedStatusWord = (typeof STATUSES)[number]

export interface RecordedStatus {
  readonly needId: NeedId
  readonly status: RecordedStatusWord
  /** The day it was put in place or last checked. */
  readonly checkedOn: Temporal.PlainDate | null
  /** "Not for now": the day agreed for asking again; null when none was agreed. */
  readonly askAgainOn: Temporal.PlainDate | null
}

/**
 * Statuses as the rules take them on a given day: what is in place comes up for review once `review_every_weeks`
 * have passed since it was last checked.
 *
 * @param find the needs of another edition of the knowledge; otherwise those that the app serves
 * @see needs.md 4, "Statuses a person can set"
 */
export function statusesOn(
  day: Temporal.PlainDate,
  recorded: readonly RecordedStatus[],
  find: FindNeed = findNeed,
): SetStatuses {
  const statuses: Record<NeedId, SetStatus> = {}
  for (const one of recorded) {
    if (one.status === 'none') continue
    statuses[one.needId] = isReviewDue(one, day, find) ? 'review_due' : one.status
  }
  return statuses
}

type FindNeed = (id: NeedId) => Need | undefined

/** The day on which something in place should be looked at again; null when it is not in place or has no date. */
export function reviewOn(
  { needId, status, checkedOn }: RecordedStatus,
  find: FindNeed = findNeed,
): Temporal.PlainDate | null {
  const need = find(needId)
  if (status !== 'in_place' || checkedOn === null || need === undefined) return null
  return checkedOn.add({ weeks: need.review_every_weeks })
}

function isReviewDue(recorded: RecordedStatus, day: Temporal.PlainDate, find: FindNeed): boolean {
  const due = reviewOn(recorded, find)
  return due !== null && Temporal.PlainDate.compare(due, day) <= 0
}

/**
 * Whether nothing may prompt about this need: it was declined, and the day agreed for asking again, if any, has not
 * come. It stays declined, as the person's choice, also after that day.
 */
export function isQuiet({ status, askAgainOn }: RecordedStatus, day: Temporal.PlainDate): boolean {
  return status === 'declined' && (askAgainOn === null || Temporal.PlainDate.compare(day, askAgainOn) < 0)
}
