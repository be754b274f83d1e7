'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { recordWhatHappened } from './actions'

export type RecordFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'slotKey' | 'requestId', string>>
  readonly unit: string
  readonly reasons: readonly Choice[]
  /** Now, by the home's clock. */
  readonly today: string
  readonly time: string
}

/** What happened with a planned dose: given, partly or not, when, and why not. */
export function RecordForm({ hidden, unit, reasons, today, time }: RecordFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(recordWhatHappened, idle)
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
      <RadioCards
        key={`kind-${state.submission}`}
        label="What happened?"
        name="kind"
        required
        defaultValue={values.kind}
        error={errors.kind}
        cards={[
          { value: 'given', words: 'It was given' },
          { value: 'partly', words: 'Part of it was given' },
          { value: 'not_given', words: 'It was not given' },
        ]}
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
      <NumberField
        label="How much?"
        hint="Only for a part of it"
        name="amount"
        unit={unit}
        defaultValue={values.amount}
        error={errors.amount}
      />
      <SelectField
        label="Why not?"
        hint="Only when nothing was given"
        name="notGivenReason"
        prompt="Choose a reason"
        choices={reasons}
        defaultValue={values.notGivenReason}
        error={errors.notGivenReason}
        submission={state.submission}
      />
      <TextField
        label="In your own words"
        name="reason"
        required={false}
        maxLength={500}
        defaultValue={values.reason}
        error={errors.reason}
      />
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Record what happened</SubmitButton>
      </div>
    </form>
  )
}
