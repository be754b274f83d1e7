import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Person } from '@/lib/auth/person'
import type { Tx } from '@/lib/db/client'
import type { FieldName } from '@/lib/needs/input'
import { findNeed, NEEDS } from '@/lib/needs/knowledge'
import { raisedRedFlags } from '@/lib/needs/red-flags'
import type { FactValue } from '@/lib/needs/rule'
import type { Region } from '@/lib/text/region'
import type { Followed } from './followed'

interface PersonJson {
  readonly teamId: string
  readonly patientName: string
  readonly zone: string
  readonly region: Region
  readonly answeredOn: string | null
  readonly lookedAt: string | null
  readonly newSince: string
  /** When somebody else last gave answers or noted something since then. */
  readonly notedAt: string | null
}

type ByTeam<T> = Readonly<Record<string, T>>

/** Everything of all teams in one row, each kind by the team's id: the join is made here, without guesses of a planner. */
interface FollowedRow {
  readonly people: readonly PersonJson[]
  readonly positions: ByTeam<number> | null
  readonly facts: ByTeam<Readonly<Record<string, FactValue>>> | null
  /** Ids of needs that the plan shows as worth doing now. */
  readonly expected: ByTeam<readonly string[]> | null
  /** Days to look again at what is in place, and days of open tasks, that have come somewhere on earth. */
  readonly reviewDays: ByTeam<readonly string[]> | null
  readonly tasks: ByTeam<{ readonly count: number; readonly days: readonly string[] | null }> | null
  /** When somebody else last recorded what is recorded seldom. */
  readonly seldom: ByTeam<string> | null
  readonly died: ByTeam<string> | null
  /** Since when an evaluation waits to be told. */
  readonly untold: ByTeam<string>
}

/** More than anybody follows; the order is stable, so the same ones would be left out. */
export const mostFollowed = 1000

const reviewed = { ids: NEEDS.map(({ id }) => id), weeks: NEEDS.map(({ review_every_weeks: weeks }) => weeks) }

/**
 * Everybody whom this person follows as a nurse, in one statement, however many there are and however long their
 * history is: the newest of each thing is found by its index or counted once for all teams.
 */
