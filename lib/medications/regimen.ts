import type { Temporal } from 'temporal-polyfill'
import type { Amount } from './amount'
import { unitWritten } from './dose-text'
import type { PlanLine } from './plan-line'
import type { ScheduleRule } from './schedule-rule'
import type { Slot } from './slot'

/** What is prescribed from an instant on. It never changes in place: an edit is the next version. */
export interface RegimenVersion {
  /** Counted from 1. */
  readonly version: number
  /** Doses due before it belong to the version before. */
  readonly fromAt: Temporal.Instant
  readonly rule: ScheduleRule
  readonly amount: Amount
  /** For example "tablet". */
  readonly form: string
  readonly route: string
  readonly strength: string | null
  readonly instructions: string | null
  readonly why: string | null
}

/** One medicine of a plan with one instruction: a line of medications.md 2. */
export interface Regimen {
  readonly regimenId: string
  /** Id in the formulary; null: written freely, without safety notes. */
  readonly medicineId: string | null
  readonly name: string
  /** Oldest first. */
  readonly versions: readonly [RegimenVersion, ...RegimenVersion[]]
  readonly stopped: { readonly at: Temporal.Instant; readonly reason: string } | null
}

/** The regimen as the planner takes it. Every slot key begins with the regimen's id. */
export function planLineOf(regimen: Regimen, zone: string): PlanLine {
  const [first, ...later] = regimen.versions.map(({ fromAt, rule }) => ({ from: fromAt, rule }))
  if (!first) throw new RangeError('A regimen has at least one version.')
  return { lineId: regimen.regimenId, versions: [first, ...later], zones: [{ zone }], stop: regimen.stopped?.at }
}

/** The version that counts at an instant; before the first one, the first. */
export function versionAt({ versions }: Regimen, at: Temporal.Instant): RegimenVersion {
  return versions.findLast(({ fromAt }) => fromAt.epochMilliseconds <= at.epochMilliseconds) ?? versions[0]
}

export function latestVersion({ versions }: Regimen): RegimenVersion {
  return versions.at(-1) ?? versions[0]
}

/** The version that a slot of this regimen belongs to. */
export function versionOfSlot({ versions }: Regimen, slot: Slot): RegimenVersion {
  return versions[slot.version] ?? versions[0]
}

/** How much a slot is: its step's own amount where the rule has steps, else the version's. */
export function amountOfSlot(version: RegimenVersion, slot: Slot): Amount {
  const match = /^(\d+(?:\.\d+)?)\s*(\S.*)$/.exec(slot.part.amount ?? '')
  return match?.[1] && match[2] ? { value: Number(match[1]), unit: unitWritten(match[2]) } : version.amount
}
