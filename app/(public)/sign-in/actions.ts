'use server'
import { clientPlace } from '@/lib/auth/client-place'
import { completeFirstFactor, completePasskey } from '@/lib/auth/complete-sign-in'
import { requestLink } from '@/lib/auth/links.data'
import { askForPasskey, checkPasskey } from '@/lib/auth/passkeys.data'
import { signInWithPassword } from '@/lib/auth/sign-in.data'
import { mayTry, quarterHour } from '@/lib/auth/tries.data'
import { publicAction } from '@/lib/form/form-action'
import { AskPasskeyForm, PasskeyForm, SendLinkForm, SignInForm } from './sign-in-schema'

export const signIn = publicAction(SignInForm, async ({ email, password, ownDevice, next }) => {
  const result = await signInWithPassword(email, password, await clientPlace())
  if (result === 'too-often') {
    return {
      refused:
        'There were many tries with this address. Please wait 15 minutes, then try again. A passkey or a link by email works now.',
    }
  }
  if (result === 'wrong') {
    return { refused: 'This address and this password do not belong together. Please check both and try again.' }
  }
  return { goTo: await completeFirstFactor(result, 'password', ownDevice ? 'own' : 'shared', next) }
})

/** The answer is the same for every address: whether it has an account is told to the address itself. */
export const sendLink = publicAction(SendLinkForm, async ({ email, next }) => {
  const result = await requestLink({ purpose: 'sign-in', email, next, place: await clientPlace() })
  if (result === 'too-often') {
    return { refused: 'Several links were asked for already. Please look in your mail, or try again in an hour.' }
  }
  return { done: `A message is on its way to ${email}. Open the link in it within 10 minutes.` }
})

/** A question for a passkey, for five minutes. It is nobody's yet. */
export const askPasskey = publicAction(AskPasskeyForm, async () => {
  const limit = { bucket: `passkey-place:${await clientPlace()}`, most: 600, seconds: quarterHour }
  if (!(await mayTry(limit))) return { refused: 'That was a lot at once. Please wait a minute, then try again.' }
  return { done: 'Asked.', show: { options: await askForPasskey() } }
})

export const signInWithPasskey = publicAction(PasskeyForm, async ({ answer, ownDevice, next }) => {
  const result = await checkPasskey(answer)
  if (result === 'wrong') {
    return { refused: 'This passkey did not work here. It may have been removed. Try again, or use another way.' }
  }
  return { goTo: await completePasskey(result.userId, ownDevice ? 'own' : 'shared', next) }
})
