'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { buttonLook } from '@/components/ui/button-look'
import { idle } from '@/lib/form/form-state'
import { handOverTeam, letActForPatient } from './actions'

export type HandOverFormProps = {
  readonly teamId: string
  readonly userId: string
  readonly version: number
  readonly name: string
}

/** Two presses: the first one only says what it means. */
export function HandOverForm({ teamId, userId, version, name }: HandOverFormProps) {
  const [state, action] = useActionState(handOverTeam, idle)
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')}>Hand the running of the team over to {name}</summary>
      <form action={action} className="mt-2 grid justify-items-start gap-3 rounded-card border p-5">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="version" value={version} />
        <p>
          {name} becomes the coordinator, you become a family caregiver. Only {name} can give it back.
        </p>
        <FormMessage words={state.message} />
        <SubmitButton variant="outlined">Hand over to {name} now</SubmitButton>
      </form>
    </details>
  )
}

export type ActForPatientFormProps = {
  readonly teamId: string
  readonly userId: string
  /** Left out by a coordinator who would act themselves. */
  readonly name?: string
  readonly patientName: string
  /** The patient's own word is enough. */
  readonly isPatient?: boolean
}

export function ActForPatientForm({ teamId, userId, name, patientName, isPatient }: ActForPatientFormProps) {
  const [state, action] = useActionState(letActForPatient, idle)
  return (
    <details open={state.submission > 0}>
      <summary className={buttonLook('quiet')}>
        {name ? `Let ${name} act for ${isPatient ? 'me' : patientName}` : `I act for ${patientName} by law`}
      </summary>
      <form action={action} className="mt-2 grid justify-items-start gap-3 rounded-card border p-5">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="userId" value={userId} />
        <p>
          {isPatient
            ? `${name} may then do here what you may, except choosing who sees what: that needs a nurse as well. You can end it at any time on the team page.`
            : `For a legal proxy: ${name ?? 'you'} may then do here what ${patientName} may. One more member has to agree. ${patientName} can end it at any time.`}
        </p>
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <SubmitButton variant="outlined">
          {isPatient ? `Let ${name} act for me` : name ? `Ask for ${name} to act` : 'Ask one more member to agree'}
        </SubmitButton>
      </form>
    </details>
  )
}
