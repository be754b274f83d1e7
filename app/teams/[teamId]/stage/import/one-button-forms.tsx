'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { addVisits, leaveFile } from './actions'

export interface OneButtonProps {
  readonly teamId: string
  /** The state of file and choices that is on the screen. */
  readonly seenAt: string
  readonly words: string
}

export function AddVisitsForm({ teamId, seenAt, words }: OneButtonProps) {
  const [state, action] = useActionState(addVisits, idle)
  return (
    <form action={action} className="grid gap-3">
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <div>
        <SubmitButton>{words}</SubmitButton>
      </div>
      <FormMessage words={state.message} />
    </form>
  )
}

export function LeaveFileForm({ teamId, seenAt, words }: OneButtonProps) {
  const [state, action] = useActionState(leaveFile, idle)
  return (
    <form action={action}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <SubmitButton variant="outlined">{words}</SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
