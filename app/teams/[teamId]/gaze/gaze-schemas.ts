import { z } from 'zod'

const id = z.uuid().toLowerCase()

/** `time`: when it is due, in words; the name of the medicine stays off the list of tasks, which helpers see. */
export const AskForDoseForm = z.strictObject({ teamId: id, time: z.string().trim().min(1).max(20), requestId: id })
