'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { idle } from '@/lib/form/form-state'
import { takeBackAction, takeUpOfferAction } from './actions'

const acts = { takeBack: takeBackAction, takeUpOffer: takeUpOfferAction }

/** A small form: its fields and its button come from the server as children. */
export function OnePressForm({ act, children }: { readonly act: keyof typeof acts; readonly children: ReactNode }) {
  const [state, action] = useActionState(acts[act], idle)
  const problem = Object.values(state.errors)[0]
  return (
    <form action={action} className="grid max-w-form justify-items-start gap-3 *:max-w-full">
      {children}
      <FormMessage words={problem ?? state.message} kind={state.status === 'done' ? 'done' : 'note'} />
    </form>
  )
}
