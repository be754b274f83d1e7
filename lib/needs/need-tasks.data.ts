import 'server-only'
import type { Access } from '@/lib/auth/access'
import { createTask, type AddedTask } from '@/lib/tasks/tasks.data'
import { discloseNeed } from './disclosure'
import { readToldDisplays } from './stored-plan.data'
import { tasksDue } from './due'
import type { NeedId } from './knowledge'
import { readViewer } from './plan-viewer.data'

/**
 * Adds one of a need's first tasks to the team's tasks, due on the day that the rules compute. Each is added once.
 *
 * @param key as `tasksDue` names it, for example `niv/family/0`
 * @returns `not-found` also for a need that this viewer may not see, or that the team was not told of yet: its task
 *   would tell
 */
export async function addNeedTask(
  access: Access,
  needId: NeedId,
  key: string,
  requestId: string,
): Promise<AddedTask | 'not-found'> {
  access.require('tasks:manage')
  access.require('plan:change')
  const due = await access.transaction(async (tx) => {
    const display = (await readToldDisplays(tx, access.teamId)).get(needId)
    const viewer = await readViewer(tx, access)
    if (!display || discloseNeed(viewer, needId, display.state) !== 'full') return undefined
    return tasksDue(display).find((task) => task.key === key && (task.doneBy === 'family' || access.role === 'nurse'))
  })
  if (!due) return 'not-found'
  return createTask(access, { requestId, title: due.task.text, dueOn: due.dueOn, needId, needTaskKey: key })
}
