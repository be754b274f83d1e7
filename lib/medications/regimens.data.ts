import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import { findKeptAnswer, hashOfRequest, keepAnswer } from '@/lib/today/kept-answers.data'
import { boundsOfDay, todayAt, type HomeClock } from '@/lib/time/home-clock'
import type { Amount } from './amount'
import { isTenfoldJump } from './dose-text'
import { decideOnce, findRegimen } from './dose-writes.data'
import { findMedicine, mayBePlanned } from './formulary'
import { latestVersion, type Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'
import { ScheduleRule } from './schedule-rule'

/** What a prescription says. Nothing of it is suggested by the app. */
export interface Prescription {
  readonly rule: ScheduleRule
  readonly amount: Amount
  readonly form: string
  readonly route: string
  readonly strength?: string | undefined
  readonly instructions?: string | undefined
  readonly why?: string | undefined
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
}

export type AddedRegimen = 'added' | 'already-there' | 'not-in-formulary' | 'withdrawn'

/** Adds a regimen with its first version. */
export async function createRegimen(
  access: Access,
  { requestId, medicineId, name, startsOn, prescription }: NewRegimen,
): Promise<AddedRegimen> {
  access.require('regimen:change')
  if (medicineId !== undefined) {
    const entry = findMedicine(medicineId)
    if (!entry || entry.role !== 'medicine') return 'not-in-formulary'
    if (!mayBePlanned(entry)) return 'withdrawn'
  }
  return access.transaction(async (tx) => {
    const added = await tx.$executeRaw`
      INSERT INTO regimens (team_id, id, medicine_id, name, created_by_id)
      VALUES (${access.teamId}::uuid, ${requestId}::uuid, ${medicineId ?? null}, ${name}, ${access.userId}::uuid) ON CONFLICT DO NOTHING`
    if (added === 0) return 'already-there'
    await addVersion(tx, access, requestId, 1, startOf(startsOn, access.clock), prescription)
    await addChange(tx, access, { act: 'regimen-added', objectId: requestId })
    return 'added'
  })
}

/** Doses of today count from the morning on, so that one given before it was written down can still be recorded. */
function startOf(on: Temporal.PlainDate, clock: HomeClock): Temporal.Instant {
  const today = todayAt(clock)
  return boundsOfDay(Temporal.PlainDate.compare(on, today) < 0 ? today : on, clock.zone).from
}

async function addVersion(
  tx: Tx,
  access: Access,
  regimenId: string,
  version: number,
  fromAt: Temporal.Instant,
  prescription: Prescription,
): Promise<number> {
  const { rule, amount, form, route, strength, instructions, why } = prescription
  return tx.$executeRaw`
    INSERT INTO regimen_versions (team_id, regimen_id, version, from_at, rule, amount, unit, form, route, strength, instructions, why, changed_by_id)
    SELECT ${access.teamId}::uuid, ${regimenId}::uuid, ${version}::int, ${columnOfInstant(fromAt)}, ${JSON.stringify(ScheduleRule.parse(rule))}::jsonb, ${amount.value}::numeric,
      ${amount.unit}, ${form}, ${route}, ${strength ?? null}, ${instructions ?? null}, ${why ?? null}, ${access.userId}::uuid
    WHERE ${version - 1}::int = (SELECT coalesce(max(version), 0) FROM regimen_versions WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${regimenId}::uuid)
    ON CONFLICT DO NOTHING`
}

export interface RegimenChange {
  readonly requestId: string
  readonly regimenId: string
  /** The version that was on the screen. */
  readonly expectVersion: number
  /** From the start of this day; absent or today: from now on. */
  readonly fromOn?: Temporal.PlainDate | undefined
  readonly prescription: Prescription
  /** The person was asked about an amount ten times larger or smaller. */
  readonly amountConfirmed?: boolean | undefined
}

export type ChangedRegimen =
  | { readonly result: 'changed'; readonly version: number }
  /** Somebody changed it since: what stands now, to compare. */
  | { readonly result: 'changed-meanwhile'; readonly regimen: Regimen }
  | { readonly result: 'ask-amount'; readonly before: Amount }
  /** A version begins after the one before it. */
  | { readonly result: 'starts-too-early'; readonly after: Temporal.Instant }
  | { readonly result: 'stopped'; readonly regimen: Regimen }
  | { readonly result: 'other-request' }
  | { readonly result: 'not-found' }

/** Changes a regimen by adding a version. Doses due before it keep the version before. */
export async function changeRegimen(access: Access, change: RegimenChange): Promise<ChangedRegimen> {
  access.require('regimen:change')
  const { requestId, regimenId, expectVersion, prescription } = change
  const hash = hashOfRequest('change-regimen', {
    ...change,
    requestId: undefined,
    fromOn: change.fromOn?.toString(),
    amountConfirmed: undefined,
  })
  return decideOnce<ChangedRegimen>(access, async (tx) => {
    const kept = await findKeptAnswer(tx, access, requestId, hash)
    if (kept) return kept.isSame ? { result: 'changed', version: expectVersion + 1 } : { result: 'other-request' }
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return { result: 'not-found' }
    if (regimen.stopped) return { result: 'stopped', regimen }
    const before = latestVersion(regimen)
    if (before.version !== expectVersion) return { result: 'changed-meanwhile', regimen }
    if (!change.amountConfirmed && isTenfoldJump(before.amount, prescription.amount))
      return { result: 'ask-amount', before: before.amount }
    const fromAt = changeFrom(change.fromOn, access.clock)
    if (Temporal.Instant.compare(fromAt, before.fromAt) <= 0)
      return { result: 'starts-too-early', after: before.fromAt }
    if ((await addVersion(tx, access, regimenId, expectVersion + 1, fromAt, prescription)) === 0) return 'again'
    await keepAnswer(tx, access, requestId, hash, { version: expectVersion + 1 })
    await addChange(tx, access, { act: 'regimen-changed', objectId: regimenId })
    return { result: 'changed', version: expectVersion + 1 }
  })
}

function changeFrom(on: Temporal.PlainDate | undefined, clock: HomeClock): Temporal.Instant {
  return on === undefined || Temporal.PlainDate.compare(on, todayAt(clock)) <= 0
    ? clock.now
    : boundsOfDay(on, clock.zone).from
}

export type StoppedRegimen = 'stopped' | 'already-stopped' | 'not-found'

/** Ends a regimen at this moment. Doses due later are cancelled; what was given stays. */
export async function stopRegimen(access: Access, regimenId: string, reason: string): Promise<StoppedRegimen> {
  access.require('regimen:change')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ is_there: boolean; stopped: boolean }[]>`
      WITH regimen AS (SELECT team_id, id FROM regimens WHERE team_id = ${access.teamId}::uuid AND id = ${regimenId}::uuid),
      stopped AS (
        INSERT INTO discontinuations (team_id, regimen_id, stopped_at, reason, stopped_by_id)
        SELECT team_id, id, now(), ${reason}, ${access.userId}::uuid FROM regimen ON CONFLICT DO NOTHING RETURNING 1
      )
      SELECT EXISTS (SELECT FROM regimen) AS is_there, EXISTS (SELECT FROM stopped) AS stopped`
    if (!row?.is_there) return 'not-found'
    if (!row.stopped) return 'already-stopped'
    await addChange(tx, access, { act: 'regimen-stopped', objectId: regimenId })
    return 'stopped'
  })
}

export interface RegimenLists {
  readonly current: readonly Regimen[]
  /** The latest first. */
  readonly stopped: readonly Regimen[]
}

const limit = 300

/** Every regimen of the team, by name. */
export async function listRegimens(access: Access): Promise<RegimenLists> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} ORDER BY s.stopped_at DESC NULLS FIRST, lower(r.name), r.created_at, r.id LIMIT ${limit}`
    await addToHistory(tx, access, { act: 'medications-seen' })
    const regimens = rows.map(regimenOf)
    return { current: regimens.filter(({ stopped }) => !stopped), stopped: regimens.filter(({ stopped }) => stopped) }
  })
}

/** One regimen, for the page that shows or changes it; undefined when this team has none such. */
export async function readRegimen(access: Access, regimenId: string): Promise<Regimen | undefined> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (regimen) await addToHistory(tx, access, { act: 'regimen-seen', objectId: regimenId })
    return regimen
  })
}
