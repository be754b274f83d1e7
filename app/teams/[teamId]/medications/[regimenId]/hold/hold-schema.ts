import { z } from 'zod'
import { holdReasons } from '@/lib/medications/reasons'

const id = z.uuid().toLowerCase()
const day = z.iso.date('Choose a day.')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time, for example 14:00.')
const none = z.literal('').transform(() => undefined)
const reasonKeys = Object.keys(holdReasons) as (keyof typeof holdReasons)[]

export const HoldForm = z
  .strictObject({
    ...{ teamId: id, requestId: id },
    regimenIds: z.union([id.transform((one) => [one]), z.array(id)], { error: 'Tick at least one medicine.' }),
    ...{ fromOn: day, fromTime: time, toOn: z.union([none, day]), toTime: z.union([none, time]) },
    reason: z.enum(reasonKeys, { error: 'Choose why.' }),
    words: z
      .string()
      .trim()
      .max(300, 'Please write at most 300 letters.')
      .transform((text) => text || undefined),
  })
  .refine(({ toOn, toTime }) => toOn !== undefined || toTime === undefined, {
    path: ['toOn'],
    message: 'Choose the day, too.',
  })
  .refine(({ fromOn, fromTime, toOn, toTime }) => !toOn || `${toOn}T${toTime ?? '00:00'}` > `${fromOn}T${fromTime}`, {
    path: ['toOn'],
    message: 'The pause ends before it begins.',
  })
