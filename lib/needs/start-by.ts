import { Temporal } from 'temporal-polyfill'
import type { DueTask } from './due'
import { getNeed, type Need } from './knowledge'
import type { NeedDisplay } from './steady'

/** A lead time that can reach this many weeks is started early. */
const LONG_LEAD_WEEKS = 12
const EARLY_START_WEEKS = 4
const CALM_START_WEEKS = 13

/**
 * The day to have begun by: a product choice, never a forecast (needs.md 5).
 *
 * Worth doing now: the earliest due day of its open tasks, null when none is open. Coming up: 4 weeks after it came up
 * when waiting can close a door or arranging can take 12 weeks or more, else 13 weeks.
 */
export function startBy(display: NeedDisplay, open: readonly DueTask[]): Temporal.PlainDate | null {
  if (display.state === 'expected_now') {
    const days = open.filter(({ needId }) => needId === display.needId).map(({ dueOn }) => dueOn)
    return days.sort(Temporal.PlainDate.compare)[0] ?? null
  }
  if (display.state !== 'anticipate') return null
  const { time_sensitive, lead_time_weeks } = getNeed(display.needId)
  const isEarly = time_sensitive || lead_time_weeks.max >= LONG_LEAD_WEEKS
  return display.anticipateSince?.add({ weeks: isEarly ? EARLY_START_WEEKS : CALM_START_WEEKS }) ?? null
}

export type StartWindow = 'this week' | 'this month' | 'next month' | 'in the next three months'

/** The words for a start day: a day that has passed is "this week", never late. */
export function startWindow(startBy: Temporal.PlainDate, today: Temporal.PlainDate): StartWindow {
  const { days } = today.until(startBy, { largestUnit: 'days' })
  if (days <= 7) return 'this week'
  if (days <= 31) return 'this month'
  return days <= 62 ? 'next month' : 'in the next three months'
}

/** How long it usually takes, to stand beside every start day: "usually takes 7 to 26 weeks". */
export function leadTimeWords({ lead_time_weeks: { min, max } }: Pick<Need, 'lead_time_weeks'>): string {
  const weeks = max === 1 ? 'week' : 'weeks'
  if (min === max) return `usually takes about ${max} ${weeks}`
  return min === 0 ? `usually takes up to ${max} ${weeks}` : `usually takes ${min} to ${max} ${weeks}`
}
