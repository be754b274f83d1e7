import type { Metadata } from 'next'
import { accountOrSignIn } from '@/lib/auth/guards'
import { waysToConfirm } from '@/lib/auth/sign-in.data'
import { AccountPart } from '../account-part'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Your password' }

export default async function PasswordPage() {
  const person = await accountOrSignIn()
  const { hasFactor } = await waysToConfirm(person)
  return (
    <AccountPart person={person} title="Your password" path="/settings/account/password" what="A new password">
      <PasswordForm email={person.email} least={hasFactor ? 8 : 15} />
    </AccountPart>
  )
}
