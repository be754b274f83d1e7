'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { changeAddress } from './actions'

export function AddressForm() {
  const [state, action] = useActionState(changeAddress, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <TextField
        name="email"
        type="email"
        label="New address"
        hint="We send a message to the old and to the new one. It changes when you agree in both."
        autoComplete="email"
        required
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <FormMessage
        words={problems.length === 0 ? state.message : null}
        kind={state.status === 'done' ? 'done' : 'note'}
      />
      <div>
        <SubmitButton>Send both messages</SubmitButton>
      </div>
    </form>
  )
}
