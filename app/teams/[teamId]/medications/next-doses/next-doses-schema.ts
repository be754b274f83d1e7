import { z } from 'zod'

const id = z.uuid().toLowerCase()

/** A prescription that is still being typed: every field may be empty or wrong. */
export const NextDosesForm = z
  .object({ teamId: id, regimenId: z.union([z.literal('').transform(() => undefined), id]).optional() })
  .catchall(z.string().max(1000))

/** The same as sent by the button "Show the next doses" of a form. */
export const LookForm = NextDosesForm.extend({ intent: z.literal('look') })
