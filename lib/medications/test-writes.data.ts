import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { findRegimen } from './dose-writes.data'

export interface NewResult {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  readonly regimenId: string
  readonly test: string
  readonly testedOn: Temporal.PlainDate
  readonly value: string
  readonly isMarked: boolean
  readonly note?: string | undefined
}

/** Keeps a result as the report says it. One that the report marks is told to the team. */
export async function addResult(access: Access, result: NewResult): Promise<'added' | 'in-future' | 'not-found'> {
  requireTests(access)
  if (Temporal.PlainDate.compare(result.testedOn, todayAt(access.clock)) > 0) return 'in-future'
  return access.transaction<'added' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, result.regimenId))) return 'not-found'
    const added = await tx.$executeRaw`
      INSERT INTO test_results (team_id, id, regimen_id, test, tested_on, value, is_marked, note, recorded_by_id)
      VALUES (${access.teamId}::uuid, ${result.requestId}::uuid, ${result.regimenId}::uuid, ${result.test}, ${columnOfDay(result.testedOn)}::date,
        ${result.value}, ${result.isMarked}, ${result.note ?? null}, ${access.userId}::uuid) ON CONFLICT DO NOTHING`
    if (added === 1) {
      const act = result.isMarked ? 'test-result-marked' : 'test-result-added'
      await addChange(tx, access, { act, objectId: result.regimenId })
    }
    return 'added'
  })
}

/** Takes a result back that was a mistake. It stays in the record. */
export async function takeResultBack(
  access: Access,
  resultId: string,
  reason: string,
): Promise<'taken-back' | 'already' | 'not-found'> {
  requireTests(access)
  return access.transaction<'taken-back' | 'already' | 'not-found'>(async (tx) => {
    const [row] = await tx.$queryRaw<{ there: boolean; voided: boolean }[]>`
      WITH result AS (SELECT team_id, id FROM test_results WHERE team_id = ${access.teamId}::uuid AND id = ${resultId}::uuid),
      voided AS (
        INSERT INTO test_result_voids (team_id, result_id, reason, voided_by_id)
        SELECT team_id, id, ${reason}, ${access.userId}::uuid FROM result ON CONFLICT DO NOTHING RETURNING 1
      )
      SELECT EXISTS (SELECT FROM result) AS there, EXISTS (SELECT FROM voided) AS voided`
    if (!row?.there) return 'not-found'
    if (!row.voided) return 'already'
    await addChange(tx, access, { act: 'test-result-taken-back', objectId: resultId })
    return 'taken-back'
  })
}

/** Says when a medicine was first taken, so that its dates count from there. */
export async function setStart(
  access: Access,
  regimenId: string,
  startedOn: Temporal.PlainDate,
  version: number,
): Promise<'saved' | 'changed-meanwhile' | 'in-future' | 'not-found'> {
  requireTests(access)
  if (Temporal.PlainDate.compare(startedOn, todayAt(access.clock)) > 0) return 'in-future'
  return access.transaction<'saved' | 'changed-meanwhile' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, regimenId))) return 'not-found'
    const saved = await tx.$executeRaw`
      INSERT INTO monitoring_starts AS s (team_id, regimen_id, started_on, set_by_id)
      VALUES (${access.teamId}::uuid, ${regimenId}::uuid, ${columnOfDay(startedOn)}::date, ${access.userId}::uuid)
      ON CONFLICT (team_id, regimen_id) DO UPDATE SET started_on = excluded.started_on, set_by_id = excluded.set_by_id, set_at = now(),
        version = s.version + 1 WHERE s.version = ${version}`
    if (saved === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'monitoring-start-set', objectId: regimenId })
    return 'saved'
  })
}

export interface NewClinicDate {
  readonly requestId: string
  readonly regimenId: string
  readonly test: string
  readonly dueOn: Temporal.PlainDate
}

/** A day for a test that the clinic set. */
export async function addClinicDate(access: Access, date: NewClinicDate): Promise<'added' | 'not-found'> {
  requireTests(access)
  return access.transaction<'added' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, date.regimenId))) return 'not-found'
    await insertDate(tx, access, date)
    return 'added'
  })
}

async function insertDate(tx: Tx, access: Access, date: NewClinicDate): Promise<void> {
  const added = await tx.$executeRaw`
    INSERT INTO clinic_test_dates (team_id, id, regimen_id, test, due_on, set_by_id)
    VALUES (${access.teamId}::uuid, ${date.requestId}::uuid, ${date.regimenId}::uuid, ${date.test}, ${columnOfDay(date.dueOn)}::date, ${access.userId}::uuid)
    ON CONFLICT DO NOTHING`
  if (added === 1) await addChange(tx, access, { act: 'test-date-set', objectId: date.regimenId })
}

function requireTests(access: Access): void {
  access.require('medication:see')
  access.require('observation:record')
}
