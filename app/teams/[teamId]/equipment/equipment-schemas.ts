import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { PHONE, telHref } from '@/lib/equipment/phone'
import { STEP_KINDS } from '@/lib/equipment/steps'

const needId = z.string().regex(/^[a-z0-9-]{2,60}$/)
const day = z.iso.date('Choose a day.').transform((text) => Temporal.PlainDate.from(text))
const optionalDay = z
  .union([z.literal(''), z.iso.date('Choose a day.')])
  .optional()
  .transform((text) => (text ? Temporal.PlainDate.from(text) : null))
const optionalWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most} characters.`)
    .optional()
    .transform((text) => text || null)
const name = z.string().trim().min(1, 'Write what it is.').max(80, 'Please use a shorter name.')
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

export const AddItemForm = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  name,
  needId: z.union([z.literal(''), needId]).transform((text) => text || null),
  kind: z.union([z.literal(''), z.enum(STEP_KINDS)]).transform((text) => text || null),
  on: optionalDay,
  words: optionalWords(500),
})

export const RecordStepForm = z.strictObject({
  teamId: z.uuid(),
  itemId: z.uuid(),
  requestId: z.uuid(),
  kind: z.enum(STEP_KINDS),
  on: day,
  words: optionalWords(500),
})

export const TakeBackForm = z.strictObject({
  teamId: z.uuid(),
  itemId: z.uuid(),
  stepId: z.uuid(),
  requestId: z.uuid(),
  reason: z.string().trim().min(1, 'Write in a few words what was wrong.').max(300, 'Please use fewer words.'),
})

export const DetailsForm = z
  .strictObject({
    teamId: z.uuid(),
    itemId: z.uuid(),
    version,
    name,
    supplierName: optionalWords(80),
    supplierPhone: z
      .union([
        z.literal(''),
        z.string().trim().regex(PHONE, 'Write a phone number, for example 555 0142 or +44 20 7946 0018.'),
      ])
      .optional()
      .transform((text) => text || null)
      .refine((phone) => phone === null || telHref(phone) !== null, 'Write a phone number with at least three digits.'),
    serial: optionalWords(80),
    lender: optionalWords(80),
    returnOn: optionalDay,
    batteryHours: z
      .string()
      .trim()
      .regex(
        /^(\d{1,3}([.,]\d)?)?$/,
        'Write hours as a number, for example 4 or 2.5. Write 0 when it stops with the mains.',
      )
      .transform((text) => (text === '' ? null : Number(text.replace(',', '.')))),
    nextCheckOn: optionalDay,
    powerCutSteps: optionalWords(1000),
    note: optionalWords(1000),
  })
  .refine(({ returnOn, lender }) => returnOn === null || lender !== null, {
    path: ['lender'],
    error: 'Write who it goes back to, or leave the day empty.',
  })

export const PowerCutForm = z.strictObject({
  teamId: z.uuid(),
  version,
  steps: z
    .string()
    .trim()
    .min(1, 'Write at least one thing to do.')
    .max(3000, 'Please keep this under 3000 characters.'),
  practisedOn: optionalDay,
})

export const OfferForm = z.strictObject({
  teamId: z.uuid(),
  itemId: z.uuid(),
  status: z.enum(['in_progress', 'in_place']),
  version,
})
