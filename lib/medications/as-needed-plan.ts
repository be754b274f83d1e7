import type { Temporal } from 'temporal-polyfill'
import type { DoseClaim } from './dose-claim'
import type { DoseEntry } from './dose-entry'
import type { PrnDecision, PrnLimits } from './prn'
import type { Regimen } from './regimen'

/** How an as-needed line is given besides its limits: the care plan's fields (medications.md 9). */
export interface AsNeededPlan {
  /** Which one is tried first where there are several; null: not said. */
  readonly place: number | null
  readonly tryFirst: string | null
  readonly lookFor: string | null
  readonly callWhen: string | null
  /** Minutes after a dose at which the app asks how it went. */
  readonly askAfterMin: number
  readonly reviewOn: Temporal.PlainDate | null
  /** Lines that count together with this one, without itself. */
  readonly togetherWith: readonly { readonly regimenId: string; readonly name: string }[]
  /** 0: nothing was written down yet. */
  readonly version: number
}

/** Minutes after an as-needed dose at which the app asks how it went (medications.md 9, our choice). */
export const askAfterMin = 60

export const noPlan: AsNeededPlan = {
  ...{ place: null, tryFirst: null, lookFor: null, callWhen: null, reviewOn: null },
  ...{ askAfterMin, togetherWith: [], version: 0 },
}

/** A dose that counts towards the limits of a line: its own, or one that the plan counts with it. */
export interface CountedDose {
  readonly entry: DoseEntry
  /** Null: of the line itself. */
  readonly otherName: string | null
  readonly effect: NotedEffect | null
}

export interface NotedEffect {
  readonly effect: PrnEffect
  /** How bad it was then, 0 to 10. */
  readonly level: number | null
  readonly words: string | null
  readonly byName: string
  readonly noticedAt: Temporal.Instant
}

export const prnEffects = {
  worked: 'It helped',
  partly: 'It helped a little',
  no: 'It did not help',
  too_sleepy: 'Too sleepy',
} as const
export type PrnEffect = keyof typeof prnEffects

/** An as-needed line at this moment, before anybody gives it. */
export interface AsNeededNow {
  readonly regimen: Regimen
  readonly plan: AsNeededPlan
  readonly limits: PrnLimits
  readonly claim: DoseClaim | null
  /** In the last 24 hours, or since the minimum gap where that is longer; in order of time. */
  readonly counted: readonly CountedDose[]
  /** What would be answered if a whole dose were given now. */
  readonly decision: PrnDecision
}
