'use client'
import { useActionState, useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { addMealTime } from './actions'

const foods: readonly Choice[] = [
  { value: 'unknown', words: 'Not sure: the strictest rule is used' },
  { value: 'high-fat', words: 'A meal or feed with much fat' },
  { value: 'low-fat', words: 'A meal or feed with little fat' },
  { value: 'supplement', words: 'A nourishing drink' },
]

/** A meal or feed of every day. */
export function MealForm({ teamId, requestId }: { readonly teamId: string; readonly requestId: string }) {
  const [first] = useState(requestId)
  const [state, action] = useActionState(addMealTime, idle)
  const { values, errors, submission } = state
  // After a meal was written down the next one is a new request.
  const id = state.status === 'done' ? requestId : first
  return (
    <form action={action} className="grid max-w-form gap-5" noValidate>
      <ErrorSummary
        submission={submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="requestId" value={id} />
      <TextField
        label="Meal or feed"
        name="name"
        hint="For example: Breakfast, Night feed"
        required
        maxLength={60}
        defaultValue={values.name}
        error={errors.name}
      />
      <div className="flex flex-wrap items-end gap-6">
        <TimeField label="Starts" name="startTime" required defaultValue={values.startTime} error={errors.startTime} />
        <TimeField
          label="Ends"
          name="endTime"
          hint="Earlier than the start: the next day"
          required
          defaultValue={values.endTime}
          error={errors.endTime}
        />
      </div>
      <SelectField
        label="What kind?"
        name="food"
        required
        choices={foods}
        defaultValue={values.food}
        error={errors.food}
        submission={submission}
      />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton variant="outlined">Add this meal or feed</SubmitButton>
      </div>
    </form>
  )
}
