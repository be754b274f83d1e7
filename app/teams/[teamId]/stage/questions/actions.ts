'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { nextQuestion } from '@/lib/staging/assessment-draft'
import { finishAssessment } from '@/lib/staging/assessments.data'
import { dropDraft, findDraft, saveAnswer, startDraft } from '@/lib/staging/drafts.data'
import { closedWords, dayProblem } from '../day-words'
import { pathOfQuestion } from '../question-path'
import { AnswerForm, FinishForm, StartForm, TeamForm } from '../sheet-schemas'

const notUnderWay = 'These questions are not open any more: they were finished or started again. Nothing was changed.'

export const startSheet = formAction(StartForm, async (access, { teamId, ...start }) => {
  const answer = await startDraft(access, start)
  if (answer === 'closed') return { refused: closedWords }
  if (answer !== 'started') return { refused: 'Please look at the day.', errors: { assessedOn: dayProblem[answer] } }
  const draft = await findDraft(access)
  return { goTo: pathOfQuestion(teamId, draft ? nextQuestion(draft) : 1) }
})

export const startAgain = formAction(TeamForm, async (access, { teamId }) => {
  await dropDraft(access)
  return { goTo: `/teams/${teamId}/stage/questions` as Route }
})

export const answerQuestion = formAction(AnswerForm, async (access, { teamId, requestId, item, answer }) => {
  const draft = await saveAnswer(access, requestId, item, answer)
  return draft ? { goTo: pathOfQuestion(teamId, nextQuestion(draft, item)) } : { refused: notUnderWay }
})

export const finishSheet = formAction(FinishForm, async (access, { teamId, requestId }) => {
  const answer = await finishAssessment(access, requestId)
  switch (answer) {
    case 'finished':
      return { goTo: `/teams/${teamId}/plan/what-changed?sheet=${requestId}` as Route }
    case 'no-draft':
      return { refused: notUnderWay }
    case 'no-answers':
      return { refused: 'Nothing is answered yet. Answer at least one question, or stop for now.' }
    case 'closed':
      return { refused: closedWords }
    case 'in-the-future':
    case 'before-onset':
      return { refused: `${dayProblem[answer]} Go to “Change the day” for that; the answers stay.` }
  }
})
