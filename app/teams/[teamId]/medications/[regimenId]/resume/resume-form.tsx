'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { resume } from './actions'

export type ResumeFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId', string>>
  /** Steps that may begin again; absent: no steps. */
  readonly steps?: readonly Choice[]
  readonly isPatch: boolean
  readonly others: readonly { readonly regimenId: string; readonly words: string }[]
  readonly today: string
  readonly time: string
}

/** Goes on after a pause, with the questions that only people can answer. */
export function ResumeForm({ hidden, steps, isPatch, others, today, time }: ResumeFormProps) {
  const [state, action] = useActionState(resume, idle)
  const { values, errors, submission } = state
  const ticked = submission > 0 ? (values.also ?? '').split(',') : others.map(({ regimenId }) => regimenId)
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-end gap-4">
        <DateField label="It goes on" name="on" required defaultValue={values.on ?? today} error={errors.on} />
        <TimeField
          label="At"
          name="time"
          required
          hint="A dose due at this time is given"
          defaultValue={values.time ?? time}
          error={errors.time}
        />
      </div>
      {steps && (
        <div className="group/steps grid gap-4">
          <RadioCards
            key={`steps-${submission}`}
            label="How do the steps go on?"
            hint="Only the clinic knows. Ask before a step up."
            name="steps"
            required
            defaultValue={values.steps}
            error={errors.steps}
            cards={[
              { value: 'not-known', words: 'Not known yet', note: 'The step of before stays until somebody says' },
              { value: 'calendar', words: 'By the calendar', note: 'As if there had been no pause' },
              { value: 'shift', words: 'Later by the days that were paused' },
              { value: 'restart', words: 'Again from a step' },
            ]}
          />
          <div className="hidden group-has-[input[value=restart]:checked]/steps:block">
            <SelectField
              label="From which step?"
              name="step"
              choices={steps}
              defaultValue={values.step}
              submission={submission}
            />
          </div>
        </div>
      )}
      {isPatch && (
        <RadioCards
          key={`skin-${submission}`}
          label="What is on the skin now?"
          hint="Look first: an old patch goes on working."
          name="skin"
          required
          defaultValue={values.skin}
          error={errors.skin}
          cards={[
            { value: 'none', words: 'No patch' },
            { value: 'on', words: 'An old patch is still on', note: 'Ask before another one goes on' },
            { value: 'not-known', words: 'Not looked yet' },
          ]}
        />
      )}
      {others.length > 0 && (
        <fieldset>
          <legend className="font-semibold">These go on as well</legend>
          {others.map(({ regimenId, words }) => (
            <CheckboxField
              key={`${regimenId}-${submission}`}
              id={regimenId}
              name="also"
              value={regimenId}
              label={words}
              defaultChecked={ticked.includes(regimenId)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="What did the ward or clinic say?"
        name="words"
        required={false}
        maxLength={300}
        defaultValue={values.words}
        error={errors.words}
      />
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Go on with it</SubmitButton>
      </div>
    </form>
  )
}
