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
  /** How much of a liquid one dose is, in mL. */
  readonly volumeMl?: number | null | undefined
  /** The prescriber marked it: on time is 30 minutes either side. */
  readonly isTimeCritical?: boolean | undefined
  /** The prescriber's own cut-off, in minutes after the due time. */
  readonly cutOffMin?: number | null | undefined
  /** Keeps this zone's time while the person travels. */
  readonly pinnedZone?: string | null | undefined
}

/** No doses for a while: due at `from` is held, due at `to` is live again (medications.md 11). */
export interface RegimenHold {
  readonly holdId: string
  readonly from: Temporal.Instant
  /** When it ended or is to end; null: open. */
  readonly to: Temporal.Instant | null
  /** A key of `holdReasons`. */
  readonly reason: string
  readonly words: string | null
}

/** The patient came to another time zone (medications.md 4.5). IANA names. */
export interface Move {
  readonly at: Temporal.Instant
  readonly zone: string
  readonly before: string
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
  /** Oldest first. */
  readonly holds?: readonly RegimenHold[] | undefined
  /** Of visits recorded here, oldest first; empty for rules that are no visits. */
  readonly visitsGivenAt?: readonly Temporal.Instant[] | undefined
  /** Of the patient, oldest first: the same for every line of a team. */
  readonly moves?: readonly Move[] | undefined
  /** The stopped line that this one follows. */
  readonly followsId?: string | null | undefined
}

/** The regimen as the planner takes it. Every slot key begins with the regimen's id. */
export function planLineOf(regimen: Regimen, zone: string): PlanLine {
  const [first, ...later] = regimen.versions.map(({ fromAt, rule }) => ({ from: fromAt, rule }))
  if (!first) throw new RangeError('A regimen has at least one version.')
  return {
    ...{
      lineId: regimen.regimenId,
      versions: [first, ...later],
      zones: staysOf(regimen, zone),
      stop: regimen.stopped?.at,
    },
    pinnedZone: latestVersion(regimen).pinnedZone ?? undefined,
    holds: regimen.holds?.map(({ from, to }) => ({ from, to: to ?? undefined })),
  }
}

/** Where the patient was, oldest first: before the first move where that began, and where they are when none is known. */
function staysOf({ moves = [] }: Regimen, zone: string): PlanLine['zones'] {
  const [first] = moves
  return first
    ? [{ zone: first.before }, ...moves.map(({ at, ...move }) => ({ from: at, zone: move.zone }))]
    : [{ zone }]
}

/** The hold that runs at an instant. */
export function holdAt({ holds }: Regimen, at: Temporal.Instant): RegimenHold | undefined {
  const ms = at.epochMilliseconds
  return holds?.find(({ from, to }) => from.epochMilliseconds <= ms && (!to || ms < to.epochMilliseconds))
}

/** Given elsewhere: overdue until recorded or rebooked, never missed (medications.md 8). */
export function isAppointment({ rule }: Pick<RegimenVersion, 'rule'>): boolean {
  return rule.kind === 'loading' || ('elsewhere' in rule && rule.elsewhere === true)
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
