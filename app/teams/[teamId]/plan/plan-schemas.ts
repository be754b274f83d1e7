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
