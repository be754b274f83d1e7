'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { enterCode } from './actions'

export function CodeForm({ next }: { readonly next?: string }) {
  const [state, action] = useActionState(enterCode, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="code"
        label="Code"
        hint="The six digits that your code app shows now, or one of your recovery codes."
        autoComplete="one-time-code"
        spellCheck={false}
        required
        error={state.errors.code}
      />
      <SubmitButton width="full">Go on</SubmitButton>
    </form>
  )
}
