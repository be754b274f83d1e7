'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { finishSheet } from '../actions'

export function FinishForm({ teamId, requestId }: { readonly teamId: string; readonly requestId: string }) {
  const [state, action] = useActionState(finishSheet, idle)
  return (
    <form action={action} className="grid gap-3">
      <FormMessage words={state.message} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="requestId" value={requestId} />
      <div>
        <SubmitButton>Finish and save these answers</SubmitButton>
      </div>
    </form>
  )
}
