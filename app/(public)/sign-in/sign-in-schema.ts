import { z } from 'zod'

export const SignInForm = z.strictObject({
  email: z.string().trim().min(1, 'Write your email address.').max(254, 'That is too long for an email address.'),
  password: z.string().min(1, 'Write your password.').max(256, 'That is longer than any password here.'),
  ownDevice: z.literal('yes').optional(),
  /** Where to go afterwards; checked against the list of our own pages. */
  next: z.string().max(200).optional(),
})
