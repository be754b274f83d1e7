'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField } from '@/components/form/select-field'
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
}

const stages = [
  ...['1', '2', '3', '4A', '4B'].map((value) => ({ value: `kings:${value}`, words: `King’s ${value}` })),
  { value: 'kings:4AB', words: 'King’s 4A and 4B' },
  ...['0', '1', '2', '3', '4'].map((value) => ({ value: `mitos:${value}`, words: `MiToS ${value}` })),
]

/** A clinician's own stage. When it would take away what was reached, the form asks why before it is saved. */
export function EnterStageForm({ teamId, requestId, today }: EnterStageFormProps) {
  const [state, action] = useActionState(enterStageAction, idle)
  const { values, errors, submission } = state
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  const isAsked = state.status === 'ask'
  return (
    // Open again after an answer: without JavaScript the page comes anew.
    <DisclosureCard
      title="Enter a stage yourself"
      term="King’s or MiToS"
      lift="flat"
      headingLevel={2}
      startsOpen={submission > 0}
    >
      <form action={action} className="grid max-w-form gap-4" noValidate>
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
        <SelectField
          label="Stage"
          name="stage"
          choices={stages}
          prompt="Choose one"
          defaultValue={values['stage']}
          submission={submission}
          error={errors['stage']}
        />
        <DateField
          label="As of which day?"
          name="enteredOn"
          defaultValue={values['enteredOn'] ?? today}
          max={today}
          error={errors['enteredOn']}
        />
        <TextAreaField
          label={isAsked ? 'Why is it lower?' : 'What it rests on'}
          name="reason"
          hint={isAsked ? 'For example: feeding tube removed.' : undefined}
          required={isAsked}
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
