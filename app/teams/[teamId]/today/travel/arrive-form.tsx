'use client'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { useState } from 'react'
import { useKeptAction } from '../use-kept-action'
import { arrive } from './actions'

/** Says that they have arrived: the clock of the home changes for everyone. */
export function ArriveForm({
  hidden,
  words,
}: {
  readonly hidden: Readonly<Record<'teamId' | 'requestId' | 'zone' | 'at', string>>
  readonly words: string
}) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const { state, action } = useKeptAction(arrive)
  return (
    <form action={action} className="grid gap-3">
      {Object.entries({ ...hidden, requestId: sent.requestId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>{words}</SubmitButton>
      </div>
    </form>
  )
}
