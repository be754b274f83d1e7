import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const id = z.uuid().toLowerCase()
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema])

export const NewTaskForm = z
  .strictObject({
    ...{ teamId: id, requestId: id },
    title: z.string().trim().min(1, 'Write what is to be done.').max(200, 'Please write at most 200 letters.'),
    note: z
      .string()
      .trim()
      .max(2000, 'Please write at most 2,000 letters.')
      .transform((note) => (note === '' ? undefined : note)),
    dueOn: optional(z.iso.date('Choose a day.').transform((day) => Temporal.PlainDate.from(day))),
    dueTime: optional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose a time.')),
    assigneeId: optional(id),
  })
  .refine(({ dueOn, dueTime }) => dueTime === undefined || dueOn !== undefined, {
    path: ['dueOn'],
    message: 'A time needs its day: choose one.',
  })
