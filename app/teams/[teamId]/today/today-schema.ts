import { z } from 'zod'

const id = z.uuid().toLowerCase()
const slot = { teamId: id, regimenId: id, slotKey: z.string().min(1).max(200) }
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

export const GiveDoseForm = z.strictObject({ ...slot, requestId: id, expectVersion: version })
/** Without a slot: an as-needed line. */
export const ClaimDoseForm = z.strictObject({ ...slot, slotKey: slot.slotKey.optional() })
export const AnotherDoseForm = z.strictObject({ teamId: id, regimenId: id, requestId: id })
export const SameDoseForm = z.strictObject({ teamId: id })
export const UndoDoseForm = z.strictObject({ teamId: id, requestId: id, recordId: id })
/** `page`: where the task stands on the screen, so that whoever was slower stays there. */
export const TaskForm = z.strictObject({ teamId: id, taskId: id, page: z.enum(['today', 'tasks']) })
export const GiveBackForm = z.strictObject({ teamId: id, taskId: id })
export const TaskVersionForm = z.strictObject({ teamId: id, taskId: id, version })
