'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { signOut } from './actions'

export function SignOutForm() {
  const [state, action] = useActionState(signOut, idle)
  return (
    <form action={action}>
      <SubmitButton variant="quiet">Sign out</SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
