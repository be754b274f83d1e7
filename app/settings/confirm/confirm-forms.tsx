'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { PasskeyButton } from '../../(public)/sign-in/passkey-button'
import { askOwnPasskey, confirmByLink, confirmByPasskey, confirmByPassword } from './actions'

type Next = { readonly next?: string }

const Hidden = ({ next }: Next) => next && <input type="hidden" name="next" value={next} />

export function ConfirmByPasskey({ next }: Next) {
  return (
    <PasskeyButton
      ask={askOwnPasskey}
      send={confirmByPasskey}
      words="Use a passkey"
      without="A passkey needs JavaScript. The other ways on this page work without it."
    >
      <Hidden next={next} />
    </PasskeyButton>
  )
}

export function ConfirmByPassword({
  next,
  email,
  asksCode,
}: Next & { readonly email: string; readonly asksCode: boolean }) {
  const [state, action] = useActionState(confirmByPassword, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary problems={problems} submission={state.submission} />
      <Hidden next={next} />
      {/* For password managers: which account this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="password"
        type="password"
        label="Your password"
        autoComplete="current-password"
        required
        error={state.errors.password}
      />
      {asksCode && (
        <TextField
          name="code"
          label="Code"
          hint="The six digits that your code app shows now, or one of your recovery codes."
          autoComplete="one-time-code"
          spellCheck={false}
          required
          error={state.errors.code}
        />
      )}
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <SubmitButton width="full">Go on</SubmitButton>
    </form>
  )
}

export function ConfirmByLink({ next }: Next) {
  const [state, action] = useActionState(confirmByLink, idle)
  return (
    <form action={action} className="grid gap-3">
      <Hidden next={next} />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <SubmitButton variant="outlined" width="full">
        Send me a link by email
      </SubmitButton>
    </form>
  )
}
