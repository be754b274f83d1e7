import { z } from 'zod'
import { roles } from '@/lib/auth/rights'
import { addressField } from '@/lib/auth/address-field'
import { flagFields } from '../member-flags'

export const InviteForm = z.strictObject({
  teamId: z.uuid(),
  name: z.string().trim().min(1, 'Write the name that the others know.').max(80, 'Please use a shorter name.'),
  email: addressField,
  role: z.enum(roles, 'Choose a role.'),
  ...flagFields,
  sendsMail: z.literal('yes').optional(),
})
