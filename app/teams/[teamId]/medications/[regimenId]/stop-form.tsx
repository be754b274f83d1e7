'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle } from '@/lib/form/form-state'
import { proposeStop, stop } from './actions'

/** Ends a medicine, with its reason. */
export function StopForm({
  hidden,
  kind,
  reasons,
}: {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId', string>>
  /** `propose`: somebody else accepts it. */
  readonly kind: 'save' | 'propose'
  readonly reasons: readonly Choice[]
}) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(kind === 'save' ? stop : proposeStop, idle)
  const { values, errors } = state
  const title = kind === 'save' ? 'Stop this medicine' : 'Propose to stop this medicine'
  return (
    // Open after an answer, so that it is seen without JavaScript too.
    <DisclosureCard title={title} lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField
          label="Why is it stopped?"
          name="reason"
          required
          prompt="Choose a reason"
          choices={reasons}
          defaultValue={values.reason}
          error={errors.reason}
          submission={state.submission}
        />
        <TextField
          label="In your own words"
          name="words"
          required={false}
          maxLength={300}
          defaultValue={values.words}
          error={errors.words}
        />
        {state.status === 'ask' && <CheckboxField label="I have asked" name="asked" value="yes" />}
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">{title}</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
