import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { dayOf, instantOf } from '@/lib/db/columns'
import { maySeeNeedTasks } from './need-wall'
import type { Task, TeamPerson } from './task'
import { visibleTasks } from './visible-tasks'

export interface TaskRow {
  id: string
  title: string
  note: string | null
  due_on: Date | null
  due_time: string | null
  state: Task['state']
  assignee_id: string | null
  assignee_name: string | null
  assignee_position: number | null
  finished_by_id: string | null
  finished_by_name: string | null
  finished_by_position: number | null
  finished_at: Date | null
  need_id: string | null
  need_state: string | null
  is_granted: boolean
  version: number
}

/** A task with the names of its people and where its need stands for this viewer, in one statement. */
export function selectTasks(access: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT t.id, t.title, t.note, t.due_on, t.due_time, t.state, t.need_id, t.version, t.finished_at,
      t.assignee_id, a.display_name AS assignee_name, a.position AS assignee_position,
      t.finished_by_id, f.display_name AS finished_by_name, f.position AS finished_by_position,
      n.state AS need_state, g.need_id IS NOT NULL AS is_granted
    FROM tasks t
    LEFT JOIN memberships a ON a.team_id = t.team_id AND a.user_id = t.assignee_id
    LEFT JOIN memberships f ON f.team_id = t.team_id AND f.user_id = t.finished_by_id
    LEFT JOIN need_displays n ON n.team_id = t.team_id AND n.need_id = t.need_id
    LEFT JOIN disclosure_grants g ON g.team_id = t.team_id AND g.need_id = t.need_id AND g.user_id = ${access.userId}::uuid
    WHERE t.team_id = ${access.teamId}::uuid`
}

/** The tasks behind the rows, without those whose need this viewer may not see. */
export function tasksOf(access: Access, rows: readonly TaskRow[]): readonly Task[] {
  const viewer = { role: access.role, seesPlan: access.may('plan:see'), setting: access.disclosure }
  const standing = rows.map((row) => ({ row, needId: row.need_id }))
  return visibleTasks(standing, ({ row, needId }) =>
    maySeeNeedTasks(viewer, { needId, needState: row.need_state, isGranted: row.is_granted }),
  ).map(({ row }) => taskOf(row))
}

function taskOf(row: TaskRow): Task {
  return {
    taskId: row.id,
    title: row.title,
    note: row.note,
    dueOn: row.due_on && dayOf(row.due_on),
    dueTime: row.due_time,
    state: row.state,
    assignee: personOf(row.assignee_id, row.assignee_name, row.assignee_position),
    finishedBy: personOf(row.finished_by_id, row.finished_by_name, row.finished_by_position),
    finishedAt: row.finished_at && instantOf(row.finished_at),
    needId: row.need_id,
    version: row.version,
  }
}

function personOf(userId: string | null, name: string | null, position: number | null): TeamPerson | null {
  return userId === null || name === null || position === null ? null : { userId, name, position }
}
