import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/env'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { listLocalMails, type LocalMail } from '@/lib/mail/mails.data'
import { formatTimeAt } from '@/lib/text/dates'

export const metadata: Metadata = { title: 'Mailbox', robots: { index: false } }

/** Everybody's messages, on this machine, in a demonstration without a mail server. Anywhere else it does not exist. */
export default async function MailboxPage() {
  if (!hasLocalMailbox()) notFound()
  const mails = await listLocalMails()
  return (
    <PublicShell>
      <PageHeader
        title="Mailbox"
        note="There is no mail server here, so every message of this demonstration arrives on this page."
        actions={<ButtonLink href={'/mailbox' as Route}>Look again</ButtonLink>}
      />
      {mails.length === 0 && <p>Nothing was sent yet.</p>}
      <ol className="border-t">
        {mails.map((mail) => (
          <li key={mail.id} className="border-b py-4">
            <Message mail={mail} />
          </li>
        ))}
      </ol>
    </PublicShell>
  )
}

function Message({ mail: { subject, to, at, text } }: { readonly mail: LocalMail }) {
  return (
    <article className="grid gap-2">
      <h2 className="text-base">{subject}</h2>
      <p className="text-sm wrap-anywhere text-ink-2">
        To {to}, {formatTimeAt(at, 'UTC', 'other')} UTC
      </p>
      {text.split('\n\n').map((part) =>
        part.startsWith(`${env().url}/`) ? (
          <p key={part}>
            <a href={part.slice(env().url.length)} className="inline-flex min-h-hit items-center wrap-anywhere">
              {part}
            </a>
          </p>
        ) : (
          <p key={part}>{part}</p>
        ),
      )}
    </article>
  )
}
