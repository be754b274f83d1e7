import { z } from 'zod'

const id = z.uuid().toLowerCase()

export const AssignForm = z.strictObject({
  ...{ teamId: id, taskId: id },
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  assigneeId: z.union([z.literal('').transform(() => null), id]),
})
