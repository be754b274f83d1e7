import { z } from 'zod'

export const linkToken = z.string().regex(/^[\w-]{43}$/)

const ownDevice = z.literal('yes').optional()

export const UseLinkForm = z.strictObject({ token: linkToken, ownDevice })

export const ChoosePasswordForm = z.strictObject({
  token: linkToken,
  password: z.string().min(1, 'Write a new password.').max(256, 'Use 256 characters at most.'),
  ownDevice,
})

export const AgreeForm = z.strictObject({ token: linkToken })
