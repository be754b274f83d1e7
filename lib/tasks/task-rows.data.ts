import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { dayOf, instantOf } from '@/lib/db/columns'
import type { NeedState } from '@/lib/needs/evaluate'
import { viewerOf } from '@/lib/needs/plan-viewer.data'
import type { TeamPerson } from '@/lib/team/team-person'
import type { Task } from './task'
import { discloseTask } from './task-disclosure'

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
  need_state: NeedState | null
  is_granted: boolean
  need_choice: 'opened' | 'never' | null
  version: number
}

/** A row as `json_agg` gives it: days and instants are text. */
export type TaskRowJson = Omit<TaskRow, 'due_on' | 'finished_at'> & {
  readonly due_on: string | null
  readonly finished_at: string | null
}

export function taskRowFromJson(row: TaskRowJson): TaskRow {
  return {
    ...row,
    due_on: row.due_on === null ? null : new Date(row.due_on),
    finished_at: row.finished_at === null ? null : new Date(row.finished_at),
  }
}

/** A task with the names of its people and where its need stands for this viewer, in one statement. */
export function selectTasks(access: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT t.id, t.title, t.note, t.due_on, t.due_time, t.state, t.need_id, t.version, t.finished_at,
      t.assignee_id, a.display_name AS assignee_name, a.position AS assignee_position,
      t.finished_by_id, f.display_name AS finished_by_name, f.position AS finished_by_position,
      n.state AS need_state, g.need_id IS NOT NULL AS is_granted, c.choice AS need_choice
    FROM tasks t
    LEFT JOIN memberships a ON a.team_id = t.team_id AND a.user_id = t.assignee_id
    LEFT JOIN memberships f ON f.team_id = t.team_id AND f.user_id = t.finished_by_id
    LEFT JOIN need_displays n ON n.team_id = t.team_id AND n.need_id = t.need_id
    LEFT JOIN disclosure_grants g ON g.team_id = t.team_id AND g.need_id = t.need_id AND g.user_id = ${access.userId}::uuid
    LEFT JOIN need_choices c ON c.team_id = t.team_id AND c.need_id = t.need_id AND c.user_id = ${access.userId}::uuid
    WHERE t.team_id = ${access.teamId}::uuid`
}

/** The tasks behind the rows, each as this viewer may read it; those of hidden needs are not among them. */
export function tasksOf(access: Access, rows: readonly TaskRow[]): readonly Task[] {
  const needsWhere = (holds: (row: TaskRow) => boolean) =>
    rows.flatMap((row) => (row.need_id !== null && holds(row) ? [row.need_id] : []))
  const viewer = viewerOf(access, {
    grants: needsWhere((row) => row.is_granted),
    opened: needsWhere((row) => row.need_choice === 'opened'),
    never: needsWhere((row) => row.need_choice === 'never'),
  })
  return rows.flatMap((row) => {
    const words =
      row.need_id === null
        ? row
        : discloseTask(viewer, { needId: row.need_id, needState: row.need_state, title: row.title, note: row.note })
    // The name of a topic that is not open stays behind, in its id too.
    return words
      ? [
          {
            ...taskOf(row),
            title: words.title,
            note: words.note,
            needId: words.title === row.title ? row.need_id : null,
          },
        ]
      : []
  })
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
