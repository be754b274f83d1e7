'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { recordFacts } from './actions'

export interface SignBox {
  readonly field: string
  readonly label: string
  /** "Since 3 March, Ana" where it is noted now. */
  readonly since: string | null
}

export interface SignLine {
  readonly id: string
  /** Names several boxes; null where the one box says it. */
  readonly legend: string | null
  readonly boxes: readonly SignBox[]
  readonly call: string | null
  readonly isRedFlag: boolean
}

export interface FactQuestionBox {
  readonly field: string
  readonly label: string
  readonly answers: readonly { readonly value: string; readonly words: string }[]
  /** What was recorded last, when and by whom. */
  readonly last: string | null
}

export interface FactsFormProps {
  readonly teamId: string
  /** ISO day. */
  readonly today: string
  readonly early: readonly SignLine[]
  readonly others: readonly SignBox[]
  readonly questions: readonly FactQuestionBox[]
}

/** The early signs first, each with when to call. What was ticked stays ticked through a refusal. */
export function FactsForm({ teamId, today, early, others, questions }: FactsFormProps) {
  const [state, action] = useActionState(recordFacts, idle)
  const { values, errors, submission, status } = state
  const wasSent = status === 'refused' && values['wasOn'] !== undefined
  const wasOn = [...early.flatMap(({ boxes }) => boxes), ...others]
    .filter(({ since }) => since !== null)
    .map(({ field }) => field)
  const box = ({ field, label, since }: SignBox) => (
    <CheckboxField
      key={`${field} ${since ?? ''}`}
      name={field}
      label={label}
      hint={since}
      defaultChecked={wasSent ? values[field] === 'yes' : since !== null}
    />
  )
  return (
    <form action={action} className="grid gap-6" noValidate onReset={(event) => event.preventDefault()}>
      <ErrorSummary
        submission={submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      <FormMessage words={state.message} kind={status === 'done' ? 'done' : 'note'} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="wasOn" value={wasOn.join(' ')} />
      <DateField
        name="observedOn"
        label="On which day?"
        defaultValue={values['observedOn'] ?? today}
        max={today}
        error={errors['observedOn']}
      />
      <Card title="Signs" note="A tick stays until somebody takes it away.">
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {early.map(({ id, legend, boxes, call, isRedFlag }) => (
            <li key={id} className="border-b py-2">
              {legend === null ? (
                boxes.map(box)
              ) : (
                <fieldset>
                  <legend className="pt-1 font-semibold">{legend}</legend>
                  {boxes.map(box)}
                </fieldset>
              )}
              {call && (
                <p className={isRedFlag ? 'pb-1 pl-10 text-sm font-semibold' : 'pb-1 pl-10 text-sm text-ink-2'}>
                  {call}
                </p>
              )}
            </li>
          ))}
        </ul>
        <details className="pt-2" open={wasSent && others.some(({ field }) => values[field] === 'yes')}>
          <summary className="min-h-hit py-3 underline underline-offset-4">More signs</summary>
          <fieldset className="grid gap-x-8 sm:grid-cols-2">
            <legend className="sr-only">More signs</legend>
            {others.map(box)}
          </fieldset>
        </details>
      </Card>
      <Card title="At home">
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {questions.map(({ field, label, answers, last }) => (
            <SelectField
              key={`${field} ${last ?? ''}`}
              name={field}
              label={label}
              required={false}
              hint={last}
              prompt="No change"
              submission={submission}
              defaultValue={wasSent ? values[field] : undefined}
              choices={answers}
            />
          ))}
        </div>
      </Card>
      <div>
        <SubmitButton>Save what we notice</SubmitButton>
      </div>
    </form>
  )
}
