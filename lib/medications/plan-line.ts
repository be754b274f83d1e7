import type { Temporal } from 'temporal-polyfill'
import type { ScheduleRule } from './schedule-rule'

/** What a line says from an instant on. A line never changes in place: an edit adds one of these (medications.md 2). */
export interface LineVersion {
  /** Absent in the first: since ever. Doses due before it belong to the version before. */
  readonly from?: Temporal.Instant | undefined
  readonly rule: ScheduleRule
  readonly label?: string | undefined
}

/** Where the person is from an instant on (medications.md 4.5). */
export interface ZoneStay {
  readonly from?: Temporal.Instant | undefined
  /** IANA name. */
  readonly zone: string
}

/** Due at `from` is held, due at `to` is live again. No `to`: open. */
export interface Hold {
  readonly from: Temporal.Instant
  readonly to?: Temporal.Instant | undefined
}

/** Everything that decides when one line is due. */
export interface PlanLine {
  /** First part of every slot key. */
  readonly lineId: string
  /** At least one, oldest first. */
  readonly versions: readonly LineVersion[]
  /** The person's zones, at least one, oldest first. The first reaches back for ever. */
  readonly zones: readonly ZoneStay[]
  /** Keeps the home's time while the person travels (medications.md 4.7). */
  readonly pinnedZone?: string | undefined
  readonly holds?: readonly Hold[] | undefined
  /** Doses due at or after it are cancelled. */
  readonly stop?: Temporal.Instant | undefined
}
