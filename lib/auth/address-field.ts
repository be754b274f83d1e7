import { z } from 'zod'
import { normaliseAddress } from './address'

/** One mail address as somebody types it, in the one form that is stored and compared. */
export const addressField = z.string().transform((text, context) => {
  const address = normaliseAddress(text)
  if (address !== undefined) return address
  context.addIssue({ code: 'custom', message: 'Write one email address, for example sam@example.org.' })
  return z.NEVER
})
