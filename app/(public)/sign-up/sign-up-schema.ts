import { z } from 'zod'
import { addressField } from '@/lib/auth/address-field'

export const SignUpForm = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'Write your name, as the others in the team know it.')
    .max(80, 'Please use a shorter name.'),
  email: addressField,
  next: z.string().max(200).optional(),
})
