import { z } from 'zod'

export const PasswordForm = z.strictObject({
  password: z.string().min(1, 'Write a new password.').max(256, 'Use 256 characters at most.'),
})
