'use server'
import { endSession } from '@/lib/auth/next-auth'
import { signInPath } from '@/lib/auth/return-path'
import { publicAction } from '@/lib/form/form-action'
import { SignOutForm } from './sign-out-schema'

export const signOut = publicAction(SignOutForm, async ({ next }) => {
  await endSession()
  return { goTo: signInPath(next) }
})
