import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { findPerson } from '@/lib/auth/person'
import { listTeamsForAccount } from '@/lib/team/teams.data'
import { PersonShell } from '../person-shell'
import { readDisplay } from '../read-display'
import { SignOutForm } from '../sign-out/sign-out-form'
import { DisplayForm } from './display-form'

export const metadata: Metadata = { title: 'Settings' }

/** Open to strangers too: who cannot read the sign-in page must be able to make it larger first. */
export default async function SettingsPage() {
  const person = await findPerson()
  const preferences = await readDisplay()
  const page = (
    <>
      <PageHeader
        title="How pages look"
        note="For you on this device. You can change it at any time; the next device that you sign in on begins the same way."
      />
      <DisplayForm {...preferences} />
    </>
  )
  if (!person) return <PublicShell>{page}</PublicShell>
  return (
    <PersonShell person={person} teams={await listTeamsForAccount(person)} current="/settings">
      {page}
      <div className="mt-8 grid justify-items-start gap-2 border-t pt-4">
        <p className="wrap-anywhere">You are signed in as {person.email}.</p>
        <ButtonLink href={'/settings/account' as Route}>Passkeys, password and where you are signed in</ButtonLink>
        <ButtonLink href={'/settings/confirm' as Route} variant="quiet">
          Show that it is you
        </ButtonLink>
        <SignOutForm />
      </div>
    </PersonShell>
  )
}
