import { z } from 'zod'
import { day, optionalAmount, optionalWords, wallTime } from '../record/record-schema'

const id = z.uuid().toLowerCase()

export const AsNeededForm = z.strictObject({
  ...{ teamId: id, regimenId: id, requestId: id },
  amount: optionalAmount.refine((amount) => amount !== undefined, 'Write how much was given.'),
  reason: optionalWords,
  reasonToGiveAnyway: optionalWords.optional(),
  /** Left as the page had it: given now. */
  ...{ givenOn: day, givenTime: wallTime, shownAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) },
  timeConfirmed: z.literal('yes').optional(),
})
