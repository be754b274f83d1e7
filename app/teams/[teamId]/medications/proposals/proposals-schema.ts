import { z } from 'zod'

const id = z.uuid().toLowerCase()

export const AnswerForm = z
  .strictObject({
    ...{ teamId: id, proposalId: id },
    answer: z.enum(['accepted', 'declined']),
    words: z
      .string()
      .trim()
      .max(300, 'Please write at most 300 letters.')
      .transform((text) => text || undefined),
    amountConfirmed: z.literal('yes').optional(),
  })
  .refine(({ answer, words }) => answer === 'accepted' || words !== undefined, {
    path: ['words'],
    message: 'Say why not, in a few words: the person who proposed it reads it.',
  })
