'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel } from '@/components/ui/panel'
import { idle } from '@/lib/form/form-state'
import { enterStageAction } from './actions'

export interface EnterStageFormProps {
  readonly teamId: string
  readonly requestId: string
  /** ISO day. */
  readonly today: string
  readonly scale: 'kings' | 'mitos'
  readonly title: string
  readonly term: string
  /** The first is "from the parts". */
  readonly stages: readonly Choice[]
  readonly legend: string
  readonly parts: readonly Choice[]
  /** What the latest answers give by themselves. */
  readonly derived: string | null
}

/** A clinician's own stage, whole or part by part. When it would take away what was reached, the form asks why. */
export function EnterStageForm(props: EnterStageFormProps) {
  const { teamId, requestId, today, scale, title, term, stages, legend, parts, derived } = props
  const [state, action] = useActionState(enterStageAction, idle)
  const { values, errors, submission } = state
  const idOf = (field: string) => `${scale}-${field}`
  const problems = Object.entries(errors).map(([field, words]) => ({ fieldId: idOf(field), words }))
  const isAsked = state.status === 'ask'
  return (
    // Open again after an answer: without JavaScript the page comes anew.
    <DisclosureCard title={title} term={term} lift="flat" startsOpen={submission > 0}>
      <form action={action} className="grid max-w-form gap-4" noValidate onReset={(event) => event.preventDefault()}>
        <ErrorSummary problems={problems} submission={submission} />
        <FormMessage
          words={problems.length === 0 && !isAsked ? state.message : null}
          kind={state.status === 'done' ? 'done' : 'note'}
        />
        {isAsked && (
          <Panel title="This lowers the stage" takesFocus>
            {state.message}
          </Panel>
        )}
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="requestId" value={requestId} />
        {isAsked && <input type="hidden" name="meansToLower" value={values['stage'] ?? ''} />}
        {derived && <p>{derived}</p>}
        <SelectField
          label="Stage"
          name="stage"
          id={idOf('stage')}
          choices={stages}
          defaultValue={values['stage']}
          submission={submission}
          error={errors['stage']}
        />
        <fieldset>
          <legend className="font-semibold">{legend}</legend>
          {parts.map(({ value, words }) => (
            <CheckboxField
              // Made anew only after it was entered: what was ticked stays through a refusal.
              key={`${value} ${state.status === 'done' ? submission : ''}`}
              name={`part-${value}`}
              id={idOf(`part-${value}`)}
              label={words}
              defaultChecked={values[`part-${value}`] === 'yes'}
            />
          ))}
        </fieldset>
        <DateField
          label="As of which day?"
          name="enteredOn"
          id={idOf('enteredOn')}
          defaultValue={values['enteredOn'] ?? today}
          max={today}
          error={errors['enteredOn']}
        />
        <TextAreaField
          label={isAsked ? 'Why is it lower?' : 'What it rests on'}
          name="reason"
          id={idOf('reason')}
          hint={isAsked ? 'For example: feeding tube removed.' : 'For example: seen at the clinic.'}
          required
          maxLength={500}
          defaultValue={values['reason']}
          error={errors['reason']}
        />
        <div>
          <SubmitButton variant="outlined">{isAsked ? 'Enter the lower stage' : 'Enter this stage'}</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
