import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { findPerson } from '@/lib/auth/person'
import { returnPathOf, signInPath } from '@/lib/auth/return-path'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { MailboxNote } from '../mailbox/mailbox-note'
import { SignUpForm } from './sign-up-form'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const next = returnPathOf((await searchParams).next)
  if (await findPerson()) redirect(next ?? ('/' as Route))
  return (
    <PublicShell>
      <PageHeader title="Make an account" note="Your own, for every team that you are in." />
      <SignUpForm next={next} />
      {hasLocalMailbox() && <MailboxNote />}
      <p className="mt-6">
        You have one already? <TextLink href={signInPath(next)}>Sign in</TextLink>
      </p>
    </PublicShell>
  )
}
