'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { changePowerCutAction } from '../actions'
import { useSeenVersion } from '@/components/form/use-seen-version'

export interface PowerCutFormProps {
  readonly teamId: string
  /** 0 while nobody has written any. */
  readonly version: number
  readonly steps?: string
  /** ISO days. */
  readonly practisedOn?: string
  readonly today: string
}

export function PowerCutForm({ teamId, version, steps, practisedOn, today }: PowerCutFormProps) {
  const [state, action] = useActionState(changePowerCutAction, idle)
  const { errors, submission, values } = state
  const seenVersion = useSeenVersion(version, submission)
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="version" value={seenVersion} />
      <TextAreaField
        name="steps"
        label="What we do, one thing a line"
        hint="Where the torch and the batteries are, who comes, which number the power company has. What belongs to one machine stands with that machine."
        rows={8}
        required
        maxLength={3000}
        defaultValue={values.steps ?? steps}
        error={errors.steps}
      />
      <DateField
        name="practisedOn"
        label="When did we last try it out?"
        required={false}
        max={today}
        defaultValue={values.practisedOn ?? practisedOn}
        error={errors.practisedOn}
      />
      <div>
        <SubmitButton>Save what we do</SubmitButton>
      </div>
    </form>
  )
}
