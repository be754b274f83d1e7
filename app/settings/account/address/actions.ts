'use server'
import { beginAddressChange } from '@/lib/auth/address-change.data'
import { personAction } from '@/lib/form/form-action'
import { AddressForm } from './address-schema'

export const changeAddress = personAction(AddressForm, async (person, { email }) => {
  const same = 'This is your address already.'
  if (email === person.email) return { refused: same, errors: { email: same } }
  const result = await beginAddressChange(person, email)
  if (result === 'too-often') return { refused: 'Several links were asked for already. Please try again in an hour.' }
  if (result === 'cast') {
    return { refused: 'The people of this demonstration keep their address, so that the next visitor gets in too.' }
  }
  return { done: `Two messages are on their way: to ${person.email} and to ${email}. Agree in both within an hour.` }
})
