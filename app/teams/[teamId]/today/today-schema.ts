import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const id = z.uuid().toLowerCase()
const slot = { teamId: id, regimenId: id, slotKey: z.string().min(1).max(200) }
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** The moment of the press, as the page knows it; without JavaScript the moment it arrives. */
const moment = z.iso.datetime().transform((text) => Temporal.Instant.from(text))

export const GiveDoseForm = z.strictObject({
  ...slot,
  requestId: id,
  expectVersion: version,
  givenAt: moment.optional(),
})
/** Without a slot: an as-needed line. */
export const ClaimDoseForm = z.strictObject({ ...slot, slotKey: slot.slotKey.optional() })
/** `givenAt`: when the slower one says that theirs was given. */
export const AnotherDoseForm = z.strictObject({ teamId: id, regimenId: id, requestId: id, givenAt: moment.optional() })
export const SameDoseForm = z.strictObject({ teamId: id })
export const UndoDoseForm = z.strictObject({ teamId: id, requestId: id, recordId: id })
/** `page`: where the task stands on the screen, so that whoever was slower stays there. */
export const TaskForm = z.strictObject({ teamId: id, taskId: id, page: z.enum(['today', 'tasks']) })
export const GiveBackForm = z.strictObject({ teamId: id, taskId: id })
export const TaskVersionForm = z.strictObject({ teamId: id, taskId: id, version })
