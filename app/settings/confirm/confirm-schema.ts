import { z } from 'zod'

const next = z.string().max(200).optional()

export const AskForm = z.strictObject({})

export const PasskeyConfirmForm = z.strictObject({ answer: z.string().max(30_000), next })

export const PasswordConfirmForm = z.strictObject({
  password: z.string().min(1, 'Write your password.').max(256, 'That is longer than any password here.'),
  code: z.string().trim().max(40, 'That is too long for a code.').optional(),
  next,
})

export const LinkConfirmForm = z.strictObject({ next })
