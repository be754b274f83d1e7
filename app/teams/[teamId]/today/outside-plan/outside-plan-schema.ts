import { z } from 'zod'
import { day, optionalAmount, wallTime } from '../record/record-schema'

const id = z.uuid().toLowerCase()

export const OutsidePlanForm = z.strictObject({
  ...{ teamId: id, requestId: id, regimenId: z.uuid('Choose the medicine.').toLowerCase() },
  ...{ amount: optionalAmount, givenOn: day, givenTime: wallTime, timeConfirmed: z.literal('yes').optional() },
  reason: z.string().trim().min(1, 'Write in a few words what happened.').max(500, 'Please write at most 500 letters.'),
})
