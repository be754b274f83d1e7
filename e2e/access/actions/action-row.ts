import { dayAt } from '../../furnish'
import type { Allowed, Things } from '../matrix'

export interface ActionRow {
  readonly allowed: Allowed
  /** What the form sends besides the team's id, right in every field. */
  readonly fields: (things: Things) => Readonly<Record<string, string>>
  /** True where even someone who may changes nothing of the team. */
  readonly isIdle?: true
  /** An id that is not there, or not there any more, is answered like one that is: it changes nothing. */
  readonly isQuiet?: true
  /** What someone hears who holds the right in general, but not for this one. */
  readonly notThisOne?: RegExp
}

/** At the household, ISO. */
export const today = () => dayAt('America/New_York').toString()

/** By folder and name: `teams/[teamId]/plan setStatus`. */
export type ActionRows = Readonly<Record<string, ActionRow>>
