'use client'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { useKeptAction } from '../use-kept-action'
import { takeArrivalBack } from './actions'

/** They did not travel after all. */
export function TakeMoveBackForm({ hidden }: { readonly hidden: Readonly<Record<'teamId' | 'at', string>> }) {
  const { state, action } = useKeptAction(takeArrivalBack)
  return (
    <form action={action} className="grid gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage words={state.message} />
      <div>
        <SubmitButton variant="quiet">We did not travel: take it back</SubmitButton>
      </div>
    </form>
  )
}
