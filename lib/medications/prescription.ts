import type { Temporal } from 'temporal-polyfill'
import type { Amount } from './amount'
import type { ScheduleRule } from './schedule-rule'

/** What a prescription says. Nothing of it is suggested by the app. */
export interface Prescription {
  readonly rule: ScheduleRule
  readonly amount: Amount
  readonly form: string
  readonly route: string
  readonly strength?: string | undefined
  readonly instructions?: string | undefined
  readonly why?: string | undefined
  /** How much of a liquid one dose is, in mL. */
  readonly volumeMl?: number | undefined
  readonly isTimeCritical?: boolean | undefined
  /** The prescriber's own cut-off, in minutes after the due time. */
  readonly cutOffMin?: number | undefined
}

export interface NewRegimen {
  /** Becomes the regimen's id: a second press adds nothing. */
  readonly requestId: string
  /** Absent: written freely, without safety notes. */
  readonly medicineId?: string | undefined
  readonly name: string
  /** The first day on which doses count. Days before today are not planned afterwards. */
  readonly startsOn: Temporal.PlainDate
  readonly prescription: Prescription
  /** Started again: the stopped line that it follows. */
  readonly followsId?: string | undefined
}

export interface RegimenChange {
  readonly requestId: string
  readonly regimenId: string
  /** The version that was on the screen. */
  readonly expectVersion: number
  /** From the start of this day; absent or today: from now on. */
  readonly fromOn?: Temporal.PlainDate | undefined
  /** The time of that day at which the new version begins, `HH:MM`. */
  readonly fromTime?: string | undefined
  readonly prescription: Prescription
  /** The person was asked about an amount ten times larger or smaller. */
  readonly amountConfirmed?: boolean | undefined
}
