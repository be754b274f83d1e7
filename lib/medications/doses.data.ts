import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { hashOfRequest } from '@/lib/today/kept-answers.data'
import type { Amount } from './amount'
import { findPlannedDose, type PlannedDose } from './day-plan'
import type { DoseEntry } from './dose-entry'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import { addRecord, decideOnce, findAsked } from './dose-writes.data'
import { timeProblem, type TimeProblem } from './given-time'
import { addPatchRemoval } from './patch-record.data'
import { latestVersion, versionAt, type Regimen, type RegimenVersion } from './regimen'

interface Happened {
  /** Made by the client: the event's id and its idempotency key. */
  readonly requestId: string
  readonly regimenId: string
  /** When it was given, as the person says; absent: now. */
  readonly givenAt?: Temporal.Instant | undefined
  /** In the unit of the prescription; absent: the whole dose. */
  readonly amount?: number | undefined
  /** The person was asked about a time long ago and said that it is right. */
  readonly timeConfirmed?: boolean | undefined
  /** A patch: where it was put. */
  readonly site?: string | undefined
  /** A patch: the old one is off, and where it was. */
  readonly oldPatchOff?: { readonly site: string | null } | undefined
}

export type NewDose = Happened & {
  readonly slotKey: string
  /** The version of the regimen that was on the screen. */
  readonly expectVersion?: number | undefined
} & (
    | { readonly kind: 'given' | 'partly'; readonly reason?: string | undefined }
    | { readonly kind: 'not_given'; readonly reason: string }
  )

export type NewExtraDose = Happened & {
  readonly reason?: string | undefined
  /**
   * `another`: besides one that was given, perhaps twice. `outside-plan`: on an off day, or for a dose that a change of
   * the plan took away.
   */
  readonly why?: 'another' | 'outside-plan' | undefined
}

export type Refused =
  /** Later than now, or long ago: ask. */
  | { readonly result: 'ask-time'; readonly problem: TimeProblem }
  /** The same id was used for something else. */
  | { readonly result: 'other-request' }
  /** No such regimen in this team. */
  | { readonly result: 'not-found' }

export type RecordedDose =
  | { readonly result: 'recorded'; readonly recordId: string }
  /** Somebody was faster. Nothing was written. */
  | { readonly result: 'already'; readonly entry: DoseEntry; readonly regimen: Regimen }
  /** The prescription changed since the screen was drawn: how the dose stands now. Nothing was written. */
  | { readonly result: 'stale-plan'; readonly regimen: Regimen; readonly version: RegimenVersion }
  /** The plan has no such dose. */
  | { readonly result: 'not-planned'; readonly regimen: Regimen }
  | Refused

/**
 * Records what happened with a planned dose. The slot is taken by one insert: of several people exactly one has it,
 * the others learn who, when and what, and nothing of theirs is written (security.md 6.1, medications.md 10).
 */
export async function recordDose(access: Access, dose: NewDose): Promise<RecordedDose> {
  access.require('dose:record')
  const givenAt = dose.givenAt ?? access.clock.now
  const problem = timeProblem(givenAt, access.clock.now)
  if (problem && !(problem === 'long-ago' && dose.timeConfirmed)) return { result: 'ask-time', problem }
  const hash = hashOfRequest('record-dose', asked(dose))
  return decideOnce(access, async (tx) => {
    const { before, regimen } = await findAsked(tx, access, { ...dose, hash })
    if (before) return before.isSame ? { result: 'recorded', recordId: dose.requestId } : { result: 'other-request' }
    if (!regimen) return { result: 'not-found' }
    const planned = findPlannedDose(regimen, access.clock.zone, dose.slotKey, givenAt)
    const version = planned?.version ?? latestVersion(regimen)
    if (dose.expectVersion !== undefined && dose.expectVersion !== version.version)
      return { result: 'stale-plan', regimen, version }
    if (!planned) return { result: 'not-planned', regimen }
    const isTaken = await addRecord(tx, access, {
      ...dose,
      ...{ hash, givenAt, version, act: 'dose-recorded' },
      amount: dose.kind === 'not_given' ? null : amountGiven(dose, planned),
      flags: planned.slot.isLive ? [] : ['outside-plan'],
    })
    if (isTaken) {
      if (dose.oldPatchOff)
        await addPatchRemoval(tx, access, { ...dose, site: dose.oldPatchOff.site, removedAt: givenAt })
      return { result: 'recorded', recordId: dose.requestId }
    }
    const entry = await findLiveEntry(tx, access, dose.regimenId, dose.slotKey)
    return !entry || entry.recordId === dose.requestId ? 'again' : { result: 'already', entry, regimen }
  })
}

/** A dose besides the plan: saved because it happened, flagged, and told to the whole team (medications.md 10.1 and 10.2). */
export async function recordExtraDose(access: Access, dose: NewExtraDose): Promise<RecordedDose> {
  access.require('dose:record')
  const givenAt = dose.givenAt ?? access.clock.now
  const problem = timeProblem(givenAt, access.clock.now)
  if (problem && !(problem === 'long-ago' && dose.timeConfirmed)) return { result: 'ask-time', problem }
  const hash = hashOfRequest('record-extra-dose', asked(dose))
  return decideOnce(access, async (tx) => {
    const { before, regimen } = await findAsked(tx, access, { ...dose, hash })
    if (before) return before.isSame ? { result: 'recorded', recordId: dose.requestId } : { result: 'other-request' }
    if (!regimen) return { result: 'not-found' }
    const version = versionAt(regimen, givenAt)
    const amount = { value: dose.amount ?? version.amount.value, unit: version.amount.unit }
    await addRecord(tx, access, {
      ...dose,
      ...{ hash, givenAt, version, amount, act: 'extra-dose-recorded' },
      ...{ kind: 'extra', slotKey: null, flags: [dose.why === 'outside-plan' ? 'outside-plan' : 'possible_double'] },
    })
    return { result: 'recorded', recordId: dose.requestId }
  })
}

function asked({ requestId: _, givenAt, ...rest }: Happened): object {
  return { ...rest, givenAt: givenAt?.toString() }
}

function amountGiven(dose: NewDose, planned: PlannedDose): Amount {
  return dose.amount === undefined ? planned.amount : { value: dose.amount, unit: planned.amount.unit }
}

export async function findLiveEntry(
  tx: Tx,
  access: Access,
  regimenId: string,
  slotKey: string,
): Promise<DoseEntry | undefined> {
  const [row] = await tx.$queryRaw<DoseRow[]>`
    SELECT ${doseColumns} FROM live_doses l
    JOIN dose_records d ON d.team_id = l.team_id AND d.id = l.dose_record_id ${recorderOfDose}
    WHERE l.team_id = ${access.teamId}::uuid AND l.regimen_id = ${regimenId}::uuid AND l.slot_key = ${slotKey}`
  return row && entryOf(row)
}
