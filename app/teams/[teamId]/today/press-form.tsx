'use client'
import type { ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import type { FormState } from '@/lib/form/form-state'
import { useKeptAction } from './use-kept-action'

export type PressFormProps = {
  readonly act: (before: FormState, data: FormData) => Promise<FormState>
  readonly fields: Readonly<Record<string, string | number>>
  /** Its button. */
  readonly children: ReactNode
}

/** A form of one button. What was refused, or got no answer, is said below it. */
export function PressForm({ act, fields, children }: PressFormProps) {
  const { state, action } = useKeptAction(act)
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.status === 'refused' && (
        <div className="basis-full">
          <FormMessage words={state.message} />
        </div>
      )}
    </form>
  )
}
