import type { Temporal } from 'temporal-polyfill'
import type { NeedId } from '../needs/knowledge'
import type { RecordedStatusWord } from '../needs/status'
import type { Arrangeable } from './arrange'
import type { Step } from './steps'

/** A step as the story tells it. */
export interface StoryStep extends Step {
  /** What the kind asks for: whom, by whom, the reason. */
  readonly words: string | null
  readonly byName: string
}

/** What can be written down about a thing beside its steps. */
export interface ItemDetails {
  readonly name: string
  readonly supplierName: string | null
  readonly supplierPhone: string | null
  readonly serial: string | null
  /** Who it is borrowed from. */
  readonly lender: string | null
  /** The day it goes back; only with a lender. */
  readonly returnOn: Temporal.PlainDate | null
  /** What a full battery lasts, in hours, to one decimal; 0: it stops with the mains; null: unknown, or no power. */
  readonly batteryHours: number | null
  readonly nextCheckOn: Temporal.PlainDate | null
  /** What to do with it in a power cut, in the team's own words. */
  readonly powerCutSteps: string | null
  readonly note: string | null
}

export interface EquipmentItem extends Arrangeable, ItemDetails {
  readonly needId: NeedId | null
  /** What people said about its need; null for a thing in the team's own words. */
  readonly need: { readonly status: RecordedStatusWord; readonly note: string | null; readonly version: number } | null
  /** In the order in which things happened; those taken back are among them. */
  readonly steps: readonly StoryStep[]
  readonly isTrained: boolean
  readonly changedByName: string
  readonly changedAt: Temporal.Instant
  readonly version: number
}

/** A topic that a viewer has not opened, and that holds something in the list: its gentle title and nothing else. */
export interface ClosedTopic {
  readonly title: string
  /** Where it can be opened in the plan; null where even that would tell. */
  readonly needId: NeedId | null
}
