'use server'
import { formAction } from '@/lib/form/form-action'
import { answerTubeLine, changeTubeDay, startTubeDay } from '@/lib/medications/tube-day.data'
import { moveToTube } from '@/lib/medications/tube-moves.data'
import { AnswerLineFields, ChangeTubeFields, MoveLineFields, StartTubeFields } from './tube-schemas'

const over = 'This tube day is over. Please open the page again.'

export const startDay = formAction(StartTubeFields, async (access, { teamId: _, tasksName, ...day }) => {
  const started = await startTubeDay(access, { ...day, tasksName: tasksName ?? 'numbers' })
  return started === 'started'
    ? { done: 'Begun. Each medicine is listed here, with a task to ask about it.' }
    : { refused: 'Somebody began one a moment ago: it is shown on this page. Nothing was added.' }
})

export const changeDay = formAction(ChangeTubeFields, async (access, { teamId: _, intent, ...day }) => {
  switch (await changeTubeDay(access, { ...day, isClosed: intent === 'close' })) {
    case 'changed':
      return { done: intent === 'close' ? 'Closed. The water volumes stay.' : 'Saved.' }
    case 'changed-meanwhile':
      return {
        refused:
          'Somebody changed this a moment ago. What you typed is still here: press the button once more to put yours in its place.',
      }
    case 'not-found':
      return { refused: over }
  }
})

export const answerLine = formAction(AnswerLineFields, async (access, { teamId: _, ...line }) => {
  const saved = await answerTubeLine(access, line)
  return saved === 'saved' ? { done: 'Written down, and its task is done.' } : { refused: over }
})

export const moveLine = formAction(MoveLineFields, async (access, { teamId: _, ...move }) => {
  switch (await moveToTube(access, move)) {
    case 'moved':
      return { done: 'The plan changes on that day.' }
    case 'no-date':
      return { refused: 'First set the day on which the way changes.' }
    case 'ask-first':
      return { refused: 'Write down first what the pharmacist said about this form.' }
    case 'changed-meanwhile':
      return { refused: 'Somebody changed this medicine a moment ago. Please look at it again.' }
    case 'starts-too-early':
      return { refused: 'The plan of this medicine already changes on or after that day. Change it on its own page.' }
    case 'not-found':
      return { refused: over }
  }
})
