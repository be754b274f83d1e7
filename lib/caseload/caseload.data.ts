import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Person } from '@/lib/auth/person'
import type { Tx } from '@/lib/db/client'
import { raisedRedFlags } from '@/lib/needs/red-flags'
import type { FieldName } from '@/lib/needs/input'
import type { FactValue } from '@/lib/needs/rule'
import { stageCourse, type LivingKings, type LivingMitos, type StageCourse } from '@/lib/staging/course'
import type { DerivedStage } from '@/lib/staging/derive'
import type { Region } from '@/lib/text/region'
import { pageOfCaseload, type CaseloadPage, type CaseloadQuery } from './caseload-order'
import type { Followed, LastChange } from './followed'

/** Where somebody stands now, from every visit and every clinician's entry. */
export interface StageNow {
  readonly course: StageCourse
  /** 0 to 48, null where answers are missing. */
  readonly total: number | null
  /** The total of the visit before, for "was 36". */
  readonly totalBefore: number | null
}

export interface Caseload extends CaseloadPage {
  readonly stages: ReadonlyMap<string, StageNow>
  /** How many people the nurse follows, found or not. */
  readonly follows: number
}

/**
 * Everybody whom this person follows as a nurse, found, sorted and cut to a page. Three statements, however many
 * there are: the list, the stages of those on the page, and the note that they were looked at.
 */
export async function readCaseload(person: Person, now: Temporal.Instant, query: CaseloadQuery): Promise<Caseload> {
  return person.transaction(async (tx) => {
    const all = await readFollowed(tx, person, now)
    const page = pageOfCaseload(all, query)
    const teamIds = page.people.map(({ teamId }) => teamId)
    const stages = await readStages(tx, page.people)
    await tx.$executeRaw`
      INSERT INTO audit_events (team_id, user_id, session_id, role, act)
      SELECT team_id, ${person.userId}::uuid, ${person.sessionId}::uuid, 'nurse', 'caseload-seen'
      FROM unnest(${teamIds}::uuid[]) AS seen (team_id)`
    return { ...page, stages, follows: all.length }
  })
}

interface ChangeJson {
  kind: LastChange['kind']
  about: string
  value: unknown
  name: string
  at: string
}

interface FollowedRow {
  teamId: string
  patientName: string
  zone: string
  region: Region
  answeredOn: string | null
  tasksDue: number
  tasksOpen: number
  facts: Record<string, FactValue> | null
  change: ChangeJson | null
  diedOn: string | null
}

const mostFollowed = 500

async function readFollowed(tx: Tx, person: Person, now: Temporal.Instant): Promise<readonly Followed[]> {
  const rows = await tx.$queryRaw<FollowedRow[]>`
    SELECT t.id AS "teamId", t.patient_name AS "patientName", t.zone, t.region,
      (SELECT max(a.assessed_on)::text FROM assessments a WHERE a.team_id = t.id
        AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)) AS "answeredOn",
      open_tasks.due AS "tasksDue", open_tasks.all_open AS "tasksOpen",
      (SELECT jsonb_object_agg(f.field, f.value) FROM app_red_flag_facts(t.id) f) AS facts,
      (SELECT to_jsonb(c) FROM (
        SELECT recorded.kind, recorded.about, recorded.value, recorded.at, w.display_name AS name FROM (
          (SELECT 'answers' AS kind, '' AS about, NULL::jsonb AS value, recorded_by_id AS by, recorded_at AS at
            FROM assessments WHERE team_id = t.id ORDER BY recorded_at DESC LIMIT 1)
          UNION ALL (SELECT 'fact', field, value, recorded_by_id, recorded_at FROM observations WHERE team_id = t.id ORDER BY recorded_at DESC LIMIT 1)
          UNION ALL (SELECT 'need', need_id, to_jsonb(status), set_by_id, set_at FROM need_statuses WHERE team_id = t.id ORDER BY set_at DESC LIMIT 1)
          UNION ALL (SELECT 'medicine', r.name, to_jsonb(v.version), v.changed_by_id, v.changed_at
            FROM regimen_versions v JOIN regimens r ON r.team_id = v.team_id AND r.id = v.regimen_id
            WHERE v.team_id = t.id ORDER BY v.changed_at DESC LIMIT 1)
          UNION ALL (SELECT 'medicine-stopped', r.name, NULL, d.stopped_by_id, d.stopped_at
            FROM discontinuations d JOIN regimens r ON r.team_id = d.team_id AND r.id = d.regimen_id
            WHERE d.team_id = t.id AND d.stopped_at <= now() ORDER BY d.stopped_at DESC LIMIT 1)
          UNION ALL (SELECT 'stage', '', NULL, entered_by_id, entered_at FROM stage_entries WHERE team_id = t.id ORDER BY entered_at DESC LIMIT 1)
          UNION ALL (SELECT 'task-done', title, NULL, finished_by_id, finished_at
            FROM tasks WHERE team_id = t.id AND state = 'done' ORDER BY finished_at DESC LIMIT 1)
          UNION ALL (SELECT 'death', '', NULL, recorded_by_id, recorded_at FROM deaths WHERE team_id = t.id)
        ) recorded JOIN memberships w ON w.team_id = t.id AND w.user_id = recorded.by
        ORDER BY recorded.at DESC, recorded.kind LIMIT 1) c) AS change,
      (SELECT x.died_on::text FROM deaths x WHERE x.team_id = t.id) AS "diedOn"
    FROM memberships m JOIN care_teams t ON t.id = m.team_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS all_open, (count(*) FILTER (WHERE k.due_on <= (now() AT TIME ZONE t.zone)::date))::int AS due
      FROM tasks k WHERE k.team_id = t.id AND k.state = 'open') open_tasks
    WHERE m.user_id = ${person.userId}::uuid AND m.role = 'nurse' AND m.ended_at IS NULL
    ORDER BY t.patient_name, t.id LIMIT ${mostFollowed}`
  return rows.map((row) => followedOf(row, now))
}

