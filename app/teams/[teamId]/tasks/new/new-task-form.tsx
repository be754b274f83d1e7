'use client'
import { useActionState, useState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { addTask } from './actions'

export type NewTaskFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId', string>>
  readonly members: readonly Choice[]
  readonly today: string
}

export function NewTaskForm({ hidden, members, today }: NewTaskFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [state, action] = useActionState(addTask, idle)
  const { values, errors } = state
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label="What is to be done?"
        name="title"
        required
        maxLength={200}
        defaultValue={values.title}
        error={errors.title}
      />
      <TextAreaField
        label="Note"
        name="note"
        required={false}
        hint="Where, how long, what to bring"
        maxLength={2000}
        defaultValue={values.note}
        error={errors.note}
      />
      <div className="flex flex-wrap items-end gap-6">
        <DateField
          label="Day"
          name="dueOn"
          required={false}
          min={today}
          defaultValue={values.dueOn}
          error={errors.dueOn}
        />
        <TimeField label="Time" name="dueTime" required={false} defaultValue={values.dueTime} error={errors.dueTime} />
      </div>
      <SelectField
        label="Who?"
        name="assigneeId"
        prompt="Up for grabs: whoever can"
        choices={members}
        defaultValue={values.assigneeId}
        error={errors.assigneeId}
        submission={state.submission}
      />
      <FormMessage words={state.status === 'refused' ? state.message : undefined} />
      <div>
        <SubmitButton>Add task</SubmitButton>
      </div>
    </form>
  )
}
