import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import { boundsOfDay } from '@/lib/time/home-clock'
import type { DayOfDoses } from './day-dose'
import { readDoses } from './day-doses.data'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import type { TakenBack } from './taken-back'

export interface DosesRecord extends DayOfDoses {
  /** Entries that were taken back, in order of the time given. */
  readonly takenBack: readonly (TakenBack & { readonly medicine: string })[]
}

const limit = 500

/** The record (MAR) of several days in a row: the plan, what happened, and what was taken back. */
export async function readRecord(access: Access, firstOn: Temporal.PlainDate, days: number): Promise<DosesRecord> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const { from } = boundsOfDay(firstOn, access.clock.zone)
    const { from: until } = boundsOfDay(firstOn.add({ days }), access.clock.zone)
    const doses = await readDoses(tx, access, from, until)
    const takenBack = await readTakenBack(tx, access, from, until)
    await addToHistory(tx, access, { act: 'record-seen' })
    return { ...doses, takenBack }
  })
}

interface TakenBackRow extends DoseRow {
  medicine: string
  voided_by_name: string
  voided_at: Date
  void_reason: string
}

async function readTakenBack(
  tx: Tx,
  access: Access,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<DosesRecord['takenBack']> {
  const rows = await tx.$queryRaw<TakenBackRow[]>`
    SELECT ${doseColumns}, r.name AS medicine, v.recorded_at AS voided_at, v.reason AS void_reason, vm.display_name AS voided_by_name
    FROM dose_records d ${recorderOfDose}
    JOIN regimens r ON r.team_id = d.team_id AND r.id = d.regimen_id
    JOIN dose_records v ON v.team_id = d.team_id AND v.voids_id = d.id
    JOIN memberships vm ON vm.team_id = v.team_id AND vm.user_id = v.recorded_by_id
    WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id IN (SELECT id FROM regimens WHERE team_id = ${access.teamId}::uuid)
      AND d.given_at >= ${columnOfInstant(from)} AND d.given_at < ${columnOfInstant(until)}
    ORDER BY d.given_at, d.id LIMIT ${limit}`
  return rows.map((row) => ({
    ...entryOf(row),
    medicine: row.medicine,
    voided: { byName: row.voided_by_name, at: instantOf(row.voided_at), reason: row.void_reason },
  }))
}
