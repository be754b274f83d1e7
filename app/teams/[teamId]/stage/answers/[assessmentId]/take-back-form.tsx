'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle } from '@/lib/form/form-state'
import { takeBack } from '../../actions'

export function TakeBackForm({ teamId, assessmentId }: { readonly teamId: string; readonly assessmentId: string }) {
  const [state, action] = useActionState(takeBack, idle)
  return (
    // Open again after a refusal: without JavaScript the page comes anew.
    <DisclosureCard title="These answers are a mistake" lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid gap-4" noValidate>
        <p>They stay in the history, marked as taken back. Stages and plan no longer rest on them.</p>
        <FormMessage words={state.message} />
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <TextAreaField
          label="Why?"
          name="reason"
          hint="For example: wrong day, answered for somebody else."
          rows={2}
          maxLength={500}
          required
          defaultValue={state.values['reason']}
          error={state.errors['reason']}
        />
        <div>
          <SubmitButton variant="outlined">Take these answers back</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
