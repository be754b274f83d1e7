'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { idle } from '@/lib/form/form-state'
import { addItemAction } from '../actions'

/** Steps that need no words of their own; the others are added on the thing's page. */
const firstSteps = (['asked', 'trial', 'approved', 'ordered', 'delivered'] as const).map((kind) => ({
  value: kind,
  words: STEP_WORDS[kind].button,
}))

export interface NewItemFormProps {
  readonly teamId: string
  readonly requestId: string
  /** ISO day at home. */
  readonly today: string
  /** Needs of the plan that are things, by name. */
  readonly needs: readonly Choice[]
  readonly chosenNeed?: string
  readonly suggestedName?: string
}

export function NewItemForm({ teamId, requestId, today, needs, chosenNeed, suggestedName }: NewItemFormProps) {
  const [state, action] = useActionState(addItemAction, idle)
  const { errors, submission, values } = state
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid max-w-form gap-5">
      <ErrorSummary problems={problems} submission={submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="requestId" value={values.requestId ?? requestId} />
      <TextField
        name="name"
        label="What is it?"
        hint="As everybody at home calls it."
        required
        maxLength={80}
        defaultValue={values.name ?? suggestedName}
        error={errors.name}
      />
      {needs.length > 0 ? (
        <SelectField
          name="needId"
          label="What is it for in the plan?"
          hint="It is then shown to the same people as that part of the plan. “Something else” is shown to all who see the plan."
          prompt="Something else"
          choices={needs}
          defaultValue={values.needId ?? chosenNeed}
          submission={submission}
          error={errors.needId}
        />
      ) : (
        <input type="hidden" name="needId" value="" />
      )}
      <SelectField
        name="kind"
        label="What happened last?"
        hint="You can add earlier steps afterwards."
        prompt="Nothing yet"
        choices={firstSteps}
        defaultValue={values.kind}
        submission={`kind ${submission}`}
        error={errors.kind}
      />
      <DateField
        name="on"
        label="On which day?"
        required={false}
        max={today}
        defaultValue={values.on ?? today}
        error={errors.on}
      />
      <TextField
        name="words"
        label="Who was asked, or anything to know"
        required={false}
        maxLength={500}
        defaultValue={values.words}
        error={errors.words}
      />
      <div>
        <SubmitButton>Add to the equipment</SubmitButton>
      </div>
    </form>
  )
}
