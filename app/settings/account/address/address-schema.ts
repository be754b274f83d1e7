import { z } from 'zod'
import { addressField } from '../../../(public)/address-field'

export const AddressForm = z.strictObject({ email: addressField })
