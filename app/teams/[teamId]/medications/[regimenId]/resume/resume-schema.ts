import { z } from 'zod'
import { stepAnswers } from '@/lib/medications/holds'

const id = z.uuid().toLowerCase()

export const ResumeForm = z.strictObject({
  ...{ teamId: id, regimenId: id },
  /** Others without a question of their own that go on at the same moment. */
  also: z.union([id.transform((one) => [one]), z.array(id).max(300)]).optional(),
  on: z.iso.date('Choose a day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time, for example 14:00.'),
  steps: z.enum(stepAnswers, { error: 'Say what the clinic said, or that it is not known yet.' }).optional(),
  step: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  skin: z.enum(['none', 'on', 'not-known'], { error: 'Say what is on the skin.' }).optional(),
  words: z
    .string()
    .trim()
    .max(300, 'Please write at most 300 letters.')
    .transform((text) => text || undefined),
})
