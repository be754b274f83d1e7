import { z } from 'zod'

export const TellForm = z.strictObject({
  teamId: z.uuid(),
  updateId: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})
