'use client'
import { useActionState, useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { idle } from '@/lib/form/form-state'
import { takeBack } from './actions'

/** Takes an entry of the log back, with a reason. */
export function TakeBackForm({
  hidden,
}: {
  readonly hidden: Readonly<Record<'teamId' | 'requestId' | 'recordId', string>>
}) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(takeBack, idle)
  return (
    // Open after an answer, so that it is seen without JavaScript too.
    <details open={state.submission > 0}>
      <summary className="inline-flex min-h-hit items-center underline underline-offset-4">This entry is wrong</summary>
      <div className="pt-2 pb-3">
        <form action={action} className="grid max-w-form gap-4" noValidate>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            label="Why is this entry wrong?"
            name="reason"
            id={`reason-${hidden.recordId}`}
            required
            maxLength={300}
            defaultValue={state.values.reason}
            error={state.errors.reason}
          />
          <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
          <div>
            <SubmitButton variant="outlined">Take this entry back</SubmitButton>
          </div>
        </form>
      </div>
    </details>
  )
}
