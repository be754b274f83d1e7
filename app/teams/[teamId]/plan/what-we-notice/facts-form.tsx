'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { recordFacts } from './actions'

/** The fields come from the server as children; what was typed stays in them. */
export function FactsForm({ children }: { readonly children: ReactNode }) {
  const [state, action] = useActionState(recordFacts, idle)
  return (
    <form action={action} className="grid gap-6" onReset={(event) => event.preventDefault()}>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {children}
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton>Save what we notice</SubmitButton>
      </div>
    </form>
  )
}
