'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { markPairAction } from './actions'

export type MarkPairFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'first' | 'second' | 'versions' | 'kind', string>>
  /** Which note, for those who hear the button alone. */
  readonly label: string
  readonly children: ReactNode
}

/** One button that says who has read a note. */
export function MarkPairForm({ hidden, label, children }: MarkPairFormProps) {
  const [state, action] = useActionState(markPairAction, idle)
  return (
    <form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="quiet" aria-label={label}>
        {children}
      </SubmitButton>
      <FormMessage words={state.status === 'refused' ? state.message : undefined} />
    </form>
  )
}
