import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import type { CycleLine } from '@/lib/medications/cycle-line'
import type { AsNeededLine, DayDose } from '@/lib/medications/day-dose'
import { readDoses } from '@/lib/medications/day-doses.data'
import { recentMove } from '@/lib/medications/journey'
import type { Move } from '@/lib/medications/regimen'
import { sayStory, storyFor } from '@/lib/needs/change-story'
import { viewerOf, type ViewerChoices } from '@/lib/needs/plan-viewer.data'
import type { CountedState } from '@/lib/medications/stock-outlook'
import { countedOf, type StockAndPlan } from '@/lib/medications/stock.data'
import { countedRegimensJson, stockJson } from '@/lib/medications/stock-rows.data'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { readRedFlags } from '@/lib/needs/red-flags.data'
import type { ToldChange } from '@/lib/needs/untold'
import { selectTasks, taskRowFromJson, tasksOf, type TaskRowJson } from '@/lib/tasks/task-rows.data'
import type { TeamPerson } from '@/lib/team/team-person'
import { boundsOfDay, todayAt } from '@/lib/time/home-clock'
import { arrangeDay, type ArrangedDay } from './arrange-day'
import type { News } from './news'

export interface Today {
  readonly on: Temporal.PlainDate
  readonly day: ArrangedDay
  readonly asNeeded: readonly AsNeededLine[]
  /** Lines with on and off days, where they stand. */
  readonly cycles: readonly CycleLine[]
  /** Whom to call today: shown to everyone above all else. */
  readonly redFlags: readonly RaisedRedFlag[]
  /** The first dose of tomorrow, for a page with nothing left. */
  readonly next: DayDose | null
  /** The patient came to another time zone in the last two days. */
  readonly move: Move | null
  /** Water down the feeding tube before and after a medicine, as the team keeps it. */
  readonly flush: { readonly beforeMl: number | null; readonly afterMl: number | null } | null
  /** What is left of each medicine that the team counts. */
  readonly stock: readonly CountedState[]
  /** Everyone in the team, in the order of joining. */
  readonly people: readonly TeamPerson[]
  /** What others did since this viewer was last here, the latest first. */
  readonly news: readonly News[]
  /** When that was; null: not within two days. */
  readonly lastHereAt: Temporal.Instant | null
}

const nothing = Prisma.sql`'[]'::json`

const noDoses = { regimens: [], planned: [], others: [], asNeeded: [], cycles: [] }

/** The whole of today in one look: four statements, whatever the number of rows, and one for the history. */
export async function readToday(access: Access): Promise<Today> {
  access.require('tasks:see')
  const on = todayAt(access.clock)
  const { from, until } = boundsOfDay(on, access.clock.zone)
  return access.transaction(async (tx) => {
    // From the evening before: a dose of 22:00 may still be given after midnight. To the end of tomorrow: what is next.
    const doses =
      access.may('medication:see') && !access.isDeceased
        ? await readDoses(tx, access, from.subtract({ hours: 12 }), until.add({ hours: 24 }))
        : noDoses
    const beside = await readBeside(tx, access, from)
    const redFlags = await readRedFlags(tx, access)
    await addToHistory(tx, access, { act: 'today-seen' })
    const isBefore = (dose: DayDose) => dose.slot.dueMs < until.epochMilliseconds
    return {
      on,
      day: arrangeDay(
        access.clock,
        doses.planned.filter(isBefore),
        doses.others,
        tasksOf(access, beside.tasks.map(taskRowFromJson)),
      ),
      asNeeded: doses.asNeeded,
      cycles: doses.cycles,
      redFlags,
      next: doses.planned.find((dose) => !isBefore(dose) && dose.slot.isLive) ?? null,
      move: recentMove(doses.regimens, access.clock.now) ?? null,
      flush: beside.flush,
      stock: access.isDeceased ? [] : countedOf(access, beside).counted,
      people: beside.people,
      news: newsFor(access, beside),
      lastHereAt: beside.lastHereAt === null ? null : Temporal.Instant.from(beside.lastHereAt),
    }
  })
}

interface Beside extends StockAndPlan {
  readonly flush: Today['flush']
  readonly tasks: readonly TaskRowJson[]
  readonly people: readonly TeamPerson[]
  readonly news: readonly (Omit<News, 'at'> & { readonly at: string; readonly changes: readonly ToldChange[] | null })[]
  readonly choices: ViewerChoices
  readonly lastHereAt: string | null
}

/** Acts that are news, by what their object is. */
/** News without a subject. That the plan changed is for those who may see it. */
function always(access: Access): string[] {
  return ['member-joined', ...(access.may('plan:see') ? ['assessment-finished', 'plan-told'] : [])]
}

const aboutRegimens = [
  ...['regimen-added', 'regimen-changed', 'regimen-stopped', 'regimen-held', 'regimen-resumed', 'regimen-proposed'],
  'test-result-marked',
]
const aboutDoses = ['dose-recorded', 'extra-dose-recorded', 'dose-given-anyway', 'dose-voided']
const aboutTasks = ['task-added', 'task-claimed', 'task-finished']

