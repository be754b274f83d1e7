'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { createTask } from '@/lib/tasks/tasks.data'
import { NewTaskForm } from './new-task-schema'

export const addTask = formAction(NewTaskForm, async (access, { teamId, ...task }) => {
  const added = await createTask(access, task)
  switch (added) {
    case 'added':
    case 'already-there':
      return { goTo: `/teams/${teamId}/tasks` as Route }
    case 'not-in-team':
      return {
        refused: 'Please look at the marked answers.',
        errors: { assigneeId: 'This person is not in the team any more. Choose somebody else.' },
      }
    case 'other-request':
      return { refused: 'This form was sent before with other words. Open “Add a task” again to add another one.' }
  }
})
