'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { agreeToProxy, endProxy } from './actions'

export type ProxyFormProps = { readonly teamId: string; readonly userId: string; readonly name: string }

export function AgreeToProxy({ teamId, userId, name }: ProxyFormProps) {
  const [state, action] = useActionState(agreeToProxy, idle)
  return (
    <form action={action}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton variant="outlined" aria-label={`I agree that ${name} acts for the patient`}>
        I agree
      </SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}

export function EndProxy({ teamId, userId, name }: ProxyFormProps) {
  const [state, action] = useActionState(endProxy, idle)
  return (
    <form action={action}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton variant="quiet" aria-label={`End it for ${name}`}>
        End this
      </SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
