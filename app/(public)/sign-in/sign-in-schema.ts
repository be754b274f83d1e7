import { z } from 'zod'
import { addressField } from '@/lib/auth/address-field'

/** Where to go afterwards; checked against the list of our own pages. */
const next = z.string().max(200).optional()
const ownDevice = z.literal('yes').optional()

export const SignInForm = z.strictObject({
  email: z.string().trim().min(1, 'Write your email address.').max(254, 'That is too long for an email address.'),
  password: z.string().min(1, 'Write your password.').max(256, 'That is longer than any password here.'),
  ownDevice,
  next,
})

export const SendLinkForm = z.strictObject({ email: addressField, next })

export const AskPasskeyForm = z.strictObject({})

export const PasskeyForm = z.strictObject({
  /** What the browser's passkey said, as JSON. */
  answer: z.string().max(30_000),
  ownDevice,
  next,
})
