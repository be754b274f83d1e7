'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { idle } from '@/lib/form/form-state'
import { PasskeyButton } from '../../(public)/sign-in/passkey-button'
import { askNewPasskey, dropPasskey, endOthers, endSession, savePasskey } from './actions'

export function AddPasskey() {
  return (
    <PasskeyButton
      ask={askNewPasskey}
      send={savePasskey}
      makes
      variant="outlined"
      words="Add a passkey"
      without="Adding a passkey needs JavaScript. A code app and a password work without it."
    >
      <TextField
        name="name"
        id="passkeyName"
        label="What to call it"
        hint="For example “My phone”. Empty is fine: then it is called after this browser."
        maxLength={60}
      />
    </PasskeyButton>
  )
}

export function DropPasskey({ passkeyId, name }: { readonly passkeyId: string; readonly name: string }) {
  const [state, action] = useActionState(dropPasskey, idle)
  return (
    <form action={action}>
      <input type="hidden" name="passkeyId" value={passkeyId} />
      <SubmitButton variant="outlined" aria-label={`Remove the passkey ${name}`}>
        Remove
      </SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}

export function EndSession({ sessionId, name }: { readonly sessionId: string; readonly name: string }) {
  const [state, action] = useActionState(endSession, idle)
  return (
    <form action={action}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton variant="outlined" aria-label={`Sign out there: ${name}`}>
        Sign out there
      </SubmitButton>
      <FormMessage words={state.message} />
    </form>
  )
}

export function EndOthers() {
  const [state, action] = useActionState(endOthers, idle)
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <SubmitButton variant="outlined">Sign out everywhere else</SubmitButton>
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
    </form>
  )
}
