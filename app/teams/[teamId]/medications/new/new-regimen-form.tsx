'use client'
import { useActionState, useState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { PrescriptionFields } from '../prescription-fields'
import { addRegimen } from './actions'

export type NewRegimenFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId' | 'medicineId', string>>
  readonly name: string
  readonly forms?: readonly Choice[]
  readonly units: readonly Choice[]
  readonly routes: readonly Choice[]
  readonly today: string
}

export function NewRegimenForm({ hidden, name, forms, units, routes, today }: NewRegimenFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(addRegimen, idle)
  const { values, errors } = state
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <TextField
        label="Name"
        name="name"
        required
        maxLength={120}
        defaultValue={values.name ?? name}
        error={errors.name}
      />
      <PrescriptionFields
        whyLabel="What is it for?"
        state={state}
        before={{}}
        forms={forms}
        units={units}
        routes={routes}
      />
      <DateField
        label="First day"
        name="startsOn"
        required
        hint="Doses of days before today are not planned afterwards."
        defaultValue={values.startsOn ?? today}
        error={errors.startsOn}
      />
      <FormMessage words={state.status === 'refused' ? state.message : undefined} />
      <div>
        <SubmitButton>Add to the medicines</SubmitButton>
      </div>
    </form>
  )
}
