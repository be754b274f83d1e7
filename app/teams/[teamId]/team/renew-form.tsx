'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { buttonLook } from '@/components/ui/button-look'
import { idle } from '@/lib/form/form-state'
import { renew } from './actions'
import { NewLink } from './invite/new-link'

export type RenewFormProps = { readonly teamId: string; readonly invitationId: string; readonly name: string }

/** A new link for somebody who lost theirs, or whose message did not arrive. */
export function RenewForm({ teamId, invitationId, name }: RenewFormProps) {
  const [state, action] = useActionState(renew, idle)
  if (state.status === 'done') return <NewLink values={state.values} />
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')} aria-label={`Make a new link for ${name}`}>
        New link
      </summary>
      <form action={action} className="mt-2 grid gap-3 rounded-card border p-5">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="invitationId" value={invitationId} />
        <p>The old link stops working.</p>
        <CheckboxField name="sendsMail" id={`sendsMail-${invitationId}`} label="Send it by email too" defaultChecked />
        <FormMessage words={state.message} />
        <div>
          <SubmitButton aria-label={`Make the new link for ${name}`}>Make the new link</SubmitButton>
        </div>
      </form>
    </details>
  )
}
