'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { forgotPassword } from './actions'

export function ForgotForm() {
  const [state, action] = useActionState(forgotPassword, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        required
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <FormMessage
        words={problems.length === 0 ? state.message : null}
        kind={state.status === 'done' ? 'done' : 'note'}
      />
      <SubmitButton width="full">Send me a link</SubmitButton>
    </form>
  )
}
