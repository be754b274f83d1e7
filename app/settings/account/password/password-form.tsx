'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { setPassword } from './actions'

export function PasswordForm({ email, least }: { readonly email: string; readonly least: number }) {
  const [state, action] = useActionState(setPassword, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      {/* For password managers: which account this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="password"
        type="password"
        label="New password"
        hint={`${least} characters or more. Several words in a row are easy to remember.`}
        autoComplete="new-password"
        required
        error={state.errors.password}
      />
      <FormMessage
        words={problems.length === 0 ? state.message : null}
        kind={state.status === 'done' ? 'done' : 'note'}
      />
      <div>
        <SubmitButton>Save the new password</SubmitButton>
      </div>
    </form>
  )
}
