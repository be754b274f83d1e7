import { z } from 'zod'

export const SignOutForm = z.strictObject({
  /** Where to go after signing in again; checked against the list of our own pages. */
  next: z.string().max(200).optional(),
})
