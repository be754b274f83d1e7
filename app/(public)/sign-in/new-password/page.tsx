import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { MailboxNote } from '../../mailbox/mailbox-note'
import { ForgotForm } from './forgot-form'

export const metadata: Metadata = { title: 'A new password' }

export default function NewPasswordPage() {
  return (
    <PublicShell>
      <PageHeader title="A new password" note="We send a link to your address. Behind it you choose a new one." />
      <ForgotForm />
      {hasLocalMailbox() && <MailboxNote />}
      <p className="mt-6">
        <TextLink href={'/sign-in' as Route}>Back to signing in</TextLink>
      </p>
    </PublicShell>
  )
}
