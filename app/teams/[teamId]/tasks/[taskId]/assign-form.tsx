'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { assign } from './actions'

export type AssignFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'taskId' | 'version', string>>
  readonly members: readonly Choice[]
  readonly assigneeId: string
}

/** Gives a task to somebody, or to whoever can. */
export function AssignForm({ hidden, members, assigneeId }: AssignFormProps) {
  const [state, action] = useActionState(assign, idle)
  return (
    <form action={action} className="grid max-w-form gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        label="Who does it?"
        name="assigneeId"
        prompt="Up for grabs: whoever can"
        choices={members}
        defaultValue={state.values.assigneeId ?? assigneeId}
        error={state.errors.assigneeId}
        submission={`${state.submission} ${hidden.version}`}
      />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton variant="outlined">Save who does it</SubmitButton>
      </div>
    </form>
  )
}
