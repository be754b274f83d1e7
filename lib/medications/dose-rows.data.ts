import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import type { DoseEntry, Voider } from './dose-entry'

export interface DoseRow {
  id: string
  regimen_id: string
  slot_key: string | null
  kind: DoseEntry['kind']
  amount: number | null
  unit: string | null
  given_at: Date
  recorded_at: Date
  recorded_by_id: string
  by_name: string
  by_position: number
  reason: string | null
  /** Null in entries of long ago. */
  flags: string[] | null
  symptom_level: number | null
  site: string | null
}

/** The columns of a dose record `d` and of the member `m` who recorded it. */
export const doseColumns = Prisma.sql`
  d.id, d.regimen_id, d.slot_key, d.kind, d.amount::float8 AS amount, d.unit, d.given_at, d.recorded_at, d.recorded_by_id,
  m.display_name AS by_name, m.position AS by_position, d.reason, d.flags, d.symptom_level, d.site`

export const recorderOfDose = Prisma.sql`JOIN memberships m ON m.team_id = d.team_id AND m.user_id = d.recorded_by_id`

export function entryOf(row: DoseRow): DoseEntry {
  return {
    recordId: row.id,
    regimenId: row.regimen_id,
    slotKey: row.slot_key,
    kind: row.kind,
    by: { userId: row.recorded_by_id, name: row.by_name, position: row.by_position },
    givenAt: instantOf(row.given_at),
    recordedAt: instantOf(row.recorded_at),
    amount: row.amount === null || row.unit === null ? null : { value: row.amount, unit: row.unit },
    reason: row.reason,
    flags: row.flags ?? [],
    symptomLevel: row.symptom_level,
    site: row.site,
  }
}

export function voiderOf(access: Access): Voider {
  return {
    userId: access.userId,
    voidsAny: access.may('dose:void-any'),
    voidsOwnDay: access.may('dose:void-own-day'),
    undoesOwn: access.may('dose:undo-own'),
  }
}
