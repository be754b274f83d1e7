import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import type { Regimen, RegimenVersion } from './regimen'
import { ScheduleRule } from './schedule-rule'

export interface RegimenRow {
  id: string
  medicine_id: string | null
  name: string
  versions: VersionJson[]
  stopped_at: Date | null
  stop_reason: string | null
}

interface VersionJson {
  version: number
  fromAt: string
  rule: unknown
  amount: number
  unit: string
  form: string
  route: string
  strength: string | null
  instructions: string | null
  why: string | null
}

/** A regimen with all of its versions and its end, in one row. */
export function selectRegimens(access: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, r.medicine_id, r.name, s.stopped_at, s.reason AS stop_reason, v.versions
    FROM regimens r
    LEFT JOIN discontinuations s ON s.team_id = r.team_id AND s.regimen_id = r.id
    JOIN LATERAL (
      SELECT json_agg(json_build_object('version', v.version, 'fromAt', v.from_at, 'rule', v.rule, 'amount', v.amount,
        'unit', v.unit, 'form', v.form, 'route', v.route, 'strength', v.strength, 'instructions', v.instructions, 'why', v.why
      ) ORDER BY v.version) AS versions
      FROM regimen_versions v WHERE v.team_id = r.team_id AND v.regimen_id = r.id
    ) v ON v.versions IS NOT NULL
    WHERE r.team_id = ${access.teamId}::uuid`
}

export function regimenOf(row: RegimenRow): Regimen {
  const [first, ...later] = row.versions.map(versionOf)
  if (!first) throw new RangeError(`Regimen ${row.id} has no version.`)
  return {
    regimenId: row.id,
    medicineId: row.medicine_id,
    name: row.name,
    versions: [first, ...later],
    stopped: row.stopped_at && { at: instantOf(row.stopped_at), reason: row.stop_reason ?? '' },
  }
}

function versionOf({ fromAt, rule, amount, unit, ...words }: VersionJson): RegimenVersion {
  return {
    ...words,
    fromAt: Temporal.Instant.from(fromAt),
    rule: ScheduleRule.parse(rule),
    amount: { value: amount, unit },
  }
}
