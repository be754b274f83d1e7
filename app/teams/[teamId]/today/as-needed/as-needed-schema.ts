import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { prnEffects, type PrnEffect } from '@/lib/medications/as-needed-plan'
import { day, optionalAmount, optionalWords, wallTime } from '../record/record-schema'

const id = z.uuid().toLowerCase()

/** 0 to 10, or not said. */
const level = z
  .union([z.literal(''), z.string().regex(/^(\d|10)$/, 'Choose a number from 0 to 10.')])
  .transform((text) => (text === '' ? undefined : Number(text)))
  .optional()

export const AsNeededForm = z.strictObject({
  ...{ teamId: id, regimenId: id, requestId: id },
  amount: optionalAmount.refine((amount) => amount !== undefined, 'Write how much was given.'),
  reason: optionalWords,
  symptomLevel: level,
  reasonToGiveAnyway: optionalWords.optional(),
  /** Left as the page had it: given now. */
  ...{ givenOn: day, givenTime: wallTime, shownAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) },
  timeConfirmed: z.literal('yes').optional(),
})

export const EffectForm = z.strictObject({
  ...{ teamId: id, recordId: id, requestId: id },
  effect: z.enum(Object.keys(prnEffects) as [PrnEffect, ...PrnEffect[]]),
  level,
  words: optionalWords.optional(),
})

const words = z
  .string()
  .trim()
  .max(500, 'Please write at most 500 letters.')
  .transform((text) => (text === '' ? null : text))
const wholeNumber = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)

export const AsNeededPlanForm = z.strictObject({
  ...{ teamId: id, regimenId: id, requestId: id },
  expectVersion: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  place: z.union([
    z.literal('').transform(() => null),
    wholeNumber(1, 99, 'Write a number from 1 to 99, or leave it empty.'),
  ]),
  ...{ tryFirst: words, lookFor: words, callWhen: words },
  askAfterMin: wholeNumber(5, 1440, 'Write a number of minutes from 5 to 1440.'),
  reviewOn: z.union([
    z.literal('').transform(() => null),
    z.iso.date('Choose the day.').transform((text) => Temporal.PlainDate.from(text)),
  ]),
  together: z
    .union([id.transform((one) => [one]), z.array(id).max(50)])
    .optional()
    .transform((chosen) => chosen ?? []),
})
