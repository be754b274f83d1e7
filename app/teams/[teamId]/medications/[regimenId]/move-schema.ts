import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const id = z.uuid().toLowerCase()

export const MoveForm = z.strictObject({
  ...{ teamId: id, regimenId: id, requestId: id },
  expectVersion: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  on: z.iso.date('Choose a day.').transform((day) => Temporal.PlainDate.from(day)),
})
