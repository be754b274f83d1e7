'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { revoke } from './actions'

export function RevokeForm({
  teamId,
  invitationId,
  name,
}: {
  readonly teamId: string
  readonly invitationId: string
  readonly name: string
}) {
  const [state, action] = useActionState(revoke, idle)
  return (
    <form action={action}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="invitationId" value={invitationId} />
      <SubmitButton variant="outlined" aria-label={`Take back the invitation for ${name}`}>
        Take back
      </SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
