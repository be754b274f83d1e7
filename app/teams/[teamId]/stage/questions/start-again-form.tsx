'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { startAgain } from './actions'

export function StartAgainForm({ teamId }: { readonly teamId: string }) {
  const [state, action] = useActionState(startAgain, idle)
  return (
    <form action={action}>
      <input type="hidden" name="teamId" value={teamId} />
      <SubmitButton variant="outlined">Start again with nothing answered</SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
