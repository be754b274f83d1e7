import { z } from 'zod'

export const CodeForm = z.strictObject({
  code: z.string().trim().min(1, 'Write the code.').max(40, 'That is too long for a code.'),
  next: z.string().max(200).optional(),
})
