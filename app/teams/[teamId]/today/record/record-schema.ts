import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readTypedNumber } from '@/lib/medications/dose-text'
import { notGivenReasons } from '@/lib/medications/not-given-reasons'

const id = z.uuid().toLowerCase()

/** A typed amount, or nothing. "5.0" is 5; ".5" and "5U" are refused with what to write instead. */
export const optionalAmount = z
  .string()
  .trim()
  .max(20)
  .transform((typed, context) => {
    if (typed === '') return undefined
    const read = readTypedNumber(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.hint })
    return z.NEVER
  })

export const optionalWords = z
  .string()
  .trim()
  .max(500, 'Please write at most 500 letters.')
  .transform((typed) => (typed === '' ? undefined : typed))

export const day = z.iso.date('Choose the day.').transform((text) => Temporal.PlainDate.from(text))
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose the time.')

export const RecordForm = z
  .strictObject({
    ...{ teamId: id, regimenId: id, slotKey: z.string().min(1).max(200), requestId: id },
    kind: z.enum(['given', 'partly', 'not_given'], { error: 'Choose what happened.' }),
    ...{ givenOn: day, givenTime: wallTime, amount: optionalAmount },
    notGivenReason: z.union([z.literal(''), z.enum(notGivenReasons.map((reason) => reason.id))]),
    ...{ reason: optionalWords, timeConfirmed: z.literal('yes').optional() },
    /** The version of the prescription that was on the screen. */
    expectVersion: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    /** A patch: where it was put. */
    site: optionalWords.optional(),
    oldOff: z.literal('yes').optional(),
    /** After a conflict or a change of the plan: what it was. */
    answer: z.enum(['same', 'another', 'outside-plan']).optional(),
  })
  .superRefine(({ kind, notGivenReason, reason, amount }, context) => {
    if (kind === 'not_given' && notGivenReason === '' && reason === undefined)
      context.addIssue({
        code: 'custom',
        path: ['notGivenReason'],
        message: 'Choose why it was not given, or write it in your own words.',
      })
    if (kind === 'partly' && amount === undefined)
      context.addIssue({ code: 'custom', path: ['amount'], message: 'Write how much was given.' })
  })
