'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { makeTeam } from './actions'
import { ZoneOfDevice } from './zone-of-device'

export type NewTeamFormProps = {
  readonly requestId: string
  readonly ownName: string
  readonly zones: readonly Choice[]
  readonly usualZone: string
}

const regions = [
  { value: 'US', words: 'United States' },
  { value: 'UK', words: 'United Kingdom' },
  { value: 'other', words: 'Somewhere else' },
]

export function NewTeamForm({ requestId, ownName, zones, usualZone }: NewTeamFormProps) {
  const [state, action] = useActionState(makeTeam, idle)
  const { values, errors, submission } = state
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid max-w-form gap-6">
      <ErrorSummary problems={problems} submission={submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="requestId" value={values.requestId ?? requestId} />
      <RadioCards
        label="Who are you in this team?"
        name="ownRole"
        required
        defaultValue={values.ownRole}
        error={errors.ownRole}
        cards={[
          {
            value: 'coordinator',
            words: 'I look after them',
            note: 'Family or friend. You run the team, and can hand this over.',
          },
          {
            value: 'patient',
            words: 'I am the person with ALS',
            note: 'You decide who is in the team and what they see.',
          },
        ]}
      />
      <TextField
        name="ownName"
        label="Your name"
        hint="As the others in the team will see it."
        required
        maxLength={80}
        defaultValue={values.ownName ?? ownName}
        error={errors.ownName}
      />
      <TextField
        name="patientName"
        label="Name of the person with ALS"
        hint="If that is you, leave it empty."
        maxLength={80}
        defaultValue={values.patientName}
        error={errors.patientName}
      />
      <SelectField
        name="zone"
        label="Time zone of their home"
        hint="All times of day are those of this place, wherever you are yourself."
        required
        choices={zones}
        defaultValue={values.zone ?? usualZone}
        submission={submission}
        error={errors.zone}
      />
      {submission === 0 && <ZoneOfDevice selectId="zone" untouched={usualZone} />}
      <SelectField
        name="region"
        label="Country"
        hint="Decides which services, numbers and words apply."
        required
        choices={regions}
        prompt="Choose one"
        defaultValue={values.region}
        submission={submission}
        error={errors.region}
      />
      <div>
        <SubmitButton>Make the team</SubmitButton>
      </div>
    </form>
  )
}
