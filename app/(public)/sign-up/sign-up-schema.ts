import { z } from 'zod'
import { normaliseAddress } from '@/lib/auth/address'
import { isPlainPassword } from '@/lib/auth/password-rules'

export const SignUpForm = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'Write your name, as the others in the team know it.')
      .max(80, 'Please use a shorter name.'),
    email: z.string().transform((text, context) => {
      const address = normaliseAddress(text)
      if (address !== undefined) return address
      context.addIssue({ code: 'custom', message: 'Write one email address, for example sam@example.org.' })
      return z.NEVER
    }),
    password: z
      .string()
      .min(15, 'Use 15 characters or more. Several words in a row are easy to remember.')
      .max(256, 'Use 256 characters at most.'),
    next: z.string().max(200).optional(),
  })
  .superRefine(({ name, email, password }, context) => {
    const ownWords = [...name.split(/\s+/), ...email.split(/[^\p{L}\p{N}]+/u)]
    if (password.length >= 15 && isPlainPassword(password, ownWords)) {
      context.addIssue({
        code: 'custom',
        path: ['password'],
        message:
          'This one is easy to guess. Leave out your name and very common words, or add a few words of your own.',
      })
    }
  })
