import { z } from 'zod'
import { isUuid } from '@/lib/auth/access'
import { finishTask } from '@/lib/tasks/change-task.data'
import { answer, answerChange } from '@/lib/form/json-route'
import { taskJson } from '@/lib/today/today-json'

/** The version that was on the screen; left out by a device that was offline. */
const DoneBody = z.strictObject({ requestId: z.uuid(), version: z.int().min(1).optional() })

/** Marks a task as done. Sent twice it is done once. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/teams/[teamId]/tasks/[taskId]/done'>,
): Promise<Response> {
  const { teamId, taskId } = await params
  return answerChange(request, teamId, 'tasks:work', DoneBody, async (access, { version }) => {
    const changed = isUuid(taskId) ? await finishTask(access, taskId, version) : { result: 'not-found' as const }
    switch (changed.result) {
      case 'done':
        return answer(200, { result: 'done', taskId })
      case 'changed-meanwhile':
        return answer(409, { result: 'changed-meanwhile', task: taskJson(changed.task) })
      case 'not-in-team':
      case 'not-found':
        return answer(404, { error: 'This was not found.' })
    }
  })
}
