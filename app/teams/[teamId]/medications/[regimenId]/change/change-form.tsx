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
import { TimeField } from '@/components/form/time-field'
import { NextDosesPanel } from '../../next-doses/next-doses-panel'
import { PrescriptionFields } from '../../prescription-fields'
import { change, proposeChange } from './actions'

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
  /** `propose`: somebody else accepts it. */
  readonly kind: 'save' | 'propose'
}

export function ChangeForm({ hidden, version, before, rule, forms, units, routes, today, kind }: ChangeFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(kind === 'save' ? change : proposeChange, idle)
  const isLook = state.values.intent === 'look'
  const seenVersion = useSeenVersion(version, state.submission)
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
        <div className="flex flex-wrap items-end gap-4">
          <DateField
            label="From which day?"
            name="fromOn"
            required
            min={today}
            hint="Today means from now on. Doses before it keep what was prescribed then."
            defaultValue={values.fromOn ?? before.fromOn ?? today}
            error={errors.fromOn}
          />
          <TimeField
            label="And from what time?"
            name="fromTime"
            hint="The first dose that is given the new way. Empty: the whole day"
            defaultValue={values.fromTime}
            error={errors.fromTime}
          />
        </div>
      </div>
      <NextDosesPanel teamId={hidden.teamId} answered={isLook && state.status === 'ask' ? state.message : undefined} />
      <div className="grid max-w-form gap-6">
        {state.status === 'ask' && !isLook && (
          <CheckboxField label="The amount is right" name="amountConfirmed" value="yes" />
        )}
        <FormMessage words={isLook ? undefined : state.message} />
        <div>
          <SubmitButton name="intent" value="save">
            {kind === 'save' ? 'Save the change' : 'Propose this change'}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
