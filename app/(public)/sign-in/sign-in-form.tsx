'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { signIn } from './actions'

export type SignInFormProps = { readonly email?: string; readonly next?: string }

export function SignInForm({ email, next }: SignInFormProps) {
  const [state, action] = useActionState(signIn, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        key={email}
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        required
        defaultValue={state.values.email ?? email}
        error={state.errors.email}
      />
      <TextField
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
        error={state.errors.password}
      />
      <CheckboxField
        name="ownDevice"
        label="This is my own device"
        hint="Keeps you signed in for up to 30 days. Leave it empty on a shared tablet: it signs out after 15 minutes without use."
        defaultChecked={state.values.ownDevice === 'yes'}
      />
      <SubmitButton width="full">Sign in</SubmitButton>
    </form>
  )
}
