import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { STATUSES } from '@/lib/needs/status'

const needId = z.string().regex(/^[a-z0-9-]{2,60}$/)

const optionalDay = z
  .union([z.literal(''), z.iso.date('Choose a day.')])
  .optional()
  .transform((text) => (text ? Temporal.PlainDate.from(text) : null))

export const SetStatusForm = z.strictObject({
  teamId: z.uuid(),
  needId,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  status: z.enum(STATUSES, 'Choose one of the five.'),
  note: z
    .string()
    .trim()
    .max(500, 'Please keep the note under 500 characters.')
    .optional()
    .transform((text) => text || null),
  askAgainOn: optionalDay,
})

export const AddNeedTaskForm = z.strictObject({
  teamId: z.uuid(),
  needId,
  key: z.string().regex(/^[a-z0-9-]{2,60}\/(family|nurse)\/\d{1,2}$/),
  requestId: z.uuid(),
})

export const ChooseTopicForm = z.strictObject({ teamId: z.uuid(), needId, choice: z.enum(['opened', 'never']) })

export const ShowAgainForm = z.strictObject({ teamId: z.uuid() })

export const AskLaterForm = z.strictObject({ teamId: z.uuid() })

export const OpenForForm = z.strictObject({
  teamId: z.uuid(),
  needId,
  userId: z.uuid('Choose who may read it.'),
  agreed: z.literal('yes', 'This needs the patient’s consent.'),
})

export const CloseForForm = z.strictObject({ teamId: z.uuid(), needId, userId: z.uuid() })

export const WishForm = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  words: z
    .string()
    .trim()
    .min(1, 'Write it in the person’s own words.')
    .max(1000, 'Please keep it under 1,000 characters.'),
  saidOn: z.iso.date('Choose a day.').transform((text) => Temporal.PlainDate.from(text)),
})

export const FastChangeForm = z.strictObject({ teamId: z.uuid(), fastChange: z.enum(['on', 'off']) })
