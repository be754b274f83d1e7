'use client'
import { useActionState, useState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { NextDosesPanel } from '../next-doses/next-doses-panel'
import { PrescriptionFields } from '../prescription-fields'
import { addRegimen, proposeRegimen } from './actions'

export type NewRegimenFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId' | 'medicineId' | 'followsId', string>>
  readonly name: string
  /** `propose`: somebody else accepts it. */
  readonly kind: 'save' | 'propose'
  /** What the usual schedule fills in. */
  readonly before: Readonly<Record<string, string>>
  readonly forms?: readonly Choice[]
  readonly units: readonly Choice[]
  readonly routes: readonly Choice[]
  readonly today: string
}

export function NewRegimenForm({ hidden, name, kind, before, forms, units, routes, today }: NewRegimenFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(kind === 'save' ? addRegimen : proposeRegimen, idle)
  const isLook = state.values.intent === 'look'
  const { values, errors } = state
  return (
    <form
      action={action}
      className="grid gap-6 lg:grid-cols-[minmax(0,var(--container-form))_minmax(0,1fr)] lg:gap-x-10"
      noValidate
    >
      <div className="grid max-w-form gap-6">
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
          before={before}
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
      </div>
      <NextDosesPanel teamId={hidden.teamId} answered={isLook && state.status === 'ask' ? state.message : undefined} />
      <div className="grid max-w-form gap-6">
        <FormMessage words={isLook ? undefined : state.message} />
        <div>
          <SubmitButton name="intent" value="save">
            {kind === 'save' ? 'Add to the medicines' : 'Propose this medicine'}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
