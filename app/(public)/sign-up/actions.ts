'use server'
import { clientPlace } from '@/lib/auth/client-place'
import { requestLink } from '@/lib/auth/links.data'
import { publicAction } from '@/lib/form/form-action'
import { SignUpForm } from './sign-up-schema'

/** A taken address is answered like a new one: whoever asks must not learn who has an account here. */
export const askForAccount = publicAction(SignUpForm, async ({ name, email, next }) => {
  const result = await requestLink({ purpose: 'sign-up', email, name, next, place: await clientPlace() })
  if (result === 'too-often') {
    return { refused: 'Several links were asked for already. Please look in your mail, or try again in an hour.' }
  }
  return { done: `A message is on its way to ${email}. Open the link in it within 10 minutes to make your account.` }
})
