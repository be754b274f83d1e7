import type { Temporal } from 'temporal-polyfill'
import type { TeamPerson } from '@/lib/team/team-person'

/** Somebody called for help, and it is not over. */
export interface HelpCall {
  readonly callId: string
  readonly by: TeamPerson
  readonly calledAt: Temporal.Instant
  /** The last time it was rung. */
  readonly rungAt: Temporal.Instant
  readonly rings: number
  /** Who said "I am coming", and when. Null: nobody yet. */
  readonly answer: { readonly by: TeamPerson; readonly at: Temporal.Instant } | null
  /** Who is on duty, by id. Nobody: everyone is rung. */
  readonly onDuty: readonly string[]
}
