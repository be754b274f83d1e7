'use server'
import type { Route } from 'next'
import { clientPlace } from '@/lib/auth/client-place'
import { returnPathOf } from '@/lib/auth/return-path'
import { signUp } from '@/lib/auth/sign-in.data'
import { publicAction } from '@/lib/form/form-action'
import { SignUpForm } from './sign-up-schema'

/** A taken address is answered like a new one: whoever asks must not learn who has an account here. */
export const makeAccount = publicAction(SignUpForm, async ({ next, ...account }) => {
  const result = await signUp(account, await clientPlace())
  if (result === 'too-often') {
    return { refused: 'Many accounts were made from here in a short time. Please wait 15 minutes, then try again.' }
  }
  const query = new URLSearchParams({ from: 'sign-up' })
  const back = returnPathOf(next)
  if (back) query.set('next', back)
  return { goTo: `/sign-in?${query.toString()}` as Route }
})
