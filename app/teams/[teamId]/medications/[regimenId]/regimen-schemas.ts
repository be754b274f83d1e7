import { z } from 'zod'

const id = z.uuid().toLowerCase()

/** Why a medicine ends (medications.md 11). */
export const stopReasons = [
  'finished',
  'side effect',
  'not working',
  'swapped for another',
  'withdrawn from the market',
  'the person’s choice',
  'died',
  'other',
] as const

export const StopForm = z
  .strictObject({
    ...{ teamId: id, regimenId: id, requestId: id },
    reason: z.enum(stopReasons, { error: 'Choose why it is stopped.' }),
    words: z.string().trim().max(300, 'Please write at most 300 letters.'),
    asked: z.literal('yes').optional(),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    message: 'Write why, in a few words.',
  })

export const VoidForm = z.strictObject({
  ...{ teamId: id, requestId: id, recordId: id },
  reason: z.string().trim().min(1, 'Write why the entry is taken back.').max(300, 'Please write at most 300 letters.'),
})
