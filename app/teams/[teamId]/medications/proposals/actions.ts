'use server'
import { formAction } from '@/lib/form/form-action'
import { entryTime } from '@/lib/medications/entry-words'
import { answerProposal, type AnsweredProposal } from '@/lib/medications/proposals.data'
import { AnswerForm } from './proposals-schema'

export const answerTo = formAction(AnswerForm, async (access, { amountConfirmed, ...decision }) => {
  const answered = await answerProposal(access, { ...decision, amountConfirmed: amountConfirmed === 'yes' })
  switch (answered.result) {
    case 'accepted':
      return { done: 'Accepted: it is in the plan now.' }
    case 'declined':
      return { done: 'Declined. Nothing of the plan was changed.' }
    case 'already-answered':
      return {
        refused: `${answered.by?.name ?? 'Somebody'} answered this ${answered.at ? `at ${entryTime(answered.at, access.clock)}` : 'before'}. Nothing more was changed.`,
      }
    case 'cannot':
      return sayProblem(answered.problem)
    case 'not-found':
      return { refused: 'This is not there any more.' }
  }
})

type Problem = Extract<AnsweredProposal, { result: 'cannot' }>['problem']

function sayProblem(problem: Problem) {
  switch (problem) {
    case 'ask-amount':
      return {
        ask: 'The amount is ten times more or less than now. Is it right? Then tick the box and accept again.',
      }
    case 'changed-meanwhile':
    case 'starts-too-early':
      return { refused: 'The plan was changed after this was proposed. Decline it, or change the medicine yourself.' }
    case 'stopped':
      return { refused: 'This medicine was stopped after this was proposed. Decline it.' }
    case 'withdrawn':
      return { refused: 'This medicine was withdrawn and is not started any more. Ask the clinic.' }
    case 'not-in-formulary':
    case 'already-there':
    case 'not-found':
      return { refused: 'This cannot be put into the plan any more. Decline it.' }
  }
}
