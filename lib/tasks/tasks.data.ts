import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay, instantOf } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import type { TeamPerson } from '@/lib/team/team-person'
import type { Task } from './task'
import { findTask } from './task-lists.data'

export interface NewTask {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  readonly title: string
  readonly note?: string
  readonly dueOn?: Temporal.PlainDate
  /** `HH:MM`, only with a day. */
  readonly dueTime?: string
  readonly assigneeId?: string
  readonly needId?: string
  /** Which of the need's own tasks: each is added once. */
  readonly needTaskKey?: string
}

export type AddedTask = 'added' | 'already-there' | 'other-request' | 'not-in-team'

/** Adds a task. The same request again adds nothing; the same id with other words is refused. */
export async function createTask(access: Access, task: NewTask): Promise<AddedTask> {
  access.require('tasks:manage')
  return access.transaction(async (tx) => {
    const dueOn = task.dueOn ? columnOfDay(task.dueOn) : null
    const rows = await tx.$queryRaw<{ fits: boolean; added: boolean }[]>`
      WITH fits AS (
        SELECT ${task.assigneeId ?? null}::uuid IS NULL OR EXISTS (
          SELECT FROM memberships WHERE team_id = ${access.teamId}::uuid AND user_id = ${task.assigneeId ?? null}::uuid AND ended_at IS NULL
        ) AS fits
      ), added AS (
        INSERT INTO tasks (team_id, id, title, note, due_on, due_time, assignee_id, need_id, need_task_key, created_by_id)
        SELECT ${access.teamId}::uuid, ${task.requestId}::uuid, ${task.title}, ${task.note ?? null}, ${dueOn}::date,
          ${task.dueTime ?? null}, ${task.assigneeId ?? null}::uuid, ${task.needId ?? null}, ${task.needTaskKey ?? null}, ${access.userId}::uuid
        FROM fits WHERE fits
        ON CONFLICT DO NOTHING RETURNING id
      )
      SELECT fits, EXISTS (SELECT FROM added) AS added FROM fits`
    if (!rows[0]?.fits) return 'not-in-team'
    if (!rows[0].added) return whatStandsThere(tx, access, task)
    await addChange(tx, access, { act: 'task-added', objectId: task.requestId })
    return 'added'
  })
}

async function whatStandsThere(tx: Tx, access: Access, task: NewTask): Promise<AddedTask> {
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT title = ${task.title} AND note IS NOT DISTINCT FROM ${task.note ?? null} AND created_by_id = ${access.userId}::uuid AS same
    FROM tasks WHERE team_id = ${access.teamId}::uuid AND id = ${task.requestId}::uuid`
  return row && !row.same ? 'other-request' : 'already-there'
}

export type ClaimedTask =
  | { readonly result: 'yours' }
  /** Somebody was faster, or it is finished: who, and when that was. */
  | { readonly result: 'taken'; readonly by: TeamPerson; readonly at: Temporal.Instant | null; readonly task: Task }
  | { readonly result: 'finished'; readonly task: Task }
  | { readonly result: 'not-found' }

/** "I'll do it": one conditional update decides between several people. */
export async function claimTask(access: Access, taskId: string): Promise<ClaimedTask> {
  access.require('tasks:work')
  const claimed = await access.transaction<ClaimedTask | 'handed-back'>(async (tx) => {
    if (!(await findTask(tx, access, taskId))) return { result: 'not-found' }
    const won = await tx.$executeRaw`
      UPDATE tasks SET assignee_id = ${access.userId}::uuid, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${taskId}::uuid AND state = 'open' AND assignee_id IS NULL`
    if (won === 1) {
      await addChange(tx, access, { act: 'task-claimed', objectId: taskId })
      return { result: 'yours' }
    }
    const task = await findTask(tx, access, taskId)
    if (!task) return { result: 'not-found' }
    if (task.state !== 'open') return { result: 'finished', task }
    if (!task.assignee) return 'handed-back'
    if (task.assignee.userId === access.userId) return { result: 'yours' }
    return { result: 'taken', by: task.assignee, at: await whenTaken(tx, access, taskId), task }
  })
  // Handed back in this very moment: it is up for grabs again.
  return claimed === 'handed-back' ? claimTask(access, taskId) : claimed
}

async function whenTaken(tx: Tx, access: Access, taskId: string): Promise<Temporal.Instant | null> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT at FROM audit_events
    WHERE team_id = ${access.teamId}::uuid AND object_id = ${taskId} AND act IN ('task-claimed', 'task-assigned') ORDER BY at DESC, id DESC LIMIT 1`
  return row ? instantOf(row.at) : null
}
