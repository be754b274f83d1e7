import { z } from 'zod'

export const AskForm = z.strictObject({})

export const AddPasskeyForm = z.strictObject({
  answer: z.string().max(30_000),
  name: z.string().trim().max(60, 'Please use a shorter name.').optional(),
})

export const RemovePasskeyForm = z.strictObject({
  passkeyId: z
    .string()
    .max(1400)
    .regex(/^[\w-]+$/),
})

export const EndSessionForm = z.strictObject({ sessionId: z.uuid() })
