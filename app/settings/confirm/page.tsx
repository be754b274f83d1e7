import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { accountOrSignIn } from '@/lib/auth/guards'
import { returnPathOf } from '@/lib/auth/return-path'
import { waysToConfirm } from '@/lib/auth/sign-in.data'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { MailboxNote } from '../../(public)/mailbox/mailbox-note'
import { ConfirmByLink, ConfirmByPasskey, ConfirmByPassword } from './confirm-forms'

export const metadata: Metadata = { title: 'Show that it is you' }

/** A fresh sign-in before something dangerous (security.md 4). */
export default async function ConfirmPage({ searchParams }: PageProps<'/settings/confirm'>) {
  const person = await accountOrSignIn()
  const next = returnPathOf((await searchParams).next)
  const { hasPasskey, hasPassword, hasFactor } = await waysToConfirm(person)
  return (
    <PublicShell>
      <PageHeader
        title="Show that it is you"
        note="What comes next cannot be undone by everybody. It counts for 15 minutes."
      />
      <p className="mb-6">
        You are signed in as <strong className="wrap-anywhere">{person.email}</strong>.
      </p>
      <div className="grid gap-6">
        {hasPasskey && <ConfirmByPasskey next={next} />}
        {hasPassword && <ConfirmByPassword next={next} email={person.email} asksCode={hasFactor} />}
        {(hasPasskey || hasPassword) && <p className="border-t pt-5 font-semibold">Or by email</p>}
        <ConfirmByLink next={next} />
        {hasLocalMailbox() && <MailboxNote />}
      </div>
    </PublicShell>
  )
}
