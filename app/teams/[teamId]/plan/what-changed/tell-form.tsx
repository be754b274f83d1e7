'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { idle } from '@/lib/form/form-state'
import { tellTheTeam } from './actions'

export type TellFormProps = { readonly teamId: string; readonly updateId: string; readonly version: number }

/** One press: from then on everybody sees the plan as it is, each with what was agreed for them. */
export function TellForm({ teamId, updateId, version }: TellFormProps) {
  const [state, action] = useActionState(tellTheTeam, idle)
  const seenVersion = useSeenVersion(version, state.submission)
  return (
    <form action={action} className="grid gap-3">
      <FormMessage words={state.message} kind="note" />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="updateId" value={updateId} />
      <input type="hidden" name="version" value={seenVersion} />
      <div>
        <SubmitButton>Tell the team</SubmitButton>
      </div>
    </form>
  )
}
