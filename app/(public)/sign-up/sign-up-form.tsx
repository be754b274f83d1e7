'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { askForAccount } from './actions'

export function SignUpForm({ next }: { readonly next?: string }) {
  const [state, action] = useActionState(askForAccount, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="name"
        label="Your name"
        hint="As the others in the team know you."
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <TextField
        name="email"
        type="email"
        label="Email"
        hint="We send a link there. With an invitation, use the address that was invited."
        autoComplete="username"
        required
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <FormMessage
        words={problems.length === 0 ? state.message : null}
        kind={state.status === 'done' ? 'done' : 'note'}
      />
      <SubmitButton width="full">Make an account</SubmitButton>
    </form>
  )
}
