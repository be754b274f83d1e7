import type { Metadata } from 'next'
import { accountOrSignIn } from '@/lib/auth/guards'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { MailboxNote } from '../../../(public)/mailbox/mailbox-note'
import { AccountPart } from '../account-part'
import { AddressForm } from './address-form'

export const metadata: Metadata = { title: 'Your address' }

export default async function AddressPage() {
  const person = await accountOrSignIn()
  return (
    <AccountPart person={person} title="Your address" path="/settings/account/address" what="A new address">
      <p className="mb-5">
        Now: <strong className="wrap-anywhere">{person.email}</strong>
      </p>
      <AddressForm />
      {hasLocalMailbox() && <MailboxNote />}
    </AccountPart>
  )
}