/** What new answers changed is told in words of each viewer's own: whatever is hidden from them is not news. */
function newsFor(access: Access, { news, choices }: Beside): readonly News[] {
  const viewer = viewerOf(access, choices)
  return news.flatMap(({ at, changes, ...one }) => {
    const told = changes && sayStory(storyFor(viewer, changes))
    if (one.act === 'plan-told' && !told) return []
    return [{ ...one, subject: told ?? one.subject, at: Temporal.Instant.from(at) }]
  })
}

/** Half an hour without a look is being away. What changed in the plan stays news for a day, for who is here too. */
const awayMinutes = 30

/**
 * Tasks of today and before, everybody's names, and what happened since the viewer was here. Row-level security leaves
 * out medicines for those who may not see them; tasks of needs are left out of the news for all, since what is
 * hidden with its need must not show here either.
 */
async function readBeside(tx: Tx, access: Access, from: Temporal.Instant): Promise<Beside> {
  const on = todayAt(access.clock).toString()
  const seesMedicines = access.may('medication:see')
  const [row] = await tx.$queryRaw<{ beside: Beside }[]>`
    WITH listed AS (
      (${selectTasks(access)} AND t.state = 'open' AND t.due_on <= ${on}::date ORDER BY t.due_on, t.due_time NULLS LAST, t.created_at, t.id LIMIT 500)
      UNION ALL
      (${selectTasks(access)} AND t.state = 'done' AND t.finished_at >= ${columnOfInstant(from)} ORDER BY t.finished_at DESC, t.id LIMIT 200)
    ), own AS (
      SELECT at, coalesce(lead(at) OVER (ORDER BY at), now()) - at AS away FROM audit_events
      WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND at > now() - interval '2 days'
    ), here AS (
      SELECT max(at) AS last_at FROM own WHERE away > make_interval(mins => ${awayMinutes}::int)
    ), recent AS (
      SELECT id, at, user_id, act, object_id FROM audit_events
      WHERE team_id = ${access.teamId}::uuid AND user_id <> ${access.userId}::uuid AND result = 'done'
        AND at > now() - interval '2 days'
        AND (at > (SELECT last_at FROM here) OR (act = 'plan-told' AND at > now() - interval '1 day')) AND act = ANY(${[...aboutRegimens, ...aboutDoses, ...aboutTasks, ...always(access)]})
      ORDER BY at DESC, id DESC LIMIT 60
    ), news AS (
      SELECT e.act, e.at, coalesce(r.name, dr.name, t.title) AS subject, u.changes, m.user_id, m.display_name, m.position
      FROM recent e
      JOIN memberships m ON m.team_id = ${access.teamId}::uuid AND m.user_id = e.user_id
      LEFT JOIN regimens r ON r.team_id = m.team_id AND r.id = CASE WHEN e.act = ANY(${aboutRegimens}) THEN e.object_id::uuid END
      LEFT JOIN dose_records d ON d.team_id = m.team_id AND d.id = CASE WHEN e.act = ANY(${aboutDoses}) THEN e.object_id::uuid END
      LEFT JOIN regimens dr ON dr.team_id = d.team_id AND dr.id = d.regimen_id
      LEFT JOIN tasks t ON t.team_id = m.team_id AND t.need_id IS NULL AND t.id = CASE WHEN e.act = ANY(${aboutTasks}) THEN e.object_id::uuid END
      LEFT JOIN plan_updates u ON u.team_id = m.team_id AND u.id = CASE WHEN e.act = 'plan-told' THEN e.object_id::uuid END
      WHERE coalesce(r.name, dr.name, t.title) IS NOT NULL OR e.act = ANY(${always(access)})
      ORDER BY e.at DESC, e.id DESC LIMIT 20
    )
    SELECT json_build_object(
      'tasks', (SELECT coalesce(json_agg(listed), '[]') FROM listed),
      'people', (SELECT coalesce(json_agg(json_build_object('userId', user_id, 'name', display_name, 'position', position) ORDER BY position), '[]')
        FROM memberships WHERE team_id = ${access.teamId}::uuid AND ended_at IS NULL),
      'flush', (SELECT json_build_object('beforeMl', flush_before_ml, 'afterMl', flush_after_ml) FROM tube_days
        WHERE team_id = ${access.teamId}::uuid AND (flush_before_ml IS NOT NULL OR flush_after_ml IS NOT NULL) ORDER BY started_at DESC, id LIMIT 1),
      'stock', ${seesMedicines ? stockJson(access) : nothing},
      'regimens', ${seesMedicines ? countedRegimensJson(access) : nothing},
      'news', (SELECT coalesce(json_agg(json_build_object('act', act, 'at', at, 'subject', subject, 'changes', changes,
        'by', json_build_object('userId', user_id, 'name', display_name, 'position', position)) ORDER BY at DESC), '[]') FROM news),
      'choices', json_build_object(
        'grants', ARRAY(SELECT need_id FROM disclosure_grants WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid),
        'opened', ARRAY(SELECT need_id FROM need_choices WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND choice = 'opened'),
        'never', ARRAY(SELECT need_id FROM need_choices WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND choice = 'never')),
      'lastHereAt', (SELECT last_at FROM here)
    ) AS beside`
  if (!row) throw new Error('The day could not be read.')
  return row.beside
}
