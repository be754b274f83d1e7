'use server'
import { formAction } from '@/lib/form/form-action'
import { addNeedTask } from '@/lib/needs/need-tasks.data'
import { chooseTopic } from '@/lib/needs/need-choices.data'
import { setNeedStatus } from '@/lib/needs/statuses.data'
import { AddNeedTaskForm, ChooseTopicForm, SetStatusForm } from './plan-schemas'

const notFound = { refused: 'This is not in the plan any more.' }

export const setStatus = formAction(SetStatusForm, async (access, { teamId: _team, ...change }) => {
  const answer = await setNeedStatus(access, change)
  switch (answer) {
    case 'saved':
      return { done: 'Saved.' }
    case 'changed-meanwhile':
      return {
        refused:
          'Somebody changed this a moment ago: see who, above the button. What you chose is still here. Save it again if it should stand.',
      }
    case 'not-found':
      return notFound
  }
})

export const addTaskOfNeed = formAction(AddNeedTaskForm, async (access, { needId, key, requestId }) => {
  const answer = await addNeedTask(access, needId, key, requestId)
  switch (answer) {
    case 'added':
      return { done: 'Added to the tasks.' }
    case 'already-there':
    case 'other-request':
      return { done: 'It is among the tasks already.' }
    case 'not-in-team':
    case 'not-found':
      return notFound
  }
})

export const chooseTopicAction = formAction(ChooseTopicForm, async (access, { needId, choice }) => {
  const isThere = await chooseTopic(access, needId, choice)
  if (!isThere) return notFound
  return {
    done: choice === 'opened' ? 'Opened.' : 'We will not show this again. You can change that under Team, what we see.',
  }
})
