import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import type { PlanForNotes } from './plan-for-notes'
import { regimenOf } from './regimen-rows.data'
import { currentRegimensJson, regimenRowFromJson, selectPlanForNotes, type RegimenRowJson } from './safety-facts.data'
import { tubeLines, type TubeAnswer, type TubeLine, type TubeRoute } from './tube-day'

/** A tube day that runs: when the way changes, how much water, and what is known of each medicine. */
export interface TubeDay {
  readonly tubeDayId: string
  readonly route: TubeRoute
  readonly changesOn: Temporal.PlainDate | null
  readonly flushBeforeMl: number | null
  readonly flushAfterMl: number | null
  readonly version: number
  readonly lines: ReadonlyMap<string, TubeDayLine>
}

export interface TubeDayLine {
  readonly task: { readonly taskId: string; readonly title: string; readonly state: 'open' | 'done' | 'skipped' } | null
  readonly answer: TubeAnswer | null
  readonly words: string | null
  readonly answeredBy: string | null
}

export interface TubePage {
  readonly plan: PlanForNotes
  /** Null: none runs. */
  readonly day: TubeDay | null
  /** The medicines in the order of their numbers in the tasks. */
  readonly lines: readonly TubeLine[]
}

interface TubeDayJson {
  readonly id: string
  readonly route: TubeRoute
  readonly changesOn: string | null
  readonly flushBeforeMl: number | null
  readonly flushAfterMl: number | null
  readonly version: number
  readonly lines: readonly (TubeDayLine & { readonly regimenId: string })[]
}

