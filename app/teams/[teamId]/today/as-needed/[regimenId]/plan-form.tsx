'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { changePlan } from '../actions'

export type PlanFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId', string>>
  readonly version: number
  readonly before: Readonly<Record<'place' | 'tryFirst' | 'lookFor' | 'callWhen' | 'askAfterMin' | 'reviewOn', string>>
  readonly together: readonly string[]
  readonly others: readonly { readonly value: string; readonly words: string }[]
}

/** What the care plan says of an as-needed medicine besides its limits. */
export function PlanForm({ hidden, version, before, together, others }: PlanFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(changePlan, idle)
  const seen = useSeenVersion(version, state.submission)
  const { values, errors } = state
  const chosen = state.submission > 0 ? (values.together ?? '').split(',') : together
  const field = (name: keyof typeof before) => ({
    name,
    required: false,
    defaultValue: values[name] ?? before[name],
    error: errors[name],
  })
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="expectVersion" value={seen} />
      <TextAreaField
        {...field('tryFirst')}
        label="What to try first"
        hint="For example: sit up, open the window"
        rows={2}
        maxLength={500}
      />
      <TextAreaField {...field('lookFor')} label="What to look for afterwards" rows={2} maxLength={500} />
      <TextAreaField {...field('callWhen')} label="When to call, and whom" rows={2} maxLength={500} />
      <NumberField {...field('askAfterMin')} label="Ask how it went after" unit="minutes" required />
      <NumberField {...field('place')} label="Which one comes first, where there are several" hint="1 is tried first" />
      <DateField {...field('reviewOn')} label="To be looked at again by" />
      {others.length > 0 && (
        <fieldset key={`together-${state.submission}`} className="grid gap-1">
          <legend className="mb-1 font-semibold">Counts together with</legend>
          <p className="text-ink-2">
            Where the prescription says so: the same ingredient in another medicine, a regular dose of the same one.
          </p>
          {others.map(({ value, words }) => (
            <CheckboxField
              key={value}
              label={words}
              name="together"
              id={`together-${value}`}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
          ))}
        </fieldset>
      )}
      <FormMessage words={state.message} />
      {state.status === 'refused' && seen > 0 && (
        <div className="rounded-control bg-inset p-4">
          <p className="font-semibold">As it stands now</p>
          <ul>
            <li>Try first: {before.tryFirst || 'not said'}</li>
            <li>Look for: {before.lookFor || 'not said'}</li>
            <li>When to call: {before.callWhen || 'not said'}</li>
            <li>Ask after: {before.askAfterMin} minutes</li>
          </ul>
        </div>
      )}
      <div>
        <SubmitButton>Save how it is given</SubmitButton>
      </div>
    </form>
  )
}
