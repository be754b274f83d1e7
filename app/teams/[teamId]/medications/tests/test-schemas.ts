import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const id = z.uuid().toLowerCase()
const day = (missing: string) => z.iso.date(missing).transform((text) => Temporal.PlainDate.from(text))
const test = z.string().trim().min(1, 'Say which test it is.').max(120, 'Please write at most 120 letters.')

export const ResultFields = z.strictObject({
  ...{ teamId: id, requestId: id, regimenId: id, test },
  testedOn: day('Choose the day of the test.'),
  value: z
    .string()
    .trim()
    .min(1, 'Write the result as the report says it, with its unit.')
    .max(200, 'Please write at most 200 letters.'),
  isMarked: z.literal('yes').optional(),
  note: z
    .string()
    .trim()
    .max(500, 'Please write at most 500 letters.')
    .transform((typed) => (typed === '' ? undefined : typed)),
})

export const TakeBackFields = z.strictObject({
  ...{ teamId: id, resultId: id },
  reason: z.string().trim().min(1, 'Write what was wrong.').max(300, 'Please write at most 300 letters.'),
})

export const StartFields = z.strictObject({
  ...{ teamId: id, regimenId: id, startedOn: day('Choose the first day.') },
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

export const ClinicDateFields = z.strictObject({
  ...{ teamId: id, requestId: id, regimenId: id, test, dueOn: day('Choose the day.') },
})
