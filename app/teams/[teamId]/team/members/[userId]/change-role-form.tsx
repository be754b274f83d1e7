'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import type { Role } from '@/lib/auth/rights'
import { idle } from '@/lib/form/form-state'
import { RoleFields, type RoleFieldsProps } from '../../role-fields'
import { giveRole } from './actions'

export type ChangeRoleFormProps = {
  readonly teamId: string
  readonly userId: string
  readonly version: number
  readonly role: Role
  readonly flags: RoleFieldsProps['flags']
}

const roles = ['caregiver', 'coordinator', 'nurse', 'helper'] as const

export function ChangeRoleForm({ teamId, userId, version, role, flags }: ChangeRoleFormProps) {
  const [state, action] = useActionState(giveRole, idle)
  return (
    <form action={action} className="grid gap-5">
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="version" value={version} />
      <RoleFields
        key={`${version} ${state.submission}`}
        roles={roles}
        chosen={role}
        flags={flags}
        error={state.errors.role}
      />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton>Change the role</SubmitButton>
      </div>
    </form>
  )
}
