'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { openFor } from './actions'

export type OpenForFormProps = {
  readonly teamId: string
  readonly needId: string
  readonly title: string
  readonly patientName: string
  readonly people: readonly { readonly userId: string; readonly name: string }[]
}

/** Opens one topic for one of the family, with the patient's consent. */
export function OpenForForm({ teamId, needId, title, patientName, people }: OpenForFormProps) {
  const [state, action] = useActionState(openFor, idle)
  return (
    <form action={action} className="grid gap-3">
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="needId" value={needId} />
      <SelectField
        id={`open-for-${needId}`}
        name="userId"
        label="For whom"
        prompt="Choose one"
        choices={people.map(({ userId, name }) => ({ value: userId, words: name }))}
        defaultValue={state.values.userId}
        error={state.errors.userId}
        submission={state.submission}
      />
      <CheckboxField
        id={`agreed-${needId}`}
        name="agreed"
        label={`${patientName} agreed to this today`}
        error={state.errors.agreed}
      />
      <div>
        <SubmitButton variant="outlined" aria-label={`Open it for them: ${title}`}>
          Open it for them
        </SubmitButton>
      </div>
    </form>
  )
}