export async function readFollowed(tx: Tx, person: Person, now: Temporal.Instant): Promise<readonly Followed[]> {
  const me = person.userId
  const latestDay = now.add({ hours: 24 }).toString().slice(0, 10)
  const [row] = await tx.$queryRaw<FollowedRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT t.id, t.patient_name, t.zone, t.region, look.at AS looked_at, greatest(m.joined_at, look.at) AS new_since
      FROM memberships m JOIN care_teams t ON t.id = m.team_id
      LEFT JOIN LATERAL (SELECT e.at FROM audit_events e WHERE e.team_id = m.team_id AND e.user_id = m.user_id AND e.act <> 'caseload-seen'
        ORDER BY e.at DESC LIMIT 1) look ON true
      WHERE m.user_id = ${me}::uuid AND m.role = 'nurse' AND m.ended_at IS NULL
      ORDER BY t.patient_name, t.id LIMIT ${mostFollowed})
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('teamId', t.id, 'patientName', t.patient_name, 'zone', t.zone, 'region', t.region,
          'lookedAt', t.looked_at, 'newSince', t.new_since,
          'answeredOn', (SELECT a.assessed_on FROM assessments a WHERE a.team_id = t.id
            AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)
            ORDER BY a.assessed_on DESC LIMIT 1),
          'notedAt', greatest(
            (SELECT a.recorded_at FROM assessments a WHERE a.team_id = t.id AND a.recorded_at > t.new_since AND a.recorded_by_id <> ${me}::uuid
              ORDER BY a.recorded_at DESC LIMIT 1),
            (SELECT o.recorded_at FROM observations o WHERE o.team_id = t.id AND o.recorded_at > t.new_since AND o.recorded_by_id <> ${me}::uuid
              ORDER BY o.recorded_at DESC LIMIT 1))) ORDER BY t.patient_name, t.id), '[]') FROM mine t) AS people,
      (SELECT jsonb_object_agg(team_id, position) FROM memberships WHERE role = 'patient' AND ended_at IS NULL) AS positions,
      (SELECT jsonb_object_agg(team_id, facts) FROM (SELECT team_id, jsonb_object_agg(field, value) AS facts
        FROM app_red_flag_facts_of(ARRAY(SELECT id FROM mine)) GROUP BY team_id) f) AS facts,
      (SELECT jsonb_object_agg(team_id, needs) FROM (SELECT team_id, jsonb_agg(need_id) AS needs
        FROM need_displays WHERE coalesce(untold ->> 'state', state) = 'expected_now' GROUP BY team_id) d) AS expected,
      (SELECT coalesce(jsonb_object_agg(team_id, made_at), '{}') FROM plan_updates WHERE state = 'waiting') AS untold,
      (SELECT jsonb_object_agg(team_id, days) FROM (SELECT s.team_id, jsonb_agg(s.checked_on + n.weeks * 7) AS days
        FROM need_statuses s JOIN unnest(${reviewed.ids}::text[], ${reviewed.weeks}::int[]) AS n (need_id, weeks) ON n.need_id = s.need_id
        WHERE s.status = 'in_place' AND s.checked_on + n.weeks * 7 <= ${latestDay}::date GROUP BY s.team_id) r) AS "reviewDays",
      (SELECT jsonb_object_agg(team_id, tasks) FROM (SELECT team_id,
          jsonb_build_object('count', count(*), 'days', jsonb_agg(due_on) FILTER (WHERE due_on <= ${latestDay}::date)) AS tasks
        FROM tasks WHERE state = 'open' GROUP BY team_id) k) AS tasks,
      (SELECT jsonb_object_agg(team_id, at) FROM (SELECT team_id, max(at) AS at FROM (
          SELECT team_id, set_at AS at FROM need_statuses WHERE set_by_id <> ${me}::uuid
          UNION ALL SELECT team_id, changed_at FROM regimen_versions WHERE changed_by_id <> ${me}::uuid
          UNION ALL SELECT team_id, stopped_at FROM discontinuations WHERE stopped_by_id <> ${me}::uuid
          UNION ALL SELECT team_id, entered_at FROM stage_entries WHERE entered_by_id <> ${me}::uuid
          UNION ALL SELECT team_id, recorded_at FROM equipment_steps WHERE recorded_by_id <> ${me}::uuid AND kind <> 'taken_back'
          UNION ALL SELECT team_id, chosen_at FROM disclosure_choices WHERE chosen_by_id = user_id AND user_id <> ${me}::uuid
          UNION ALL SELECT team_id, recorded_at FROM deaths WHERE recorded_by_id <> ${me}::uuid) recorded GROUP BY team_id) c) AS seldom,
      (SELECT jsonb_object_agg(team_id, died_on) FROM deaths) AS died`
  if (!row) throw new Error('The caseload could not be read.')
  const todayIn = daysByZone(now)
  return row.people.map((one) => followedOf(one, row, todayIn(one.zone)))
}

/** Few zones, many people. */
function daysByZone(now: Temporal.Instant): (zone: string) => Temporal.PlainDate {
  const days = new Map<string, Temporal.PlainDate>()
  return (zone) => {
    const day = days.get(zone) ?? now.toZonedDateTimeISO(zone).toPlainDate()
    days.set(zone, day)
    return day
  }
}

function followedOf(one: PersonJson, row: FollowedRow, today: Temporal.PlainDate): Followed {
  const { teamId, patientName, zone, region } = one
  const facts = new Map(Object.entries(row.facts?.[teamId] ?? {}) as [FieldName, FactValue][])
  const hasCome = (days: readonly string[] | null | undefined) =>
    (days ?? []).filter((day) => day <= today.toString()).length
  const newSince = Temporal.Instant.from(one.newSince)
  const diedOn = row.died?.[teamId]
  return {
    ...{ teamId, patientName, zone, region, today, newSince },
    patientPosition: row.positions?.[teamId] ?? null,
    answeredOn: one.answeredOn === null ? null : Temporal.PlainDate.from(one.answeredOn),
    expected: byPriority(row.expected?.[teamId] ?? []),
    reviewsDue: hasCome(row.reviewDays?.[teamId]),
    tasksDue: hasCome(row.tasks?.[teamId]?.days),
    tasksOpen: row.tasks?.[teamId]?.count ?? 0,
    redFlags: inUrgency(raisedRedFlags(facts, region, { role: 'nurse', seesPlan: true })),
    lookedAt: one.lookedAt === null ? null : Temporal.Instant.from(one.lookedAt),
    changedAt: latestAfter(newSince, [one.notedAt, row.seldom?.[teamId]]),
    untoldSince: row.untold[teamId] === undefined ? null : Temporal.Instant.from(row.untold[teamId]),
    diedOn: diedOn === undefined ? null : Temporal.PlainDate.from(diedOn),
  }
}

function latestAfter(since: Temporal.Instant, texts: readonly (string | null | undefined)[]): Temporal.Instant | null {
  const instants = texts.flatMap((text) => (text ? [Temporal.Instant.from(text)] : []))
  const [latest] = instants.sort((one, other) => Temporal.Instant.compare(other, one))
  return latest && Temporal.Instant.compare(latest, since) > 0 ? latest : null
}

function byPriority(needIds: readonly string[]): Followed['expected'] {
  const counts = { 1: 0, 2: 0, 3: 0 }
  for (const id of needIds) {
    const priority = findNeed(id)?.priority
    if (priority !== undefined) counts[priority] += 1
  }
  return counts
}

/** Calls as they were raised, then questions. */
function inUrgency(flags: Followed['redFlags']): Followed['redFlags'] {
  return [...flags.filter(({ asks }) => !asks), ...flags.filter(({ asks }) => asks)]
}
