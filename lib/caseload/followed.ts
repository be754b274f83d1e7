import type { Temporal } from 'temporal-polyfill'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import type { Region } from '@/lib/text/region'

/** The last thing that was recorded about a person: what kind, about what, by whom and when. */
export interface LastChange {
  readonly kind: 'answers' | 'fact' | 'need' | 'medicine' | 'medicine-stopped' | 'stage' | 'task-done' | 'death'
  /** A need's id, a fact's field, the name of a medicine or task; empty where the kind says it all. */
  readonly about: string
  /** A need's status, a fact's value; null elsewhere. */
  readonly value: unknown
  readonly byName: string
  readonly at: Temporal.Instant
}

/** One person whom a nurse follows, as far as the order of the list needs it. */
export interface Followed {
  readonly teamId: string
  readonly patientName: string
  readonly region: Region
  readonly zone: string
  /** The local date at their home. */
  readonly today: Temporal.PlainDate
  /** The day of the last answers to the ALSFRS-R; null: none yet. */
  readonly answeredOn: Temporal.PlainDate | null
  /** Open tasks whose day is today or past. */
  readonly tasksDue: number
  readonly tasksOpen: number
  readonly lastChange: LastChange | null
  /** Most urgent first; those that only ask are left out. */
  readonly redFlags: readonly RaisedRedFlag[]
  readonly diedOn: Temporal.PlainDate | null
}

/** Whole days since the last answers, by the calendar at home; null: none yet. */
export function daysSinceAnswers({ answeredOn, today }: Followed): number | null {
  return answeredOn === null ? null : answeredOn.until(today, { largestUnit: 'day' }).days
}

/** Does somebody have to do something: a red flag, or an open task whose day has come? */
export function needsSomebody({ redFlags, tasksDue, diedOn }: Followed): boolean {
  return diedOn === null && (redFlags.length > 0 || tasksDue > 0)
}

const recentDays = 7

/** Was anything recorded in the last seven days? */
export function hasChanged({ lastChange, today, zone }: Followed): boolean {
  if (lastChange === null) return false
  const on = lastChange.at.toZonedDateTimeISO(zone).toPlainDate()
  return on.until(today, { largestUnit: 'day' }).days < recentDays
}
