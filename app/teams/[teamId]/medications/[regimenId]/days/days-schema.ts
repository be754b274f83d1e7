import { z } from 'zod'

const id = z.uuid().toLowerCase()
const day = z.iso.date()

export const DaysForm = z.strictObject({
  ...{ teamId: id, regimenId: id, requestId: id },
  expectVersion: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  cycle: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number),
  days: z.union([day.transform((one) => [one]), z.array(day).max(60)]).optional(),
})
