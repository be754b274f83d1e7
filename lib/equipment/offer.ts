import type { RecordedStatusWord } from '../needs/status'
import { whereaboutsOf, type EquipmentState } from './steps'
import { findThingNeed } from './thing-needs'

/** What the plan may say about the need of a thing, offered and never set by itself. */
export type OfferedStatus = 'in_progress' | 'in_place'

export interface ThingNow {
  readonly needId: string | null
  readonly state: EquipmentState
  readonly isTrained: boolean
  /** What people last said about the need. */
  readonly status: RecordedStatusWord
}

/**
 * Delivered and shown to somebody: perhaps "We have this". Asked for, or further: perhaps "On its way". Nothing once
 * people said so, and nothing against their "Not for now".
 *
 * @see needs.md 4, "Statuses a person can set"
 */
export function offeredStatus({ needId, state, isTrained, status }: ThingNow): OfferedStatus | null {
  const thing = needId === null ? undefined : findThingNeed(needId)
  if (!thing?.settlesNeed || status === 'in_place' || status === 'declined') return null
  if (state === 'delivered') return isTrained ? 'in_place' : null
  const isAskedFor = whereaboutsOf(state) === 'on-its-way' && state !== 'none' && state !== 'refused'
  return isAskedFor && status !== 'in_progress' ? 'in_progress' : null
}
