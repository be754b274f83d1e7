import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'

/** Only where there is no mail server and the mailbox page is shown. */
export function MailboxNote() {
  return (
    <p className="mt-4 rounded-control border bg-inset p-4">
      This is a demonstration without a mail server: messages arrive in its{' '}
      <TextLink href={'/mailbox' as Route}>mailbox</TextLink>.
    </p>
  )
}
