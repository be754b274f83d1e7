'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { accept } from './actions'

export function AcceptForm({ token }: { readonly token: string }) {
  const [state, action] = useActionState(accept, idle)
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <FormMessage words={state.message} />
      <SubmitButton width="full">Join the team</SubmitButton>
    </form>
  )
}
