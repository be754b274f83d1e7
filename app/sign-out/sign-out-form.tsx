'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { signOut } from './actions'

/** `next`: the page to come back to as somebody else. */
export function SignOutForm({ next }: { readonly next?: string }) {
  const [state, action] = useActionState(signOut, idle)
  return (
    <form action={action}>
      {next && <input type="hidden" name="next" value={next} />}
      <SubmitButton variant="quiet">Sign out</SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}
