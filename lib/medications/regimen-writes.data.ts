import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { boundsOfDay, todayAt, type HomeClock } from '@/lib/time/home-clock'
import type { Amount } from './amount'
import { startOfVersion } from './change-start'
import { isTenfoldJump } from './dose-text'
import { findMedicine, mayBePlanned } from './formulary'
import type { NewRegimen, Prescription, RegimenChange } from './prescription'
import { latestVersion, type Regimen } from './regimen'
import { ScheduleRule } from './schedule-rule'

// The writes of a plan within a transaction, for whoever changes it and for whoever accepts a proposal. The caller has
// asked for the right.

export type AddedRegimen = 'added' | 'already-there' | 'not-in-formulary' | 'withdrawn'

export async function addRegimen(tx: Tx, access: Access, regimen: NewRegimen): Promise<AddedRegimen> {
  const { requestId, medicineId, name, startsOn, followsId, prescription } = regimen
  if (medicineId !== undefined) {
    const entry = findMedicine(medicineId)
    if (!entry || entry.role !== 'medicine') return 'not-in-formulary'
    if (!mayBePlanned(entry)) return 'withdrawn'
  }
  const added = await tx.$executeRaw`
    INSERT INTO regimens (team_id, id, medicine_id, name, follows_id, created_by_id)
    VALUES (${access.teamId}::uuid, ${requestId}::uuid, ${medicineId ?? null}, ${name},
      (SELECT id FROM regimens WHERE team_id = ${access.teamId}::uuid AND id = ${followsId ?? null}::uuid), ${access.userId}::uuid)
    ON CONFLICT DO NOTHING`
  if (added === 0) return 'already-there'
  await addVersion(tx, access, requestId, 1, startOf(startsOn, access.clock), prescription)
  await addChange(tx, access, { act: 'regimen-added', objectId: requestId })
  return 'added'
}

/** Doses of today count from the morning on, so that one given before it was written down can still be recorded. */
function startOf(on: Temporal.PlainDate, clock: HomeClock): Temporal.Instant {
  const today = todayAt(clock)
  return boundsOfDay(Temporal.PlainDate.compare(on, today) < 0 ? today : on, clock.zone).from
}

export type AppliedChange =
  | { readonly result: 'changed'; readonly version: number }
  /** Somebody changed it since: what stands now, to compare. */
  | { readonly result: 'changed-meanwhile'; readonly regimen: Regimen }
  | { readonly result: 'ask-amount'; readonly before: Amount }
  /** A version begins after the one before it. */
  | { readonly result: 'starts-too-early'; readonly after: Temporal.Instant }
  | { readonly result: 'stopped'; readonly regimen: Regimen }

/** Adds the next version; `again` when somebody else did in the same moment. */
export async function applyChange(
  tx: Tx,
  access: Access,
  regimen: Regimen,
  change: Omit<RegimenChange, 'requestId'>,
): Promise<AppliedChange | 'again'> {
  const { expectVersion, prescription } = change
  if (regimen.stopped) return { result: 'stopped', regimen }
  const before = latestVersion(regimen)
  if (before.version !== expectVersion) return { result: 'changed-meanwhile', regimen }
  if (!change.amountConfirmed && isTenfoldJump(before.amount, prescription.amount))
    return { result: 'ask-amount', before: before.amount }
  const fromAt = startOfVersion(change, access.clock)
  if (Temporal.Instant.compare(fromAt, before.fromAt) <= 0) return { result: 'starts-too-early', after: before.fromAt }
  const version = expectVersion + 1
  if ((await addVersion(tx, access, regimen.regimenId, version, fromAt, prescription)) === 0) return 'again'
  await addChange(tx, access, { act: 'regimen-changed', objectId: regimen.regimenId })
  return { result: 'changed', version }
}

export async function addVersion(
  tx: Tx,
  access: Access,
  regimenId: string,
  version: number,
  fromAt: Temporal.Instant,
  prescription: Prescription,
): Promise<number> {
  const { rule, amount, form, route, strength, instructions, why, volumeMl, isTimeCritical, cutOffMin } = prescription
  return tx.$executeRaw`
    INSERT INTO regimen_versions (team_id, regimen_id, version, from_at, rule, amount, unit, form, route, strength, instructions, why,
      volume_ml, time_critical, cut_off_min, changed_by_id)
    SELECT ${access.teamId}::uuid, ${regimenId}::uuid, ${version}::int, ${columnOfInstant(fromAt)}, ${JSON.stringify(ScheduleRule.parse(rule))}::jsonb, ${amount.value}::numeric,
      ${amount.unit}, ${form}, ${route}, ${strength ?? null}, ${instructions ?? null}, ${why ?? null},
      ${volumeMl ?? null}::numeric, ${isTimeCritical ?? false}, ${cutOffMin ?? null}::int, ${access.userId}::uuid
    WHERE ${version - 1}::int = (SELECT coalesce(max(version), 0) FROM regimen_versions WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${regimenId}::uuid)
    ON CONFLICT DO NOTHING`
}

/** What a version says, to be said again by the next one with something changed. */
export function prescriptionOfLatest(regimen: Regimen): Prescription {
  const { rule, amount, form, route, strength, instructions, volumeMl, isTimeCritical, cutOffMin } =
    latestVersion(regimen)
  return {
    ...{ rule, amount, form, route, isTimeCritical },
    ...{ strength: strength ?? undefined, instructions: instructions ?? undefined },
    ...{ volumeMl: volumeMl ?? undefined, cutOffMin: cutOffMin ?? undefined },
  }
}

export async function addStop(
  tx: Tx,
  access: Access,
  regimenId: string,
  reason: string,
): Promise<'stopped' | 'already-stopped' | 'not-found'> {
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
}
