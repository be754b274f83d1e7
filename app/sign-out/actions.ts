'use server'
import type { Route } from 'next'
import { endSession } from '@/lib/auth/next-auth'
import { publicAction } from '@/lib/form/form-action'
import { SignOutForm } from './sign-out-schema'

export const signOut = publicAction(SignOutForm, async () => {
  await endSession()
  return { goTo: '/sign-in' as Route }
})
