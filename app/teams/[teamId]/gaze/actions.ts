'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { createTask } from '@/lib/tasks/tasks.data'
import { todayAt } from '@/lib/time/home-clock'
import { AskForDoseForm } from './gaze-schemas'

export const askForDose = formAction(AskForDoseForm, async (access, { teamId, time, requestId }) => {
  const [speaker = access.name] = access.name.split(' ')
  const dueTime = access.clock.now.toZonedDateTimeISO(access.clock.zone).toPlainTime().toString().slice(0, 5)
  const added = await createTask(access, {
    ...{ requestId, dueOn: todayAt(access.clock), dueTime },
    title: `${speaker} asks for the medicine of ${time}`,
  })
  return added === 'added' || added === 'already-there'
    ? { goTo: `/teams/${teamId}/today?task=${requestId}` as Route }
    : { refused: 'This was asked before with other words. Go back to your day and choose it again.' }
})
