import { Temporal } from 'temporal-polyfill'
import type { DerivedStage } from './derive'
import { joinKings, kingsRank, type KingsStage } from './kings'
import type { MitosStage } from './mitos'

export type LivingKings = Exclude<KingsStage, '5'>
export type LivingMitos = Exclude<MitosStage, 5>

/** One sheet of answers and what it derived on the day. Stored, never rewritten. */
export interface StageVisit {
  readonly id: string
  readonly on: Temporal.PlainDate
  readonly enteredAt: Temporal.Instant
  readonly derived: DerivedStage
}

/** A stage that a clinician entered. Stage 5 cannot be: it comes only from the record of a death. */
export interface ClinicianEntry {
  readonly id: string
  readonly on: Temporal.PlainDate
  readonly enteredAt: Temporal.Instant
  readonly kings: LivingKings | null
  readonly mitos: LivingMitos | null
  /** Why King's was lowered, where it was; without a reason an entry never lowers it. */
  readonly reasonToLower: string | null
}

export type StageSource = 'derived' | 'clinician' | 'death'

export interface CurrentKings {
  readonly stage: KingsStage
  readonly source: StageSource
  /** The day this stage was reached. */
  readonly reachedOn: Temporal.PlainDate
  /** The last day with a settled stage, and that day's own stage, which may be lower. */
  readonly settledOn: Temporal.PlainDate
  readonly latest: KingsStage
  readonly notes: readonly 'lower-than-highest'[]
  /** The day of a later visit whose missing answers leave the stage open; the plan keeps the settled one. */
  readonly openSince: Temporal.PlainDate | null
}

export interface CurrentMitos {
  readonly stage: MitosStage
  readonly source: StageSource
  readonly settledOn: Temporal.PlainDate
  readonly openSince: Temporal.PlainDate | null
}

/** One day of the course: what was derived, what a clinician entered, and what was current after it. */
export interface CourseDay {
  readonly on: Temporal.PlainDate
  readonly visitId: string | null
  readonly derivedKings: KingsStage | null
  readonly derivedMitos: MitosStage | null
  readonly clinicianKings: LivingKings | null
  readonly clinicianMitos: LivingMitos | null
  readonly kings: CurrentKings | null
  readonly mitos: CurrentMitos | null
}

export interface StageCourse {
  /** One for each day with a visit or an entry, oldest first. */
  readonly days: readonly CourseDay[]
  readonly kings: CurrentKings | null
  readonly mitos: CurrentMitos | null
}

/**
 * The stages over time. Current King's is the highest reached; only a clinician lowers it, with a reason. Current
 * MiToS is the latest settled value. On a day with both, the clinician's entry is used and the derived one kept
 * beside it. Of two sheets on a day the one entered last counts. A visit that settles nothing changes nothing.
 *
 * @param diedOn from the explicit record of a death: both stages are 5
 * @see staging.md 5, 6 ("Stage going down") and 7
 */
export function stageCourse(
  visits: readonly StageVisit[],
  entries: readonly ClinicianEntry[],
  diedOn: Temporal.PlainDate | null,
): StageCourse {
  const days: CourseDay[] = []
  let kings: CurrentKings | null = null
  let mitos: CurrentMitos | null = null
  for (const { on, visitsOfDay, entriesOfDay } of byDay(visits, entries)) {
    const day = {
      on,
      visitId: visitsOfDay.at(-1)?.id ?? null,
      derivedKings: visitsOfDay.findLast((visit) => visit.derived.kings !== null)?.derived.kings ?? null,
      derivedMitos: visitsOfDay.findLast((visit) => visit.derived.mitos !== null)?.derived.mitos ?? null,
      clinicianKings: entriesOfDay.findLast((entry) => entry.kings !== null)?.kings ?? null,
      clinicianMitos: entriesOfDay.findLast((entry) => entry.mitos !== null)?.mitos ?? null,
    }
    const reason = entriesOfDay.findLast((entry) => entry.kings !== null)?.reasonToLower ?? null
    kings = kingsAfter(kings, day, reason)
    mitos = mitosAfter(mitos, day)
    days.push({ ...day, kings, mitos })
  }
  if (diedOn === null) return { days, kings, mitos }
  const death = { source: 'death', settledOn: diedOn, openSince: null } as const
  return {
    days,
    kings: { ...death, stage: '5', latest: '5', reachedOn: diedOn, notes: [] },
    mitos: { ...death, stage: 5 },
  }
}

/**
 * Whether a clinician's entry takes away something already reached (3 after 4A, but also 4A after 4AB, or 4B after
 * 4A), so that a reason must be asked for. Without one the stages are joined.
 */
export function needsReasonToLower(current: KingsStage | null, entered: LivingKings): boolean {
  return current !== null && joinKings(current, entered) !== entered
}

type DayStages = Omit<CourseDay, 'kings' | 'mitos'>

function kingsAfter(before: CurrentKings | null, day: DayStages, reason: string | null): CurrentKings | null {
  const latest = day.clinicianKings ?? day.derivedKings
  if (latest === null) return before === null ? null : { ...before, openSince: before.openSince ?? day.on }
  const source = day.clinicianKings === null ? 'derived' : 'clinician'
  const stage =
    before === null || (source === 'clinician' && reason !== null) ? latest : joinKings(before.stage, latest)
  const kept = before !== null && before.stage === stage ? before : null
  return {
    stage,
    source: kept !== null && source === 'derived' ? kept.source : source,
    reachedOn: kept?.reachedOn ?? day.on,
    settledOn: day.on,
    latest,
    notes: kingsRank(latest) < kingsRank(stage) ? ['lower-than-highest'] : [],
    openSince: null,
  }
}

function mitosAfter(before: CurrentMitos | null, day: DayStages): CurrentMitos | null {
  const stage = day.clinicianMitos ?? day.derivedMitos
  if (stage === null) return before === null ? null : { ...before, openSince: before.openSince ?? day.on }
  const source = day.clinicianMitos === null ? 'derived' : 'clinician'
  return { stage, source, settledOn: day.on, openSince: null }
}

interface Entered {
  readonly on: Temporal.PlainDate
  readonly enteredAt: Temporal.Instant
}

/** Days in order; within a day, what was entered last stands last. */
function byDay(visits: readonly StageVisit[], entries: readonly ClinicianEntry[]) {
  const days = new Map<string, { on: Temporal.PlainDate; visitsOfDay: StageVisit[]; entriesOfDay: ClinicianEntry[] }>()
  const dayOf = ({ on }: Entered) => {
    const day = days.get(on.toString()) ?? { on, visitsOfDay: [], entriesOfDay: [] }
    days.set(on.toString(), day)
    return day
  }
  for (const visit of inOrder(visits)) dayOf(visit).visitsOfDay.push(visit)
  for (const entry of inOrder(entries)) dayOf(entry).entriesOfDay.push(entry)
  return [...days.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

function inOrder<T extends Entered>(all: readonly T[]): T[] {
  return [...all].sort(
    (a, b) => Temporal.PlainDate.compare(a.on, b.on) || Temporal.Instant.compare(a.enteredAt, b.enteredAt),
  )
}
