import { z } from 'zod'
import { flagFields } from '../../member-flags'

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

export const ChangeRoleForm = z.strictObject({
  teamId: z.uuid(),
  userId: z.uuid(),
  version,
  role: z.enum(['caregiver', 'coordinator', 'nurse', 'helper'], 'Choose a role.'),
  ...flagFields,
})

export const GrantProxyForm = z.strictObject({ teamId: z.uuid(), userId: z.uuid() })

export const HandOverForm = z.strictObject({ teamId: z.uuid(), userId: z.uuid(), version })

export const RemoveForm = z.strictObject({ teamId: z.uuid(), userId: z.uuid(), version })
