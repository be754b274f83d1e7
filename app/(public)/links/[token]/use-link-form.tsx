'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { makeAccount, signInByLink } from './actions'

export type UseLinkFormProps = { readonly token: string; readonly isNew: boolean; readonly asksDevice: boolean }

export function UseLinkForm({ token, isNew, asksDevice }: UseLinkFormProps) {
  const [state, action] = useActionState(isNew ? makeAccount : signInByLink, idle)
  return (
    <form action={action} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <FormMessage words={state.message} />
      {asksDevice && (
        <CheckboxField
          name="ownDevice"
          label="This is my own device"
          hint="Keeps you signed in for up to 30 days. Leave it empty on a shared tablet: it signs out after 15 minutes without use."
          defaultChecked={state.values.ownDevice === 'yes'}
        />
      )}
      <SubmitButton width="full">{isNew ? 'Make my account' : 'Sign in'}</SubmitButton>
    </form>
  )
}
