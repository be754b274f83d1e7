import 'server-only'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import type { TeamPerson } from '@/lib/team/team-person'
import type { Task } from './task'
import { selectTasks, tasksOf, type TaskRow } from './task-rows.data'

export interface TaskLists {
  /** Not finished, the earliest first. */
  readonly open: readonly Task[]
  /** Finished in the last days, the latest first. */
  readonly done: readonly Task[]
  /** Everyone in the team, in the order of joining. */
  readonly people: readonly TeamPerson[]
}

const openLimit = 500
const doneLimit = 50
const doneForDays = 7

/** What is open, what was done lately, and who could do it. */
export async function listTasks(access: Access): Promise<TaskLists> {
  access.require('tasks:see')
  return access.transaction(async (tx) => {
    const since = columnOfInstant(access.clock.now.subtract({ hours: 24 * doneForDays }))
    const rows = await tx.$queryRaw<TaskRow[]>`
      (${selectTasks(access)} AND t.state = 'open' ORDER BY t.due_on NULLS LAST, t.due_time NULLS LAST, t.created_at, t.id LIMIT ${openLimit})
      UNION ALL
      (${selectTasks(access)} AND t.state = 'done' AND t.finished_at > ${since} ORDER BY t.finished_at DESC, t.id LIMIT ${doneLimit})`
    const people = await readPeople(tx, access)
    await addToHistory(tx, access, { act: 'tasks-seen' })
    const tasks = tasksOf(access, rows)
    return {
      open: tasks.filter((task) => task.state === 'open'),
      done: tasks.filter((task) => task.state !== 'open'),
      people,
    }
  })
}

/** One task with the people who could take it; undefined as for `findTask`. */
export async function readTask(
  access: Access,
  taskId: string,
): Promise<{ readonly task: Task; readonly people: readonly TeamPerson[] } | undefined> {
  access.require('tasks:see')
  if (!isUuid(taskId)) return undefined
  return access.transaction(async (tx) => {
    const task = await findTask(tx, access, taskId)
    if (!task) return undefined
    const people = await readPeople(tx, access)
    await addToHistory(tx, access, { act: 'task-seen', objectId: taskId })
    return { task, people }
  })
}

function readPeople(tx: Tx, access: Access): Promise<TeamPerson[]> {
  return tx.$queryRaw<TeamPerson[]>`
    SELECT user_id AS "userId", display_name AS name, position FROM memberships
    WHERE team_id = ${access.teamId}::uuid AND ended_at IS NULL ORDER BY position LIMIT 200`
}

/** @returns undefined for a missing task, another team's, and one whose need the viewer may not see */
export async function findTask(tx: Tx, access: Access, taskId: string): Promise<Task | undefined> {
  const rows = await tx.$queryRaw<TaskRow[]>`${selectTasks(access)} AND t.id = ${taskId}::uuid`
  return tasksOf(access, rows)[0]
}
