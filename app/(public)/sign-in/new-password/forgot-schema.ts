import { z } from 'zod'
import { addressField } from '../../address-field'

export const ForgotForm = z.strictObject({ email: addressField })
