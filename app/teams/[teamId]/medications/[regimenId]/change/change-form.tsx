'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { PrescriptionFields } from '../../prescription-fields'
import { change } from './actions'

export type ChangeFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId', string>>
  /** What is in the plan now. */
  readonly version: number
  readonly before: Readonly<Record<string, string>>
  readonly rule: string
  readonly forms?: readonly Choice[]
  readonly units: readonly Choice[]
  readonly routes: readonly Choice[]
  readonly today: string
}

export function ChangeForm({ hidden, version, before, rule, forms, units, routes, today }: ChangeFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(change, idle)
  const seenVersion = useSeenVersion(version, state.submission)
  const { values, errors } = state
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="expectVersion" value={seenVersion} />
      <PrescriptionFields
        whyLabel="Why is it changed?"
        state={state}
        before={before}
        forms={forms}
        units={units}
        routes={routes}
        keep={{ value: 'keep', words: 'As before', note: rule }}
      />
      <DateField
        label="From which day?"
        name="fromOn"
        required
        min={today}
        hint="Today means from now on. Doses before it keep what was prescribed then."
        defaultValue={values.fromOn ?? today}
        error={errors.fromOn}
      />
      {state.status === 'ask' && <CheckboxField label="The amount is right" name="amountConfirmed" value="yes" />}
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Save the change</SubmitButton>
      </div>
    </form>
  )
}
