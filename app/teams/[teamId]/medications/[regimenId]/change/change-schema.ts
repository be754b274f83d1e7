import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { RegimenChange } from '@/lib/medications/prescription'
import type { ScheduleRule } from '@/lib/medications/schedule-rule'
import { checkPrescription, prescriptionFields, prescriptionOf } from '../../prescription-schema'
import { LookForm } from '../../next-doses/next-doses-schema'

const id = z.uuid().toLowerCase()

const SaveForm = z
  .strictObject({
    intent: z.literal('save'),
    ...{ teamId: id, regimenId: id, requestId: id },
    expectVersion: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    fromOn: z.iso.date('Choose from which day.').transform((day) => Temporal.PlainDate.from(day)),
    fromTime: z
      .union([
        z.literal('').transform(() => undefined),
        z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time, for example 20:00.'),
      ])
      .optional(),
    amountConfirmed: z.literal('yes').optional(),
    ...prescriptionFields,
  })
  .superRefine((input, context) => checkPrescription(input, input.fromOn, context))

/** Saved, or only looked at. */
export const ChangeRegimenForm = z.discriminatedUnion('intent', [SaveForm, LookForm])

/** @param kept the rule in force, for a change of the rest */
export function changeOf(input: z.output<typeof SaveForm>, kept: ScheduleRule, zone: string): RegimenChange {
  const { requestId, regimenId, expectVersion, fromOn, fromTime, amountConfirmed } = input
  return {
    ...{ requestId, regimenId, expectVersion, fromOn, fromTime },
    prescription: prescriptionOf(input, { zone, firstOn: fromOn }, kept),
    amountConfirmed: amountConfirmed === 'yes',
  }
}
