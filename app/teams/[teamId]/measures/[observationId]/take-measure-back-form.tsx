'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle } from '@/lib/form/form-state'
import { takeMeasureBack } from '../actions'

export interface TakeMeasureBackFormProps {
  readonly teamId: string
  readonly observationId: string
}

export function TakeMeasureBackForm({ teamId, observationId }: TakeMeasureBackFormProps) {
  const [state, action] = useActionState(takeMeasureBack, idle)
  return (
    // Open again after a refusal: without JavaScript the page comes anew.
    <DisclosureCard title="This is a mistake" lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid gap-4" noValidate>
        <p>It stays in the history, marked as taken back. The plan goes by what was there before.</p>
        <FormMessage words={state.message} />
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="observationId" value={observationId} />
        <TextAreaField
          label="Why?"
          name="reason"
          hint="For example: wrong unit, wrong day."
          rows={2}
          maxLength={500}
          required
          defaultValue={state.values['reason']}
          error={state.errors['reason']}
        />
        <div>
          <SubmitButton variant="outlined">Take it back</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
