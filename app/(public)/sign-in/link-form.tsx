'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { sendLink } from './actions'

export function LinkForm({ next }: { readonly next?: string }) {
  const [state, action] = useActionState(sendLink, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label="Email"
        hint="We send you a link. It signs you in, with nothing to remember."
        autoComplete="username"
        required
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <FormMessage
        words={problems.length === 0 ? state.message : null}
        kind={state.status === 'done' ? 'done' : 'note'}
      />
      <SubmitButton variant="outlined" width="full">
        Send me a link
      </SubmitButton>
    </form>
  )
}
