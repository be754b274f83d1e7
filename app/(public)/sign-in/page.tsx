import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { findPerson } from '@/lib/auth/person'
import { returnPathOf } from '@/lib/auth/return-path'
import { env } from '@/lib/env'
import { hasLocalMailbox } from '@/lib/mail/local-mailbox'
import { people, type CastKey } from '@/prisma/seed/cast'
import { MailboxNote } from '../mailbox/mailbox-note'
import { DemoCast } from './demo-cast'
import { LinkForm } from './link-form'
import { PasskeySignIn } from './passkey-sign-in'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** Passkey and link first; the password as another way, and first in a demonstration, whose people have one. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const query = await searchParams
  const next = returnPathOf(query.next)
  if (await findPerson()) redirect(next ?? ('/' as Route))
  const { demo } = env()
  const chosen = demo ? castKeyOf(query.as) : undefined
  const byPassword = chosen !== undefined || query.way === 'password' || (demo && query.way !== 'link')
  return (
    <PublicShell aside={demo && <DemoCast chosen={chosen} next={next} />}>
      <PageHeader title="Sign in" note="Care planning for the people around one person with ALS." />
      <div className="grid gap-6">
        <PasskeySignIn next={next} variant={byPassword ? 'outlined' : 'filled'} />
        <p className="border-t pt-5 font-semibold">
          {byPassword ? 'Or with your password' : 'Or with a link by email'}
        </p>
        {byPassword ? <SignInForm email={chosen && people[chosen].email} next={next} /> : <LinkForm next={next} />}
        {!byPassword && hasLocalMailbox() && <MailboxNote />}
      </div>
      <ul className="mt-6 grid gap-2">
        <li>
          {byPassword ? (
            <TextLink href={wayPath('link', next)}>Send me a link by email instead</TextLink>
          ) : (
            <TextLink href={wayPath('password', next)}>Use a password instead</TextLink>
          )}
        </li>
        {byPassword && (
          <li>
            <TextLink href={'/sign-in/new-password' as Route}>I forgot my password</TextLink>
          </li>
        )}
        <li>
          New here? <TextLink href={signUpPath(next)}>Make an account</TextLink>
        </li>
        <li>
          Hard to read? <TextLink href={'/settings' as Route}>Change how pages look</TextLink>
        </li>
      </ul>
    </PublicShell>
  )
}

function castKeyOf(text: unknown): CastKey | undefined {
  return (Object.keys(people) as CastKey[]).find((key) => key === text)
}

function wayPath(way: 'link' | 'password', next: Route | undefined): Route {
  const query = new URLSearchParams({ way, ...(next ? { next } : {}) })
  return `/sign-in?${query.toString()}` as Route
}

function signUpPath(next: Route | undefined): Route {
  return (next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up') as Route
}
