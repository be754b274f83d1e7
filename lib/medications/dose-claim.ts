import type { Temporal } from 'temporal-polyfill'
import type { TeamPerson } from '@/lib/team/team-person'

/** "I am giving this now": told to every screen for ten minutes, never in the way of a save. */
export interface DoseClaim {
  readonly by: TeamPerson
  readonly claimedAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}
