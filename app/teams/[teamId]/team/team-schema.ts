import { z } from 'zod'

export const RevokeForm = z.strictObject({ teamId: z.uuid(), invitationId: z.uuid() })

export const LeaveForm = z.strictObject({ teamId: z.uuid() })