function followedOf({ answeredOn, facts, change, diedOn, ...row }: FollowedRow, now: Temporal.Instant): Followed {
  const recorded = new Map(Object.entries(facts ?? {}) as [FieldName, FactValue][])
  const raised = raisedRedFlags(recorded, row.region, { role: 'nurse', seesPlan: true })
  return {
    ...row,
    today: now.toZonedDateTimeISO(row.zone).toPlainDate(),
    answeredOn: answeredOn === null ? null : Temporal.PlainDate.from(answeredOn),
    redFlags: raised.filter(({ asks }) => !asks),
    lastChange: change && { ...change, byName: change.name, at: Temporal.Instant.from(change.at) },
    diedOn: diedOn === null ? null : Temporal.PlainDate.from(diedOn),
  }
}

interface StageRow {
  teamId: string
  visits: { id: string; on: string; at: string; derived: DerivedStage }[]
  entries: { id: string; on: string; at: string; scale: 'kings' | 'mitos'; value: string; reason: string | null }[]
}

async function readStages(tx: Tx, people: readonly Followed[]): Promise<ReadonlyMap<string, StageNow>> {
  const rows = await tx.$queryRaw<StageRow[]>`
    SELECT team_id AS "teamId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'on', a.assessed_on, 'at', a.recorded_at, 'derived', a.derived)), '[]')
        FROM assessments a WHERE a.team_id = shown.team_id
          AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)) AS visits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'on', s.entered_on, 'at', s.entered_at, 'scale', s.scale, 'value', s.value,
          'reason', CASE WHEN s.lowers THEN s.reason END)), '[]')
        FROM stage_entries s WHERE s.team_id = shown.team_id) AS entries
    FROM unnest(${people.map(({ teamId }) => teamId)}::uuid[]) AS shown (team_id)`
  const diedOn = new Map(people.map((person) => [person.teamId, person.diedOn]))
  return new Map(rows.map((row) => [row.teamId, stageNow(row, diedOn.get(row.teamId) ?? null)]))
}

function stageNow({ visits, entries }: StageRow, diedOn: Temporal.PlainDate | null): StageNow {
  const read = <Row extends { on: string; at: string }>({ on, at, ...row }: Row) => ({
    ...row,
    on: Temporal.PlainDate.from(on),
    enteredAt: Temporal.Instant.from(at),
  })
  const inOrder = visits
    .map(read)
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on) || Temporal.Instant.compare(a.enteredAt, b.enteredAt))
  const clinicians = entries.map(read).map(({ scale, value, reason, ...entry }) => ({
    ...entry,
    kings: scale === 'kings' ? (value as LivingKings) : null,
    mitos: scale === 'mitos' ? (Number(value) as LivingMitos) : null,
    reasonToLower: reason,
  }))
  return {
    course: stageCourse(inOrder, clinicians, diedOn),
    total: inOrder.at(-1)?.derived.total ?? null,
    totalBefore: inOrder.at(-2)?.derived.total ?? null,
  }
}
