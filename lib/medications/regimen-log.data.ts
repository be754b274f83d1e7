import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import type { DoseEntry } from './dose-entry'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import { findRegimen } from './dose-writes.data'
import type { Regimen } from './regimen'

/** An entry of the log. What was taken back stays, with who took it back and why. */
export interface LoggedEntry extends DoseEntry {
  readonly voided: { readonly byName: string; readonly at: Temporal.Instant; readonly reason: string } | null
}

export interface RegimenLog {
  readonly regimen: Regimen
  /** The latest first, by the time given. */
  readonly entries: readonly LoggedEntry[]
}

interface LogRow extends DoseRow {
  voided_by_name: string | null
  voided_at: Date | null
  void_reason: string | null
}

const limit = 60

/** A regimen with its latest entries; undefined when this team has none such. */
export async function readRegimenLog(access: Access, regimenId: string): Promise<RegimenLog | undefined> {
  access.require('medication:see')
  if (!isUuid(regimenId)) return undefined
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return undefined
    const rows = await tx.$queryRaw<LogRow[]>`
      SELECT ${doseColumns}, v.recorded_at AS voided_at, v.reason AS void_reason, vm.display_name AS voided_by_name
      FROM dose_records d ${recorderOfDose}
      LEFT JOIN dose_records v ON v.team_id = d.team_id AND v.voids_id = d.id
      LEFT JOIN memberships vm ON vm.team_id = v.team_id AND vm.user_id = v.recorded_by_id
      WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id = ${regimenId}::uuid AND d.kind <> 'void'
      ORDER BY d.given_at DESC, d.recorded_at DESC, d.id LIMIT ${limit}`
    await addToHistory(tx, access, { act: 'regimen-seen', objectId: regimenId })
    return { regimen, entries: rows.map(loggedOf) }
  })
}

function loggedOf(row: LogRow): LoggedEntry {
  const { voided_by_name: byName, voided_at: at, void_reason: reason } = row
  return {
    ...entryOf(row),
    voided: byName === null || at === null ? null : { byName, at: instantOf(at), reason: reason ?? '' },
  }
}
