import { z } from 'zod'
import { normaliseAddress } from '@/lib/auth/address'
import { roles } from '@/lib/auth/rights'
import { flagFields } from '../member-flags'

export const InviteForm = z.strictObject({
  teamId: z.uuid(),
  name: z.string().trim().min(1, 'Write the name that the others know.').max(80, 'Please use a shorter name.'),
  email: z.string().transform((text, context) => {
    const address = normaliseAddress(text)
    if (address !== undefined) return address
    context.addIssue({ code: 'custom', message: 'Write one email address, for example sam@example.org.' })
    return z.NEVER
  }),
  role: z.enum(roles, 'Choose a role.'),
  ...flagFields,
})