function openDay({ teamId }: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('id', d.id, 'route', d.route, 'changesOn', d.changes_on, 'flushBeforeMl', d.flush_before_ml::float8,
      'flushAfterMl', d.flush_after_ml::float8, 'version', d.version, 'lines', (
        SELECT coalesce(json_agg(json_build_object('regimenId', l.regimen_id, 'answer', l.answer, 'words', l.words, 'answeredBy', m.display_name,
          'task', CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('taskId', t.id, 'title', t.title, 'state', t.state) END)), '[]')
        FROM tube_day_lines l LEFT JOIN tasks t ON t.team_id = l.team_id AND t.id = l.task_id
        LEFT JOIN memberships m ON m.team_id = l.team_id AND m.user_id = l.answered_by_id
        WHERE l.team_id = d.team_id AND l.tube_day_id = d.id)) AS day
    FROM tube_days d WHERE d.team_id = ${teamId}::uuid AND d.closed_at IS NULL`
}

export async function findDay(tx: Tx, access: Access): Promise<TubeDay | null> {
  const [row] = await tx.$queryRaw<{ day: TubeDayJson }[]>(openDay(access))
  if (!row) return null
  const { id, changesOn, lines, ...day } = row.day
  return {
    ...day,
    tubeDayId: id,
    changesOn: changesOn === null ? null : Temporal.PlainDate.from(changesOn),
    lines: new Map(lines.map(({ regimenId, ...line }) => [regimenId, line])),
  }
}

/** Every medicine with how it stands to a tube, and the tube day that runs. */
export async function readTubePage(access: Access): Promise<TubePage> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const plan = await selectPlanForNotes(tx, access)
    const day = await findDay(tx, access)
    await addToHistory(tx, access, { act: 'tube-day-seen' })
    return { plan, day, lines: tubeLines(plan.regimens, day?.route ?? 'peg') }
  })
}

export interface NewTubeDay {
  /** Made by the form; becomes the day's id. */
  readonly requestId: string
  readonly route: TubeRoute
  readonly changesOn?: Temporal.PlainDate | undefined
  readonly flushBeforeMl?: number | undefined
  readonly flushAfterMl?: number | undefined
  /** Everyone in the team reads tasks, helpers too: medicines are named in them only if somebody says so. */
  readonly tasksName: 'medicines' | 'numbers'
}

/** Begins a tube day, with a task for each medicine that has to be asked about. One runs at a time. */
export async function startTubeDay(access: Access, start: NewTubeDay): Promise<'started' | 'one-runs'> {
  access.require('medication:see')
  access.require('regimen:change')
  access.require('tasks:manage')
  const { requestId, route, changesOn, flushBeforeMl, flushAfterMl, tasksName } = start
  const { teamId, userId } = access
  return access.transaction<'started' | 'one-runs'>(async (tx) => {
    const added = await tx.$executeRaw`
      INSERT INTO tube_days (team_id, id, route, changes_on, flush_before_ml, flush_after_ml, started_by_id)
      VALUES (${teamId}::uuid, ${requestId}::uuid, ${route}, ${changesOn ? columnOfDay(changesOn) : null}::date, ${flushBeforeMl ?? null}::numeric,
        ${flushAfterMl ?? null}::numeric, ${userId}::uuid) ON CONFLICT DO NOTHING`
    if (added === 0) return (await findDay(tx, access))?.tubeDayId === requestId ? 'started' : 'one-runs'
    const [row] = await tx.$queryRaw<
      { regimens: RegimenRowJson[] }[]
    >`SELECT ${currentRegimensJson(access)} AS regimens`
    const regimens = (row?.regimens ?? []).map((one) => regimenOf(regimenRowFromJson(one)))
    const asked = tubeLines(regimens, route).filter(({ sort }) => sort !== 'not-swallowed')
    const titles = asked.map(({ regimen }, index) =>
      tasksName === 'medicines'
        ? `Ask the pharmacist about ${regimen.name}`
        : `Ask the pharmacist about medicine ${index + 1} of the list for the tube`,
    )
    await tx.$executeRaw`
      WITH line AS (
        SELECT * FROM unnest(${asked.map(({ regimen }) => regimen.regimenId)}::uuid[], ${asked.map(() => randomUUID())}::uuid[], ${titles}::text[])
          AS l (regimen_id, task_id, title)
      ), task AS (
        INSERT INTO tasks (team_id, id, title, due_on, created_by_id)
        SELECT ${teamId}::uuid, task_id, title, ${changesOn ? columnOfDay(changesOn) : null}::date, ${userId}::uuid FROM line
      )
      INSERT INTO tube_day_lines (team_id, tube_day_id, regimen_id, task_id)
      SELECT ${teamId}::uuid, ${requestId}::uuid, regimen_id, task_id FROM line`
    await addChange(tx, access, { act: 'tube-day-started', objectId: requestId })
    return 'started'
  })
}

export interface TubeDayChange {
  readonly tubeDayId: string
  readonly version: number
  readonly changesOn?: Temporal.PlainDate | undefined
  readonly flushBeforeMl?: number | undefined
  readonly flushAfterMl?: number | undefined
  /** Everything is settled: the page is free for another day. The flush volumes stay. */
  readonly isClosed: boolean
}

export async function changeTubeDay(
  access: Access,
  change: TubeDayChange,
): Promise<'changed' | 'changed-meanwhile' | 'not-found'> {
  access.require('medication:see')
  access.require('regimen:change')
  const { tubeDayId, version, changesOn, flushBeforeMl, flushAfterMl, isClosed } = change
  return access.transaction<'changed' | 'changed-meanwhile' | 'not-found'>(async (tx) => {
    const day = await findDay(tx, access)
    if (day?.tubeDayId !== tubeDayId) return 'not-found'
    const changed = await tx.$executeRaw`
      UPDATE tube_days SET changes_on = ${changesOn ? columnOfDay(changesOn) : null}::date, flush_before_ml = ${flushBeforeMl ?? null}::numeric,
        flush_after_ml = ${flushAfterMl ?? null}::numeric, closed_at = CASE WHEN ${isClosed} THEN now() END, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${tubeDayId}::uuid AND version = ${version} AND closed_at IS NULL`
    if (changed === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: isClosed ? 'tube-day-closed' : 'tube-day-changed', objectId: tubeDayId })
    return 'changed'
  })
}

export interface LineAnswer {
  readonly tubeDayId: string
  readonly regimenId: string
  readonly answer: TubeAnswer
  /** What the pharmacist or clinic said. */
  readonly words?: string | undefined
}

/** Writes down what the pharmacist or clinic said about one medicine, and finishes its task. */
export async function answerTubeLine(access: Access, line: LineAnswer): Promise<'saved' | 'not-found'> {
  access.require('medication:see')
  access.require('regimen:propose')
  const { tubeDayId, regimenId, answer, words } = line
  const { teamId, userId } = access
  return access.transaction<'saved' | 'not-found'>(async (tx) => {
    const day = await findDay(tx, access)
    if (day?.tubeDayId !== tubeDayId) return 'not-found'
    const saved = await tx.$executeRaw`
      WITH known AS (SELECT id FROM regimens WHERE team_id = ${teamId}::uuid AND id = ${regimenId}::uuid),
      answered AS (
        INSERT INTO tube_day_lines AS l (team_id, tube_day_id, regimen_id, answer, words, answered_by_id, answered_at)
        SELECT ${teamId}::uuid, ${tubeDayId}::uuid, id, ${answer}, ${words ?? null}, ${userId}::uuid, now() FROM known
        ON CONFLICT (team_id, tube_day_id, regimen_id) DO UPDATE
          SET answer = excluded.answer, words = excluded.words, answered_by_id = excluded.answered_by_id, answered_at = excluded.answered_at
        RETURNING l.task_id
      ), finished AS (
        UPDATE tasks t SET state = 'done', finished_at = now(), finished_by_id = ${userId}::uuid, version = version + 1
        FROM answered WHERE t.team_id = ${teamId}::uuid AND t.id = answered.task_id AND t.state = 'open'
      )
      SELECT 1 FROM answered`
    if (saved === 0) return 'not-found'
    await addChange(tx, access, { act: 'tube-line-answered', objectId: regimenId })
    return 'saved'
  })
}
