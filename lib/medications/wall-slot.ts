import { minuteOfDay, type DayNumber } from './local-day'

/** One wall-clock dose before anyone asked where in the world the person is. */
export interface WallSlot {
  readonly day: DayNumber
  readonly minute: number
  readonly time: string
  /** The usual gap between doses at this point of the rule (medications.md 4.6). */
  readonly usualGapMs: number
  /** May be planned a second time when the person flies west and this time of day comes round again. */
  readonly mayRepeat: boolean
  readonly cycle?: number
  readonly step?: number
  readonly amount?: string
  /** On hold by the rule itself: a held date of a steps rule that goes on by the calendar. */
  readonly held?: boolean
}

/** Lists the wall-clock doses of a rule on the days [first, last], in order of date and time. */
export type WallTimetable = (firstDay: DayNumber, lastDay: DayNumber) => WallSlot[]

/** Each time of day once, in order. */
export function timesInOrder(times: readonly string[]): { readonly time: string; readonly minute: number }[] {
  return [...new Set(times)].sort().map((time) => ({ time, minute: minuteOfDay(time) }))
}
