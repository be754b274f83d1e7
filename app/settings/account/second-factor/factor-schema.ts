import { z } from 'zod'

export const AskForm = z.strictObject({})

export const FirstCodeForm = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Write the six digits that the app shows now.')),
})
