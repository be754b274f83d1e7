'use server'
import { formAction } from '@/lib/form/form-action'
import { assignTask } from '@/lib/tasks/change-task.data'
import { AssignForm } from './assign-schema'

export const assign = formAction(AssignForm, async (access, { taskId, version, assigneeId }) => {
  const changed = await assignTask(access, taskId, version, assigneeId)
  switch (changed.result) {
    case 'done':
      return { done: assigneeId === null ? 'It is up for grabs.' : 'Saved.' }
    case 'changed-meanwhile':
      return {
        refused: 'Somebody changed this a moment ago. It shows how it stands now: look, then choose again if you like.',
      }
    case 'not-in-team':
      return { refused: 'This person is not in the team any more.', errors: { assigneeId: 'Choose somebody else.' } }
    case 'not-found':
      return { refused: 'This task is not there any more.' }
  }
})
