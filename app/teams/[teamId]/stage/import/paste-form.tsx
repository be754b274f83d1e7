'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { pasteTable } from './actions'

export interface PasteFormProps {
  readonly teamId: string
  readonly mostPasted: number
  /** What was pasted before and could not be read. */
  readonly pasted: string
}

export function PasteForm({ teamId, mostPasted, pasted }: PasteFormProps) {
  const [state, action] = useActionState(pasteTable, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-4" noValidate>
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <TextAreaField
        label="Or paste the table"
        name="pasted"
        hint="The first line names the columns, for example: date, q1, q2, up to q12."
        rows={6}
        maxLength={mostPasted}
        defaultValue={state.values['pasted'] ?? pasted}
        error={state.errors['pasted']}
      />
      <div>
        <SubmitButton variant="outlined">Look through this table</SubmitButton>
      </div>
    </form>
  )
}
