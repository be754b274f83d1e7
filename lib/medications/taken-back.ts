import type { Temporal } from 'temporal-polyfill'
import type { DoseEntry } from './dose-entry'

/** An entry that somebody took back. It stays, with who took it back, when and why. */
export interface TakenBack extends DoseEntry {
  readonly voided: { readonly byName: string; readonly at: Temporal.Instant; readonly reason: string }
}
