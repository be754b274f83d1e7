'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { idle } from '@/lib/form/form-state'
import { setStatus } from './actions'

/** Where people are with a need. The radio buttons and fields come from the server as children. */
export function StatusForm({ version, children }: { readonly version: number; readonly children: ReactNode }) {
  const [state, action] = useActionState(setStatus, idle)
  const seenVersion = useSeenVersion(version, state.submission)
  return (
    <form action={action} className="grid gap-3">
      <input type="hidden" name="version" value={seenVersion} />
      {children}
      <div className="flex flex-wrap items-center gap-gap">
        <SubmitButton variant="outlined">Save where we are</SubmitButton>
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      </div>
    </form>
  )
}
