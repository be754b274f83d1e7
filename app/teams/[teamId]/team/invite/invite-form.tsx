'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Role } from '@/lib/auth/rights'
import { idle } from '@/lib/form/form-state'
import { RoleFields } from '../role-fields'
import { inviteSomebody } from './actions'
import { NewLink } from './new-link'

export function InviteForm({ teamId, roles }: { readonly teamId: string; readonly roles: readonly Role[] }) {
  const [state, action] = useActionState(inviteSomebody, idle)
  const { errors, submission } = state
  const isDone = state.status === 'done'
  const values = isDone ? {} : state.values
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  return (
    <div className="grid max-w-form gap-8">
      {isDone && <NewLink values={state.values} />}
      <form action={action} className="grid gap-5">
        {isDone && <h2>Invite somebody else</h2>}
        <ErrorSummary problems={problems} submission={submission} />
        <FormMessage words={isDone ? null : state.message} />
        <input type="hidden" name="teamId" value={teamId} />
        <TextField
          name="name"
          label="Name"
          hint="As everybody in the team knows them."
          required
          maxLength={80}
          defaultValue={values.name}
          error={errors.name}
        />
        <TextField
          name="email"
          type="email"
          label="Email"
          hint="The link works for this address only."
          autoComplete="off"
          required
          defaultValue={values.email}
          error={errors.email}
        />
        <RoleFields
          key={submission}
          roles={roles}
          chosen={values.role}
          error={errors.role}
          flags={{
            seesPlan: values.seesPlan === 'yes',
            seesMedication: values.seesMedication === 'yes',
            givesMedication: values.givesMedication === 'yes',
          }}
        />
        <CheckboxField
          name="sendsMail"
          label="Send the link by email too"
          hint="The message says who invites, and nothing about anybody’s health."
          defaultChecked={submission === 0 || isDone || values.sendsMail === 'yes'}
        />
        <div>
          <SubmitButton variant={isDone ? 'outlined' : 'filled'}>Make the link</SubmitButton>
        </div>
      </form>
    </div>
  )
}
