'use server'
import { ownWordsOf, passwordFault } from '@/lib/auth/password-rules'
import { setOwnPassword, waysToConfirm } from '@/lib/auth/sign-in.data'
import { personAction } from '@/lib/form/form-action'
import { PasswordForm } from './password-schema'

export const setPassword = personAction(PasswordForm, async (person, { password }) => {
  const { hasFactor } = await waysToConfirm(person)
  const fault = passwordFault(password, ownWordsOf(person.name, person.email), hasFactor)
  if (fault !== undefined) return { refused: 'Please look at the marked answers.', errors: { password: fault } }
  if (await setOwnPassword(person, password)) {
    return { done: 'Your password is saved. Everywhere else you are signed out now.' }
  }
  return { refused: 'The people of this demonstration keep their password, so that the next visitor gets in too.' }
})
