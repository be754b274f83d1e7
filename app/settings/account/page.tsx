import type { Metadata, Route } from 'next'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmFirst } from '@/components/ui/confirm-first'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accountOrSignIn } from '@/lib/auth/guards'
import { listOwnSessions } from '@/lib/auth/own-sessions.data'
import { listPasskeys } from '@/lib/auth/passkeys.data'
import { findOwnFactor } from '@/lib/auth/second-factor.data'
import { waysToConfirm } from '@/lib/auth/sign-in.data'
import { formatCount } from '@/lib/text/amounts'
import { now } from '@/lib/time/now'
import { listTeamsForAccount } from '@/lib/team/teams.data'
import { PersonShell } from '../../person-shell'
import { AddPasskey } from './account-forms'
import { PasskeyList } from './passkey-list'
import { SessionList } from './session-list'

export const metadata: Metadata = { title: 'How you sign in' }

export default async function AccountPage() {
  const person = await accountOrSignIn()
  const [teams, passkeys, factor, ways, sessions] = [
    await listTeamsForAccount(person),
    await listPasskeys(person),
    await findOwnFactor(person),
    await waysToConfirm(person),
    await listOwnSessions(person),
  ]
  const isFresh = person.isFresh()
  const at = now()
  return (
    <PersonShell person={person} teams={teams} current="/settings">
      <PageHeader
        title="How you sign in"
        note={<TextLink href={'/settings' as Route}>Back to the settings</TextLink>}
      />
      <div className="grid max-w-read gap-10">
        {person.needsFactor && (
          <Banner kind="notice" title="One more step before your teams open">
            You run a team or are a nurse in one, so a password or a link alone is not enough. Add a passkey (easiest)
            or set up a code app. It takes a minute, once.
          </Banner>
        )}
        {!isFresh && <ConfirmFirst next="/settings/account" what="Changing how you sign in" />}
        <Part title="Your address">
          <p className="wrap-anywhere">{person.email}</p>
          {!ways.isCast && <ButtonLink href={'/settings/account/address' as Route}>Change the address</ButtonLink>}
        </Part>
        <Part
          title="Passkeys"
          note="Your phone or computer signs you in, with a look, a finger or its own code. The easiest way."
        >
          {passkeys.length > 0 && <PasskeyList passkeys={passkeys} now={at} mayChange={isFresh} />}
          {isFresh && <AddPasskey />}
        </Part>
        <Part
          title="Code app"
          note="An app that shows a new code every half minute, asked for after your password or a link."
        >
          <p>
            {factor?.confirmedAt ? `In use. ${formatCount(factor.codesLeft, 'recovery code')} left.` : 'Not in use.'}
          </p>
          <ButtonLink href={'/settings/account/second-factor' as Route}>
            {factor?.confirmedAt ? 'Change or stop it' : 'Set up a code app'}
          </ButtonLink>
        </Part>
        <Part title="Password" note="Not needed when you use a passkey or links by email.">
          <p>{ways.hasPassword ? 'You have one.' : 'You have none.'}</p>
          {!ways.isCast && (
            <ButtonLink href={'/settings/account/password' as Route}>
              {ways.hasPassword ? 'Change the password' : 'Choose a password'}
            </ButtonLink>
          )}
        </Part>
        <Part title="Where you are signed in" note="Something here that you do not know? Sign out there.">
          <SessionList sessions={sessions} now={at} />
        </Part>
      </div>
    </PersonShell>
  )
}

function Part({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <section className="grid justify-items-start gap-3 *:max-w-full [&>form]:w-full [&>ul]:w-full">
      <div>
        <h2>{title}</h2>
        {note && <p className="text-ink-2">{note}</p>}
      </div>
      {children}
    </section>
  )
}
