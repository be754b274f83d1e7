import type { Temporal } from 'temporal-polyfill'
import type { NotedEffect } from './as-needed-plan'
import type { PlannedDose } from './day-plan'
import type { CycleLine } from './cycle-line'
import type { DoseClaim } from './dose-claim'
import type { DoseEntry } from './dose-entry'
import type { DoseState } from './dose-state'
import { latestVersion, type Regimen } from './regimen'

/** A planned dose with what happened to it. */
export interface DayDose extends PlannedDose {
  readonly state: DoseState
  readonly entry: DoseEntry | null
  readonly claim: DoseClaim | null
}

/** As needed, extra, or outside the plan. */
export type UnplannedDose = DoseEntry & {
  readonly regimen: Regimen
  /** What it did, as noted last. */
  readonly effect: NotedEffect | null
  /** Minutes after it at which the app asks how it went. */
  readonly askAfterMin: number
}

/** How long after a dose it still makes sense to ask how it went. */
const askForHours = 24

/** Should the page ask how an as-needed dose went? From the set time on, for a day. */
export function wantsEffect(
  { kind, regimen, effect, askAfterMin, givenAt, slotKey }: UnplannedDose,
  now: Temporal.Instant,
): boolean {
  if (kind === 'not_given' || slotKey !== null || effect !== null || latestVersion(regimen).rule.kind !== 'prn')
    return false
  const minutes = (now.epochMilliseconds - givenAt.epochMilliseconds) / 60_000
  return minutes >= askAfterMin && minutes < askForHours * 60
}

export interface DayOfDoses {
  /** Every line that could have a dose then, by name: also those that have none on these days. */
  readonly regimens: readonly Regimen[]
  /** Due on the day, in order of time; without cancelled ones and those left out by a journey. */
  readonly planned: readonly DayDose[]
  /** As needed, extra and outside the plan, in order of the time given. */
  readonly others: readonly UnplannedDose[]
  /** As-needed regimens that may be given, with what was given in the last 24 hours. */
  readonly asNeeded: readonly AsNeededLine[]
  /** Lines with on and off days, where they stand today. */
  readonly cycles: readonly CycleLine[]
}

export interface AsNeededLine {
  readonly regimen: Regimen
  readonly claim: DoseClaim | null
  /** Of this line in the 24 hours before now, in order of time. */
  readonly lately: readonly DoseEntry[]
}
