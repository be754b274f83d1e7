import { z } from 'zod'

export const AcceptForm = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) })
