'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel } from '@/components/ui/panel'
import { idle } from '@/lib/form/form-state'
import { typedKey } from '@/lib/measures/typed-key'
import { writeMeasures } from './actions'
import { MeasureInput, type MeasureInputProps } from './measure-input'

export interface MeasureGroup {
  readonly legend: string
  readonly fields: readonly Omit<MeasureInputProps, 'values' | 'error' | 'submission'>[]
  /** Further questions of the group, answered by choosing. */
  readonly choices: readonly { readonly name: string; readonly label: string; readonly choices: readonly Choice[] }[]
  /** Seldom needed: behind a line that opens. */
  readonly isAside?: true
}

export interface MeasuresFormProps {
  readonly teamId: string
  readonly requestId: string
  /** ISO day. */
  readonly today: string
  readonly groups: readonly MeasureGroup[]
}

/** Everything that was measured on one day. What is unusual is asked about once; what was typed always stays. */
export function MeasuresForm({ teamId, requestId, today, groups }: MeasuresFormProps) {
  const [state, action, isPending] = useActionState(writeMeasures, idle)
  const { values, errors, submission, status } = state
  const isAsked = status === 'ask'
  const group = ({ legend, fields, choices }: MeasureGroup) => (
    <fieldset key={legend} className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
      <legend className="mb-3 text-md font-semibold">{legend}</legend>
      {fields.map((field) => (
        <MeasureInput key={field.name} {...field} values={values} error={errors[field.name]} submission={submission} />
      ))}
      {choices.map(({ name, label, choices: answers }) => (
        <SelectField
          key={name}
          {...{ name, label, submission, choices: answers }}
          required={false}
          defaultValue={values[name]}
        />
      ))}
    </fieldset>
  )
  return (
    <div className="grid gap-4">
      <FormMessage words={isAsked ? null : state.message} kind={status === 'done' ? 'done' : 'note'} />
      {/* Made anew once it was saved, so that nothing is written down twice; kept through a refusal. */}
      <form
        key={status === 'done' ? submission : 'open'}
        action={action}
        className="grid gap-6"
        noValidate
        onReset={(event) => event.preventDefault()}
      >
        <ErrorSummary
          submission={submission}
          problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
        />
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="requestId" value={requestId} />
        {/* While it is saved nothing can be typed that would be lost. */}
        <fieldset disabled={isPending} className="grid gap-6">
          <legend className="sr-only">What was measured</legend>
          <DateField
            name="observedOn"
            label="Measured on which day?"
            defaultValue={values['observedOn'] ?? today}
            max={today}
            error={errors['observedOn']}
          />
          {groups.filter(({ isAside }) => !isAside).map(group)}
          {groups
            .filter(({ isAside }) => isAside)
            .map((aside) => (
              <details key={aside.legend} open={submission > 0 && aside.fields.some(({ name }) => values[name])}>
                <summary className="min-h-hit py-3 underline underline-offset-4">{aside.legend}</summary>
                {group(aside)}
              </details>
            ))}
        </fieldset>
        {isAsked && (
          <Panel title="Is this right?" takesFocus>
            <p>{state.message}</p>
            <p>If it is, save it as it is. If not, change it first.</p>
          </Panel>
        )}
        {isAsked && <input type="hidden" name="sureOf" value={typedKey(values)} />}
        <div>
          <SubmitButton>{isAsked ? 'It is right: save it' : 'Save what was measured'}</SubmitButton>
        </div>
      </form>
    </div>
  )
}
