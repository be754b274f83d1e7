'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { agreeToAddress } from './actions'

export function AgreeForm({ token }: { readonly token: string }) {
  const [state, action] = useActionState(agreeToAddress, idle)
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <FormMessage words={state.message} />
      <SubmitButton width="full">I agree to the new address</SubmitButton>
    </form>
  )
}
