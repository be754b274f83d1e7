'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { removeMealTime, setBeside } from './actions'

const acts = { setBeside, removeMealTime }

export type OneButtonProps = {
  readonly act: keyof typeof acts
  readonly hidden: Readonly<Record<string, string>>
  readonly words: string
  readonly label: string
}

/** A form of one button. */
export function OneButtonForm({ act, hidden, words, label }: OneButtonProps) {
  const [state, action] = useActionState(acts[act], idle)
  return (
    <form action={action} className="shrink-0">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="quiet" aria-label={label}>
        {words}
      </SubmitButton>
      <FormMessage words={state.status === 'refused' ? state.message : undefined} />
    </form>
  )
}
