'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { idle } from '@/lib/form/form-state'
import { writeWish } from './actions'

export type WishFormProps = { readonly teamId: string; readonly requestId: string; readonly today: string }

/** What the person wants to know, in their own words, with its day. */
export function WishForm({ teamId, requestId, today }: WishFormProps) {
  const [state, action] = useActionState(writeWish, idle)
  return (
    <form action={action} className="grid max-w-form gap-4 pb-2">
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextAreaField
        name="words"
        label="In their own words"
        rows={3}
        maxLength={1000}
        defaultValue={state.values.words}
        error={state.errors.words}
      />
      <DateField
        name="saidOn"
        label="When they said it"
        max={today}
        defaultValue={state.values.saidOn ?? today}
        error={state.errors.saidOn}
      />
      <div>
        <SubmitButton variant="outlined">Write it down</SubmitButton>
      </div>
    </form>
  )
}
