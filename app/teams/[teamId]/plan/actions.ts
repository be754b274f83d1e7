'use server'
import { Temporal } from 'temporal-polyfill'
import { formAction } from '@/lib/form/form-action'
import { addNeedTask } from '@/lib/needs/need-tasks.data'
import { closeTopicFor, openTopicFor } from '@/lib/needs/grants.data'
import { chooseTopic, showAgain } from '@/lib/needs/need-choices.data'
import { setFastChange } from '@/lib/needs/plan-options.data'
import { setNeedStatus } from '@/lib/needs/statuses.data'
import { recordWish } from '@/lib/needs/wishes.data'
import { answerLater } from '@/lib/team/disclosure.data'
import { todayAt } from '@/lib/time/home-clock'
import {
  AddNeedTaskForm,
  AskLaterForm,
  ChooseTopicForm,
  CloseForForm,
  FastChangeForm,
  OpenForForm,
  SetStatusForm,
  ShowAgainForm,
  WishForm,
} from './plan-schemas'

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
    done:
      choice === 'opened' ? 'Opened.' : 'We will not show this again. At the foot of the plan you can bring it back.',
  }
})

export const showTopicsAgain = formAction(ShowAgainForm, async (access) => {
  await showAgain(access)
  return { done: 'They are back in the plan.' }
})

export const askMeLater = formAction(AskLaterForm, async (access) => {
  await answerLater(access)
  return { done: 'We ask again in about three months. You can change it at any time.' }
})

export const openFor = formAction(OpenForForm, async (access, { needId, userId }) => {
  const answer = await openTopicFor(access, needId, userId)
  return answer === 'opened' ? { done: 'Opened. They see this topic in full from now on.' } : notFound
})

export const closeFor = formAction(CloseForForm, async (access, { needId, userId }) => {
  const answer = await closeTopicFor(access, needId, userId)
  return answer === 'closed'
    ? { done: 'Closed. What was chosen for them counts again.' }
    : { refused: 'It is not open for them any more. Nothing was changed.' }
})

export const writeWish = formAction(WishForm, async (access, { teamId: _team, ...wish }) => {
  if (Temporal.PlainDate.compare(wish.saidOn, todayAt(access.clock)) > 0)
    return { refused: 'Please look at the day.', errors: { saidOn: 'This day has not come yet.' } }
  await recordWish(access, wish)
  return { done: 'Written down.' }
})

export const chooseFastChange = formAction(FastChangeForm, async (access, { fastChange }) => {
  await setFastChange(access, fastChange)
  return {
    done:
      fastChange === 'on'
        ? 'On: while the band is “faster”, what takes long comes up one point earlier.'
        : 'Off: needs come up at their own limits.',
  }
})
