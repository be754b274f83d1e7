import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NewRegimen } from '@/lib/medications/prescription'
import { checkPrescription, prescriptionFields, prescriptionOf } from '../prescription-schema'
import { LookForm } from '../next-doses/next-doses-schema'

const id = z.uuid().toLowerCase()

const SaveForm = z
  .strictObject({
    intent: z.literal('save'),
    ...{ teamId: id, requestId: id },
    medicineId: z.union([z.literal('').transform(() => undefined), z.string().max(60)]),
    /** The stopped line that this one starts again. */
    followsId: z.union([z.literal('').transform(() => undefined), id]).optional(),
    name: z.string().trim().min(1, 'Write the name of the medicine.').max(120),
    startsOn: z.iso.date('Choose the first day.').transform((day) => Temporal.PlainDate.from(day)),
    ...prescriptionFields,
  })
  .superRefine((input, context) => {
    checkPrescription(input, input.startsOn, context)
    if (input.how === 'keep') context.addIssue({ code: 'custom', path: ['how'], message: 'Choose when it is given.' })
  })

/** Saved, or only looked at. */
export const NewRegimenForm = z.discriminatedUnion('intent', [SaveForm, LookForm])

export function newRegimenOf(input: z.output<typeof SaveForm>, zone: string): NewRegimen {
  const { requestId, medicineId, followsId, name, startsOn } = input
  const prescription = prescriptionOf(input, { zone, firstOn: startsOn })
  return { requestId, medicineId, followsId, name, startsOn, prescription }
}
