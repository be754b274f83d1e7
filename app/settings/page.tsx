import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { modeCookie, parseDisplayPreferences, themeCookie } from '@/components/shell/display-preferences'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { findPerson } from '@/lib/auth/person'
import { listMyTeams } from '@/lib/team/teams.data'
import { PersonShell } from '../person-shell'
import { SignOutForm } from '../sign-out/sign-out-form'
import { DisplayForm } from './display-form'

export const metadata: Metadata = { title: 'Settings' }

/** Open to strangers too: who cannot read the sign-in page must be able to make it larger first. */
export default async function SettingsPage() {
  const person = await findPerson()
  const jar = await cookies()
  const preferences = parseDisplayPreferences({ mode: jar.get(modeCookie)?.value, theme: jar.get(themeCookie)?.value })
  const page = (
    <>
      <PageHeader title="How pages look" note="For this device only. You can change it at any time." />
      <DisplayForm {...preferences} />
    </>
  )
  if (!person) return <PublicShell>{page}</PublicShell>
  return (
    <PersonShell person={person} teams={await listMyTeams(person)} current="/settings">
      {page}
      <div className="mt-8 border-t pt-4">
        <p>You are signed in as {person.email}.</p>
        <SignOutForm />
      </div>
    </PersonShell>
  )
}
