import { z } from 'zod'

export const SignOutForm = z.strictObject({})
