'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { buttonLook } from '@/components/ui/button-look'
import { idle } from '@/lib/form/form-state'
import { remove } from './actions'

export type RemoveFormProps = {
  readonly teamId: string
  readonly userId: string
  readonly version: number
  readonly name: string
}

/** Two presses: the first one only says what it means. */
export function RemoveForm({ teamId, userId, version, name }: RemoveFormProps) {
  const [state, action] = useActionState(remove, idle)
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')}>Remove {name} from the team</summary>
      <form action={action} className="mt-2 grid justify-items-start gap-3 rounded-card border p-5">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="version" value={version} />
        <p>
          {name} will see nothing of this team from now on, on any device. What {name} wrote and did stays in the
          history.
        </p>
        <FormMessage words={state.message} />
        <SubmitButton variant="outlined">Remove {name} now</SubmitButton>
      </form>
    </details>
  )
}
