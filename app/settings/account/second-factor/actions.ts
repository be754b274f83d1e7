'use server'
import { beginFactor, confirmFactor, removeFactor, renewRecoveryCodes } from '@/lib/auth/second-factor.data'
import { personAction } from '@/lib/form/form-action'
import { AskForm, FirstCodeForm } from './factor-schema'

export const begin = personAction(AskForm, async (person) => {
  if (await beginFactor(person)) return { done: 'Now scan the picture with your app.' }
  return { refused: 'A code app is in use already.' }
})

export const enterFirstCode = personAction(FirstCodeForm, async (person, { code }) => {
  const result = await confirmFactor(person, code)
  if (result === 'too-often') return { refused: 'There were many tries. Please wait 15 minutes, then try again.' }
  if (result === 'wrong') {
    const words = 'This code is not right. Wait for the next one in the app and write that.'
    return { refused: words, errors: { code: words } }
  }
  return { done: 'The code app is in use.', show: { recovery: result.recoveryCodes.join(' ') } }
})

export const newCodes = personAction(AskForm, async (person) => {
  const codes = await renewRecoveryCodes(person)
  if (!codes) return { refused: 'There is no code app in use, so there is nothing to recover.' }
  return { done: 'The old recovery codes do not work any more.', show: { recovery: codes.join(' ') } }
})

export const stop = personAction(AskForm, async (person) => {
  await removeFactor(person)
  return { done: 'The code app is not in use any more. Everywhere else you are signed out now.' }
})
