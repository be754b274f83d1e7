import type { Temporal } from 'temporal-polyfill'
import type { TeamPerson } from '@/lib/team/team-person'
import type { Amount } from './amount'

/** What somebody said happened: an event of medications.md 2 that nobody has voided. */
export interface DoseEntry {
  readonly recordId: string
  readonly regimenId: string
  /** Null: as needed, or an extra dose. */
  readonly slotKey: string | null
  readonly kind: 'given' | 'partly' | 'not_given' | 'extra'
  /** Who recorded it. */
  readonly by: TeamPerson
  /** What the person says. The rules use this one. */
  readonly givenAt: Temporal.Instant
  /** The database's clock. The history is ordered by this one. */
  readonly recordedAt: Temporal.Instant
  readonly amount: Amount | null
  readonly reason: string | null
  readonly flags: readonly string[]
  /** As needed: how bad it was before, 0 to 10. */
  readonly symptomLevel: number | null
  /** A patch: where it was put. */
  readonly site: string | null
}

export interface Voider {
  readonly userId: string
  /** Any entry of the team, with a reason. */
  readonly voidsAny: boolean
  /** Their own, within 24 hours, with a reason. */
  readonly voidsOwnDay: boolean
  /** Their own, within 10 minutes: an undo, no reason asked. */
  readonly undoesOwn: boolean
}

/** How long an own entry may be undone without a word, and voided with a reason. */
export const undoMinutes = 10
export const ownDayHours = 24

export type VoidRight = 'undo' | 'with-reason' | 'no'

/**
 * Whether a member may take an entry back, and how (security.md 2, medications.md 10.8).
 *
 * @param ageMs since it was recorded, by the database's clock
 */
export function mayVoid(voider: Voider, recordedById: string, ageMs: number): VoidRight {
  const isOwn = voider.userId === recordedById
  if (isOwn && voider.undoesOwn && ageMs <= undoMinutes * 60_000) return 'undo'
  if (voider.voidsAny) return 'with-reason'
  return isOwn && voider.voidsOwnDay && ageMs <= ownDayHours * 3_600_000 ? 'with-reason' : 'no'
}
