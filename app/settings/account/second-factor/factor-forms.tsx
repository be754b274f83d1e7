'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { buttonLook } from '@/components/ui/button-look'
import { idle, type FormState } from '@/lib/form/form-state'
import { begin, enterFirstCode, newCodes, stop } from './actions'
import { RecoveryCodes } from './recovery-codes'

export function BeginForm() {
  const [state, action] = useActionState(begin, idle)
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <SubmitButton>Set up a code app</SubmitButton>
      <FormMessage words={state.status === 'refused' ? state.message : null} />
    </form>
  )
}

export type CodeAppProps = {
  readonly isInUse: boolean
  /** Once it is in use. */
  readonly inUse: ReactNode
  /** The picture to scan, which goes once the first code was right. */
  readonly children: ReactNode
}

/** One component for before and after, so that the recovery codes stay on the page that the first right code changes. */
export function CodeApp({ isInUse, inUse, children }: CodeAppProps) {
  const [state, action] = useActionState(enterFirstCode, idle)
  if (state.values.recovery !== undefined) return <RecoveryCodes codes={state.values.recovery.split(' ')} />
  if (isInUse) return inUse
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <div className="grid gap-6">
      {children}
      <form action={action} className="grid gap-5">
        <ErrorSummary problems={problems} submission={state.submission} />
        <TextField
          name="code"
          label="The code that the app shows"
          hint="Six digits."
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          error={state.errors.code}
        />
        <FormMessage words={problems.length === 0 ? state.message : null} />
        <div>
          <SubmitButton>Use this app</SubmitButton>
        </div>
      </form>
    </div>
  )
}

export function NewCodesForm() {
  const [state, action] = useActionState(newCodes, idle)
  if (state.values.recovery !== undefined) return <RecoveryCodes codes={state.values.recovery.split(' ')} />
  return <PlainForm state={state} action={action} words="Make new recovery codes" />
}

/** Two presses: the first one only says what it means. */
export function StopForm() {
  const [state, action] = useActionState(stop, idle)
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')}>Stop using the code app</summary>
      <div className="mt-2 grid gap-3 rounded-card border p-5">
        <p>
          After that a link or your password alone signs you in; a password of fewer than 15 characters stops working.
          Nurses and coordinators need a passkey then.
        </p>
        <PlainForm state={state} action={action} words="Stop using it now" />
      </div>
    </details>
  )
}

function PlainForm({
  state,
  action,
  words,
}: {
  readonly state: FormState
  readonly action: (data: FormData) => void
  readonly words: string
}) {
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <SubmitButton variant="outlined">{words}</SubmitButton>
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
    </form>
  )
}
