import { z } from 'zod'
import { addressField } from '@/lib/auth/address-field'

export const ForgotForm = z.strictObject({ email: addressField })
