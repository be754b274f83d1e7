'use server'
import type { Route } from 'next'
import { clientPlace } from '@/lib/auth/client-place'
import { startSession } from '@/lib/auth/next-auth'
import { returnPathOf } from '@/lib/auth/return-path'
import { signInWithPassword } from '@/lib/auth/sign-in.data'
import { publicAction } from '@/lib/form/form-action'
import { SignInForm } from './sign-in-schema'

export const signIn = publicAction(SignInForm, async ({ email, password, ownDevice, next }) => {
  const result = await signInWithPassword(email, password, await clientPlace())
  if (result === 'too-often') {
    return { refused: 'There were many tries with this address. Please wait 15 minutes, then try again.' }
  }
  if (result === 'wrong') {
    return { refused: 'This address and this password do not belong together. Please check both and try again.' }
  }
  await startSession(result.userId, ownDevice ? 'own' : 'shared')
  return { goTo: returnPathOf(next) ?? ('/' as Route) }
})
