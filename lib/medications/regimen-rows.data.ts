import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import type { Regimen, RegimenHold, RegimenVersion } from './regimen'
import { ScheduleRule } from './schedule-rule'

export interface RegimenRow {
  id: string
  medicine_id: string | null
  name: string
  versions: VersionJson[]
  stopped_at: Date | null
  stop_reason: string | null
  follows_id: string | null
  holds: HoldJson[] | null
  visits: string[] | null
  stays: StayJson[] | null
}

interface StayJson {
  from: string
  zone: string
  before: string
}

interface HoldJson {
  id: string
  from: string
  to: string | null
  reason: string
  words: string | null
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
  volumeMl: number | null
  isTimeCritical: boolean
  cutOffMin: number | null
  pinnedZone: string | null
}

/** A regimen with all of its versions, its holds, its visits and its end, in one row. */
export function selectRegimens(access: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, r.medicine_id, r.name, s.stopped_at, s.reason AS stop_reason, r.follows_id, v.versions, h.holds, g.visits,
      (SELECT json_agg(json_build_object('from', z.from_at, 'zone', z.zone, 'before', z.zone_before) ORDER BY z.from_at)
        FROM zone_stays z WHERE z.team_id = ${access.teamId}::uuid) AS stays
    FROM regimens r
    LEFT JOIN discontinuations s ON s.team_id = r.team_id AND s.regimen_id = r.id
    JOIN LATERAL (
      SELECT json_agg(json_build_object('version', v.version, 'fromAt', v.from_at, 'rule', v.rule, 'amount', v.amount,
        'unit', v.unit, 'form', v.form, 'route', v.route, 'strength', v.strength, 'instructions', v.instructions, 'why', v.why,
        'volumeMl', v.volume_ml, 'isTimeCritical', v.time_critical, 'cutOffMin', v.cut_off_min, 'pinnedZone', v.pinned_zone
      ) ORDER BY v.version) AS versions
      FROM regimen_versions v WHERE v.team_id = r.team_id AND v.regimen_id = r.id
    ) v ON v.versions IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', h.id, 'from', h.from_at, 'to', coalesce(e.to_at, h.to_at), 'reason', h.reason,
        'words', h.words) ORDER BY h.from_at, h.id) AS holds
      FROM holds h LEFT JOIN hold_ends e ON e.team_id = h.team_id AND e.hold_id = h.id
      WHERE h.team_id = r.team_id AND h.regimen_id = r.id
    ) h ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(d.given_at ORDER BY d.given_at, d.id) AS visits
      FROM live_doses l JOIN dose_records d ON d.team_id = l.team_id AND d.id = l.dose_record_id
      WHERE l.team_id = r.team_id AND l.regimen_id = r.id AND starts_with(l.slot_key, r.id || '/#') AND d.kind IN ('given', 'partly')
        AND v.versions->-1->'rule'->>'kind' = 'loading'
    ) g ON true
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
    followsId: row.follows_id,
    holds: (row.holds ?? []).flatMap(holdOf),
    visitsGivenAt: (row.visits ?? []).map((at) => Temporal.Instant.from(at)),
    moves: (row.stays ?? []).map(({ from, zone, before }) => ({ at: Temporal.Instant.from(from), zone, before })),
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

/** One taken back before it began holds nothing. */
function holdOf({ id, from, to, reason, words }: HoldJson): RegimenHold[] {
  const hold = { from: Temporal.Instant.from(from), to: to === null ? null : Temporal.Instant.from(to) }
  return hold.to && Temporal.Instant.compare(hold.to, hold.from) <= 0 ? [] : [{ holdId: id, ...hold, reason, words }]
}
