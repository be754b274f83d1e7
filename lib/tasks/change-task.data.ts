import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import type { Task } from './task'
import { findTask } from './task-lists.data'

export type ChangedTask =
  | { readonly result: 'done' }
  /** Somebody changed it meanwhile: its present state. */
  | { readonly result: 'changed-meanwhile'; readonly task: Task }
  | { readonly result: 'not-in-team' }
  | { readonly result: 'not-found' }

/** "Give it back": what one took is up for grabs again. */
export async function handBackTask(access: Access, taskId: string): Promise<ChangedTask> {
  access.require('tasks:work')
  return change(
    access,
    taskId,
    'task-handed-back',
    (tx) =>
      tx.$executeRaw`
      UPDATE tasks SET assignee_id = NULL, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${taskId}::uuid AND state = 'open' AND assignee_id = ${access.userId}::uuid`,
  )
}

/** Gives a task to a member, or to nobody. */
export async function assignTask(
  access: Access,
  taskId: string,
  version: number,
  assigneeId: string | null,
): Promise<ChangedTask> {
  access.require('tasks:manage')
  const isInTeam = async (tx: Tx) =>
    assigneeId === null ||
    (await tx.membership.count({ where: { teamId: access.teamId, userId: assigneeId, endedAt: null } })) > 0
  return change(access, taskId, 'task-assigned', async (tx) =>
    (await isInTeam(tx))
      ? tx.$executeRaw`
          UPDATE tasks SET assignee_id = ${assigneeId}::uuid, version = version + 1
          WHERE team_id = ${access.teamId}::uuid AND id = ${taskId}::uuid AND state = 'open' AND version = ${version}`
      : 'not-in-team',
  )
}

async function change(
  access: Access,
  taskId: string,
  act: string,
  update: (tx: Tx) => Promise<number | 'not-in-team'>,
): Promise<ChangedTask> {
  return access.transaction(async (tx) => {
    const task = await findTask(tx, access, taskId)
    if (!task) return { result: 'not-found' }
    const changed = await update(tx)
    if (changed === 'not-in-team') return { result: 'not-in-team' }
    if (changed === 0) return { result: 'changed-meanwhile', task: (await findTask(tx, access, taskId)) ?? task }
    await addChange(tx, access, { act, objectId: taskId })
    return { result: 'done' }
  })
}

/**
 * Marks a task as done. Whoever finishes it need not be the one who took it.
 *
 * @param version the version on the screen; undefined: from a device that was offline, which finishes it as it is
 */
export async function finishTask(access: Access, taskId: string, version: number | undefined): Promise<ChangedTask> {
  access.require('tasks:work')
  const changed = await change(
    access,
    taskId,
    'task-finished',
    (tx) =>
      tx.$executeRaw`
      UPDATE tasks SET state = 'done', finished_at = now(), finished_by_id = ${access.userId}::uuid, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${taskId}::uuid AND state = 'open' AND version = coalesce(${version ?? null}::int, version)`,
  )
  return changed.result === 'changed-meanwhile' && isSameFinish(access, changed.task, version)
    ? { result: 'done' }
    : changed
}

/** The same press a second time. */
function isSameFinish(access: Access, task: Task, version: number | undefined): boolean {
  return (
    task.state === 'done' &&
    task.finishedBy?.userId === access.userId &&
    (version === undefined || task.version === version + 1)
  )
}

/** "Undo": a finished task is open again, with whoever had it. */
export async function undoFinishTask(access: Access, taskId: string, version: number): Promise<ChangedTask> {
  access.require('tasks:work')
  return change(
    access,
    taskId,
    'task-reopened',
    (tx) =>
      tx.$executeRaw`
      UPDATE tasks SET state = 'open', finished_at = NULL, finished_by_id = NULL, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${taskId}::uuid AND state = 'done' AND version = ${version}`,
  )
}
