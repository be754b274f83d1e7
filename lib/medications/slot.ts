import { Temporal } from 'temporal-polyfill'
import type { ClockFlag } from './zone-clock'

export type SlotStatus = 'planned' | 'held' | 'cancelled' | 'skipped-travel'
export type SlotFlag = ClockFlag | 'travel-gap' | 'travel-repeat'

/** What a rule says about one slot besides its time. */
export interface SlotPart {
  readonly cycle?: number | undefined
  readonly step?: number | undefined
  readonly amount?: string | undefined
}

/**
 * One planned dose.
 *
 * The key holds no UTC time and no zone (one exception: a travel repeat), so a clock change, a new time zone table
 * or a flight cannot make the same dose twice (medications.md 2).
 */
export class Slot {
  constructor(
    /** `ril/2026-12-01/08:00`; every n hours: `ril/#7`. Unique within the line, whatever its versions. */
    readonly key: string,
    /** The key without the line, as `explain` prints it. */
    readonly name: string,
    /** Nominal local date, ISO. */
    readonly date: string,
    /** Nominal local time `HH:MM`; the wall may show another when the clock changed or the person travelled. */
    readonly time: string,
    /** The zone the person is in when it is due. */
    readonly zone: string,
    /** Milliseconds since 1970. */
    readonly dueMs: number,
    readonly status: SlotStatus,
    readonly flag: SlotFlag | undefined,
    /** Which version of the line it belongs to, from 0. */
    readonly version: number,
    /** Milliseconds between doses as usual in this rule. */
    readonly usualGapMs: number,
    readonly part: SlotPart,
  ) {}

  get dueAt(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.dueMs)
  }

  get on(): Temporal.PlainDate {
    return Temporal.PlainDate.from(this.date)
  }

  get isLive(): boolean {
    return this.status === 'planned'
  }
}
