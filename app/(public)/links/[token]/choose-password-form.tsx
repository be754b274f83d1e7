'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { choosePassword } from './actions'

export function ChoosePasswordForm({ token, email }: { readonly token: string; readonly email: string }) {
  const [state, action] = useActionState(choosePassword, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers: which account this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="password"
        type="password"
        label="New password"
        hint="15 characters or more. Several words in a row are easy to remember."
        autoComplete="new-password"
        required
        error={state.errors.password}
      />
      <CheckboxField name="ownDevice" label="This is my own device" defaultChecked={state.values.ownDevice === 'yes'} />
      <SubmitButton width="full">Save the new password</SubmitButton>
    </form>
  )
}
