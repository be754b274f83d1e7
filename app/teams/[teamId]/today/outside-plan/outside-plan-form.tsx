'use client'
import { useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useKeptAction } from '../use-kept-action'
import { recordOutsidePlan } from './actions'

export type OutsidePlanFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId', string>>
  readonly lines: readonly Choice[]
  /** Now, by the home's clock. */
  readonly today: string
  readonly time: string
}

/** A dose that the plan does not have. */
export function OutsidePlanForm({ hidden, lines, today, time }: OutsidePlanFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const { state, action } = useKeptAction(recordOutsidePlan)
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
      <SelectField
        label="Which medicine?"
        name="regimenId"
        required
        prompt="Choose one"
        choices={lines}
        defaultValue={values.regimenId}
        error={errors.regimenId}
        submission={state.submission}
      />
      <NumberField
        label="How much?"
        hint="In the unit of the prescription. Leave it empty for a whole dose"
        name="amount"
        required={false}
        defaultValue={values.amount}
        error={errors.amount}
      />
      <div className="flex flex-wrap items-end gap-6">
        <DateField
          label="On which day?"
          name="givenOn"
          required
          defaultValue={values.givenOn ?? today}
          max={today}
          error={errors.givenOn}
        />
        <TimeField
          label="At what time?"
          name="givenTime"
          required
          hint="By the clock at home"
          defaultValue={values.givenTime ?? time}
          error={errors.givenTime}
        />
      </div>
      {state.status === 'ask' && <CheckboxField label="The day and time are right" name="timeConfirmed" value="yes" />}
      <TextField
        label="What happened?"
        name="reason"
        required
        hint="For example: it was an off day, and we noticed too late"
        maxLength={500}
        defaultValue={values.reason}
        error={errors.reason}
      />
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Record it outside the plan</SubmitButton>
      </div>
    </form>
  )
}
