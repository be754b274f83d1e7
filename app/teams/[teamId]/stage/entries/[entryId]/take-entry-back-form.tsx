'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle } from '@/lib/form/form-state'
import { takeEntryBack } from '../../actions'

export function TakeEntryBackForm({ teamId, entryId }: { readonly teamId: string; readonly entryId: string }) {
  const [state, action] = useActionState(takeEntryBack, idle)
  return (
    // Open again after a refusal: without JavaScript the page comes anew.
    <DisclosureCard title="This stage is a mistake" lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid gap-4" noValidate>
        <p>It stays in the history, marked as taken back. The stage becomes what it was without it.</p>
        <FormMessage words={state.message} />
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="entryId" value={entryId} />
        <TextAreaField
          label="Why?"
          name="reason"
          hint="For example: wrong person, wrong day."
          rows={2}
          maxLength={500}
          required
          defaultValue={state.values['reason']}
          error={state.errors['reason']}
        />
        <div>
          <SubmitButton variant="outlined">Take this stage back</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
