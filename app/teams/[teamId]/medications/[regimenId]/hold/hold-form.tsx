'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FieldError } from '@/components/form/field-error'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { hold } from './actions'

export type HoldFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId', string>>
  /** The medicine that was asked about first. */
  readonly lines: readonly { readonly regimenId: string; readonly words: string }[]
  readonly reasons: readonly Choice[]
  readonly today: string
  readonly time: string
}

/** Pauses one medicine or several at once, as for a stay in hospital. */
export function HoldForm({ hidden, lines, reasons, today, time }: HoldFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(hold, idle)
  const { values, errors, submission } = state
  const ticked = submission > 0 ? (values.regimenIds ?? '').split(',') : [lines[0]?.regimenId]
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="font-semibold">What is paused?</legend>
        <FieldError id="regimenIds-error" words={errors.regimenIds} />
        {lines.map(({ regimenId, words }, index) => (
          <CheckboxField
            key={`${regimenId}-${submission}`}
            id={index === 0 ? 'regimenIds' : regimenId}
            name="regimenIds"
            value={regimenId}
            label={words}
            defaultChecked={ticked.includes(regimenId)}
          />
        ))}
      </fieldset>
      <SelectField
        label="Why?"
        name="reason"
        required
        prompt="Choose why"
        choices={reasons}
        defaultValue={values.reason}
        error={errors.reason}
        submission={submission}
      />
      <div className="flex flex-wrap items-end gap-4">
        <DateField label="From" name="fromOn" required defaultValue={values.fromOn ?? today} error={errors.fromOn} />
        <TimeField
          label="At"
          name="fromTime"
          required
          hint="A dose due at this time is paused"
          defaultValue={values.fromTime ?? time}
          error={errors.fromTime}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <DateField
          label="Until, if it is known"
          name="toOn"
          hint="Empty: until somebody says that it goes on"
          defaultValue={values.toOn}
          error={errors.toOn}
        />
        <TimeField
          label="At"
          name="toTime"
          id="toTime"
          hint="A dose due at this time is given again"
          defaultValue={values.toTime}
          error={errors.toTime}
        />
      </div>
      <TextField
        label="In your own words"
        name="words"
        required={false}
        maxLength={300}
        defaultValue={values.words}
        error={errors.words}
      />
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Pause these</SubmitButton>
      </div>
    </form>
  )
}
