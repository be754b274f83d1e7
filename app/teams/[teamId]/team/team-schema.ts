import { z } from 'zod'

export const RevokeForm = z.strictObject({ teamId: z.uuid(), invitationId: z.uuid() })

export const RenewForm = z.strictObject({
  teamId: z.uuid(),
  invitationId: z.uuid(),
  sendsMail: z.literal('yes').optional(),
})

export const ProxyForm = z.strictObject({ teamId: z.uuid(), userId: z.uuid() })

export const LeaveForm = z.strictObject({ teamId: z.uuid() })
