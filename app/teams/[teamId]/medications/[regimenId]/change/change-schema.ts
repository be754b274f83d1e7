import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { checkPrescription, prescriptionFields } from '../../prescription-schema'

const id = z.uuid().toLowerCase()

export const ChangeRegimenForm = z
  .strictObject({
    ...{ teamId: id, regimenId: id, requestId: id },
    expectVersion: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    fromOn: z.iso.date('Choose from which day.').transform((day) => Temporal.PlainDate.from(day)),
    amountConfirmed: z.literal('yes').optional(),
    ...prescriptionFields,
  })
  .superRefine(checkPrescription)
