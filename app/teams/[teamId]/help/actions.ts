'use server'
import { formAction } from '@/lib/form/form-action'
import { answerHelp, callForHelp, endHelp, takeAnswerBack } from '@/lib/help/help-calls.data'
import { CallActForm, CallForm } from './help-schemas'

const over = { refused: 'This call is over. Nothing was changed.' }

export const call = formAction(
  CallForm,
  async (access) => {
    await callForHelp(access)
    return { done: 'It rings now.' }
  },
  'help',
)

export const answer = formAction(
  CallActForm,
  async (access, { callId }) => {
    const answered = await answerHelp(access, callId)
    switch (answered.result) {
      case 'coming':
        return { done: 'They see that you are coming.' }
      case 'already':
        return { done: `${answered.call.answer?.by.name ?? 'Somebody'} is coming already.` }
      case 'over':
        return over
    }
  },
  'help',
)

export const cannotCome = formAction(
  CallActForm,
  async (access, { callId }) =>
    (await takeAnswerBack(access, callId)) ? { done: 'It rings again for everyone.' } : over,
  'help',
)

export const end = formAction(
  CallActForm,
  async (access, { callId }) => {
    switch (await endHelp(access, callId)) {
      case 'ended':
        return { done: 'The call is over.' }
      case 'too-soon':
        return { done: 'It still rings.' }
      case 'not-yours':
        return over
    }
  },
  'help',
)
