import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { checkPrescription, prescriptionFields } from '../prescription-schema'

const id = z.uuid().toLowerCase()

export const NewRegimenForm = z
  .strictObject({
    ...{ teamId: id, requestId: id },
    medicineId: z.union([z.literal('').transform(() => undefined), z.string().max(60)]),
    name: z.string().trim().min(1, 'Write the name of the medicine.').max(120),
    startsOn: z.iso.date('Choose the first day.').transform((day) => Temporal.PlainDate.from(day)),
    ...prescriptionFields,
  })
  .superRefine(checkPrescription)
