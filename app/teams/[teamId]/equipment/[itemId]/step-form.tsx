'use client'
import type { Route } from 'next'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorSummary } from '@/components/ui/error-summary'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import type { StepKind } from '@/lib/equipment/steps'
import { idle } from '@/lib/form/form-state'
import { recordStepAction } from '../actions'

export interface StepFormProps {
  readonly teamId: string
  readonly itemId: string
  readonly requestId: string
  readonly kind: StepKind
  /** ISO day at home. */
  readonly today: string
  readonly back: string
}

export function StepForm({ teamId, itemId, requestId, kind, today, back }: StepFormProps) {
  const [state, action] = useActionState(recordStepAction, idle)
  const { errors, submission, values } = state
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  const { question, missing } = STEP_WORDS[kind]
  return (
    <form action={action} className="grid gap-5" noValidate>
      <ErrorSummary problems={problems} submission={submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="requestId" value={values.requestId ?? requestId} />
      <input type="hidden" name="kind" value={kind} />
      <DateField
        name="on"
        label="On which day?"
        required
        max={today}
        defaultValue={values.on ?? today}
        error={errors.on}
      />
      <TextAreaField
        name="words"
        label={question}
        required={missing !== null}
        rows={2}
        maxLength={500}
        defaultValue={values.words}
        error={errors.words}
      />
      <div className="flex flex-wrap items-center gap-gap">
        <SubmitButton>Save this step</SubmitButton>
        <ButtonLink href={back as Route} variant="quiet">
          Not now
        </ButtonLink>
      </div>
    </form>
  )
}
