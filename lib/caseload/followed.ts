import { Temporal } from 'temporal-polyfill'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import type { Region } from '@/lib/text/region'

/** One person whom a nurse follows, as far as the order of the list needs it. */
export interface Followed {
  readonly teamId: string
  readonly patientName: string
  /** Order of joining of the patient, for their tint; null while they are no member. */
  readonly patientPosition: number | null
  readonly region: Region
  readonly zone: string
  /** The local date at their home. */
  readonly today: Temporal.PlainDate
  /** The day of the last answers to the ALSFRS-R; null: none yet. */
  readonly answeredOn: Temporal.PlainDate | null
  /** Needs that are worth doing now and not in place, by priority. */
  readonly expected: Readonly<Record<1 | 2 | 3, number>>
  /** Things in place whose day to be looked at again has come. */
  readonly reviewsDue: number
  /** Open tasks whose day is today or past. */
  readonly tasksDue: number
  readonly tasksOpen: number
  /** Most urgent first; those that only ask come last. */
  readonly redFlags: readonly RaisedRedFlag[]
  /** When the nurse was last in the team's own pages; null: never. */
  readonly lookedAt: Temporal.Instant | null
  /** What counts as new came after this: the last look, or joining. */
  readonly newSince: Temporal.Instant
  /** When somebody else last recorded something new; null: nothing new. */
  readonly changedAt: Temporal.Instant | null
  /** Since when new answers wait to be gone through and told; null: nothing waits. */
  readonly untoldSince: Temporal.Instant | null
  readonly diedOn: Temporal.PlainDate | null
}

/** An old normal answer reassures nobody after this (needs.md 3.3). */
const assessmentWeeks = 13

/** Whole days since the last answers, by the calendar at home; null: none yet. */
export function daysSinceAnswers({ answeredOn, today }: Followed): number | null {
  return answeredOn === null ? null : answeredOn.until(today, { largestUnit: 'day' }).days
}

/** Is it 13 weeks or more since the last answers, or were there none? Not after a death. */
export function isAssessmentDue({ answeredOn, today, diedOn }: Followed): boolean {
  if (diedOn !== null) return false
  return answeredOn === null || Temporal.PlainDate.compare(answeredOn.add({ weeks: assessmentWeeks }), today) <= 0
}

/** What calls for a call; what only asks does not. None after a death. */
export function calls({ redFlags, diedOn }: Followed): readonly RaisedRedFlag[] {
  return diedOn === null ? redFlags.filter(({ asks }) => !asks) : []
}

/** Does somebody have to do something: a call, answers to tell, an assessment that is due, a task whose day has come? */
export function needsSomebody(person: Followed): boolean {
  const { diedOn, untoldSince, tasksDue } = person
  return (
    diedOn === null && (calls(person).length > 0 || untoldSince !== null || isAssessmentDue(person) || tasksDue > 0)
  )
}

export function hasChanged({ changedAt }: Followed): boolean {
  return changedAt !== null
}
