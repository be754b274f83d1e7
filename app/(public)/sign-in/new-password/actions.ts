'use server'
import { clientPlace } from '@/lib/auth/client-place'
import { requestLink } from '@/lib/auth/links.data'
import { publicAction } from '@/lib/form/form-action'
import { ForgotForm } from './forgot-schema'

export const forgotPassword = publicAction(ForgotForm, async ({ email }) => {
  const result = await requestLink({ purpose: 'reset', email, place: await clientPlace() })
  if (result === 'too-often') {
    return { refused: 'Several links were asked for already. Please look in your mail, or try again in an hour.' }
  }
  return { done: `A message is on its way to ${email}. Open the link in it within 10 minutes.` }
})
