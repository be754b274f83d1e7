import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Person } from '@/lib/auth/person'
import type { Tx } from '@/lib/db/client'
import { stageCourse, type LivingKings, type LivingMitos, type StageCourse } from '@/lib/staging/course'
import type { DerivedStage } from '@/lib/staging/derive'
import type { Change } from './change-words'
import type { Followed } from './followed'

/** What a page shows of a person beside the list. */
export interface Details {
  readonly stage: StageNow
  /** What others recorded since the nurse last looked, newest first, and whether there is more. */
  readonly changes: readonly Change[]
  readonly hasMoreChanges: boolean
}

/** Where somebody stands now, from every visit and every clinician's entry. */
export interface StageNow {
  readonly course: StageCourse
  /** 0 to 48, null where answers are missing. */
  readonly total: number | null
  /** The total of the visit before, for "was 36". */
  readonly totalBefore: number | null
}

interface DetailsRow {
  readonly teamId: string
  readonly visits: readonly { id: string; on: string; at: string; derived: DerivedStage }[]
  readonly entries: readonly EntryJson[]
  readonly changes: readonly ChangeJson[]
}

interface EntryJson {
  readonly id: string
  readonly on: string
  readonly at: string
  readonly scale: 'kings' | 'mitos'
  readonly value: string
  readonly reason: string | null
}

type ChangeJson = Omit<Change, 'at'> & { readonly at: string }

const mostChanges = 3

/** One statement for everybody on the page. */
export async function readDetails(
  tx: Tx,
  person: Person,
  people: readonly Followed[],
): Promise<ReadonlyMap<string, Details>> {
  const me = person.userId
  const enough = mostChanges + 1
  const rows = await tx.$queryRaw<DetailsRow[]>`
    SELECT s.team_id AS "teamId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'on', a.assessed_on, 'at', a.recorded_at, 'derived', a.derived)
          ORDER BY a.assessed_on, a.recorded_at, a.id), '[]')
        FROM assessments a WHERE a.team_id = s.team_id
          AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)) AS visits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'on', e.entered_on, 'at', e.entered_at, 'scale', e.scale, 'value', e.value,
          'reason', CASE WHEN e.lowers THEN e.reason END)), '[]')
        FROM stage_entries e WHERE e.team_id = s.team_id
          AND NOT EXISTS (SELECT FROM stage_entry_voids v WHERE v.team_id = e.team_id AND v.entry_id = e.id)) AS entries,
      (SELECT coalesce(jsonb_agg(c ORDER BY c.at DESC, c.kind, c.about), '[]') FROM (
        SELECT r.kind, r.about, r.value, r.at, w.display_name AS "byName" FROM (
          (SELECT 'answers' AS kind, '' AS about, a.derived -> 'total' AS value, a.recorded_by_id AS by, a.recorded_at AS at
            FROM assessments a WHERE a.team_id = s.team_id AND a.recorded_at > s.since AND a.recorded_by_id <> ${me}::uuid
            ORDER BY a.recorded_at DESC LIMIT ${enough})
          UNION ALL (SELECT 'fact', o.field, o.value, o.recorded_by_id, o.recorded_at
            FROM observations o WHERE o.team_id = s.team_id AND o.recorded_at > s.since AND o.recorded_by_id <> ${me}::uuid
              AND NOT EXISTS (SELECT FROM observation_voids y WHERE y.team_id = o.team_id AND y.observation_id = o.id)
            ORDER BY o.recorded_at DESC, o.field LIMIT ${enough})
          UNION ALL SELECT 'need', n.need_id, to_jsonb(n.status), n.set_by_id, n.set_at
            FROM need_statuses n WHERE n.team_id = s.team_id AND n.set_at > s.since AND n.set_by_id <> ${me}::uuid
          UNION ALL SELECT 'medicine', g.name, to_jsonb(v.version), v.changed_by_id, v.changed_at
            FROM regimen_versions v JOIN regimens g ON g.team_id = v.team_id AND g.id = v.regimen_id
            WHERE v.team_id = s.team_id AND v.changed_at > s.since AND v.changed_by_id <> ${me}::uuid
          UNION ALL SELECT 'medicine-stopped', g.name, NULL, d.stopped_by_id, d.stopped_at
            FROM discontinuations d JOIN regimens g ON g.team_id = d.team_id AND g.id = d.regimen_id
            WHERE d.team_id = s.team_id AND d.stopped_at > s.since AND d.stopped_by_id <> ${me}::uuid
          UNION ALL SELECT 'stage', e.scale, to_jsonb(e.value), e.entered_by_id, e.entered_at
            FROM stage_entries e WHERE e.team_id = s.team_id AND e.entered_at > s.since AND e.entered_by_id <> ${me}::uuid
              AND NOT EXISTS (SELECT FROM stage_entry_voids y WHERE y.team_id = e.team_id AND y.entry_id = e.id)
          UNION ALL SELECT 'disclosure', '', to_jsonb(h.setting), h.chosen_by_id, h.chosen_at
            FROM disclosure_choices h WHERE h.team_id = s.team_id AND h.chosen_at > s.since AND h.chosen_by_id = h.user_id AND h.user_id <> ${me}::uuid
          UNION ALL SELECT 'equipment', i.name, to_jsonb(p.kind), p.recorded_by_id, p.recorded_at
            FROM equipment_steps p JOIN equipment_items i ON i.team_id = p.team_id AND i.id = p.item_id
            WHERE p.team_id = s.team_id AND p.recorded_at > s.since AND p.recorded_by_id <> ${me}::uuid AND p.kind <> 'taken_back'
          UNION ALL SELECT 'death', '', NULL, x.recorded_by_id, x.recorded_at
            FROM deaths x WHERE x.team_id = s.team_id AND x.recorded_at > s.since AND x.recorded_by_id <> ${me}::uuid
        ) r JOIN memberships w ON w.team_id = s.team_id AND w.user_id = r.by
        ORDER BY r.at DESC, r.kind, r.about LIMIT ${enough}) c) AS changes
    FROM unnest(${people.map(({ teamId }) => teamId)}::uuid[], ${people.map(({ newSince }) => newSince.toString())}::timestamptz[]) AS s (team_id, since)`
  const diedOn = new Map(people.map((one) => [one.teamId, one.diedOn]))
  return new Map(rows.map((row) => [row.teamId, detailsOf(row, diedOn.get(row.teamId) ?? null)]))
}

function detailsOf({ visits, entries, changes }: DetailsRow, diedOn: Temporal.PlainDate | null): Details {
  const read = visits.map(({ on, at, ...visit }) => ({ ...visit, ...dated(on, at) }))
  return {
    stage: {
      course: stageCourse(read, entries.map(entryOf), diedOn),
      total: visits.at(-1)?.derived.total ?? null,
      totalBefore: visits.at(-2)?.derived.total ?? null,
    },
    changes: changes.slice(0, mostChanges).map((change) => ({ ...change, at: Temporal.Instant.from(change.at) })),
    hasMoreChanges: changes.length > mostChanges,
  }
}

function entryOf({ id, on, at, scale, value, reason }: EntryJson) {
  return {
    ...{ id, reasonToLower: reason, ...dated(on, at) },
    kings: scale === 'kings' ? (value as LivingKings) : null,
    mitos: scale === 'mitos' ? (Number(value) as LivingMitos) : null,
  }
}

function dated(on: string, at: string) {
  return { on: Temporal.PlainDate.from(on), enteredAt: Temporal.Instant.from(at) }
}
