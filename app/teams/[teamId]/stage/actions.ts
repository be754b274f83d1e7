'use server'
import { formAction } from '@/lib/form/form-action'
import { voidAssessment } from '@/lib/staging/assessments.data'
import { voidStageEntry } from '@/lib/staging/entry-voids.data'
import { enterStage } from '@/lib/staging/stage-entries.data'
import { askReasonToLower } from '@/lib/staging/stage-words'
import { closedWords, dayProblem } from './day-words'
import { EnterStageForm, TakeBackForm, TakeEntryBackForm } from './sheet-schemas'

export const enterStageAction = formAction(EnterStageForm, async (access, { teamId: _team, ...entry }) => {
  const answer = await enterStage(access, entry)
  switch (answer.result) {
    case 'entered':
      return { done: 'Entered.' }
    case 'ask-why':
      return { ask: askReasonToLower(answer.current, answer.entered) }
    case 'closed':
      return { refused: closedWords }
    case 'in-the-future':
    case 'before-onset':
      return { refused: 'Please look at the day.', errors: { enteredOn: dayProblem[answer.result] } }
  }
})

export const takeEntryBack = formAction(TakeEntryBackForm, async (access, { entryId, reason }) => {
  const answer = await voidStageEntry(access, entryId, reason)
  return answer === 'not-found' ? { refused: 'This stage was not found.' } : { done: 'Taken back.' }
})

export const takeBack = formAction(TakeBackForm, async (access, { assessmentId, reason }) => {
  const answer = await voidAssessment(access, assessmentId, reason)
  switch (answer) {
    case 'voided':
    case 'already-voided':
      return { done: 'Taken back.' }
    case 'not-yours':
      return { refused: 'Whoever saved these answers, the coordinator or a nurse can take them back.' }
    case 'not-found':
      return { refused: 'These answers were not found.' }
  }
})
