'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { recordDeathAction } from './actions'

export interface RecordDeathFormProps {
  readonly teamId: string
  /** ISO day, and the same in words. */
  readonly diedOn: string
  readonly sentence: string
}

export function RecordDeathForm({ teamId, diedOn, sentence }: RecordDeathFormProps) {
  const [state, action] = useActionState(recordDeathAction, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-4" noValidate>
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="diedOn" value={diedOn} />
      <CheckboxField label={sentence} name="isSure" error={state.errors['isSure']} required />
      <div>
        <SubmitButton variant="outlined">Record the death</SubmitButton>
      </div>
    </form>
  )
}
