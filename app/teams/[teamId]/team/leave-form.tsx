'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { buttonLook } from '@/components/ui/button-look'
import { idle } from '@/lib/form/form-state'
import { leave } from './actions'

/** Two presses: the first one only says what leaving means. */
export function LeaveForm({ teamId }: { readonly teamId: string }) {
  const [state, action] = useActionState(leave, idle)
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')}>Leave this team</summary>
      <form action={action} className="mt-2 grid max-w-read justify-items-start gap-3 rounded-card border p-5">
        <input type="hidden" name="teamId" value={teamId} />
        <p>
          You will see nothing of this team any more. What you wrote stays with it. To come back, somebody has to invite
          you again.
        </p>
        <FormMessage words={state.message} />
        <SubmitButton variant="outlined">Leave this team now</SubmitButton>
      </form>
    </details>
  )
}
