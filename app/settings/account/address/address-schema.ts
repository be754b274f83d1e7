import { z } from 'zod'
import { addressField } from '@/lib/auth/address-field'

export const AddressForm = z.strictObject({ email: addressField })
