import type { Metadata } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { displayAttributes, parseDisplayPreferences } from '@/lib/display/display-preferences'
import { PublicShell } from '@/components/shell/public-shell'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { PersonChip } from '@/components/ui/person-chip'
import { Tag } from '@/components/ui/tag'
import { everybody } from '../people'

export const metadata: Metadata = { title: 'A page for strangers', robots: { index: false } }

/** The frame of sign-in, invitations and shared sheets. */
export default async function PublicPiecesPage({ searchParams }: PageProps<'/pieces/public'>) {
  return (
    <div {...displayAttributes(parseDisplayPreferences(await searchParams))}>
      <PublicShell
        aside={
          <>
            <Tag tone="now">Demonstration</Tag>
            <h2 className="mt-3">Meet the home</h2>
            <p className="mt-2">Everyone here is invented. Choose whose day you want to see.</p>
            <ul className="mt-5 border-t">
              {everybody.map((person) => (
                <li key={person.name} className="border-b py-4">
                  <PersonChip person={person} size="large" note="Invented" />
                </li>
              ))}
            </ul>
          </>
        }
      >
        <PageHeader title="Sign in" note="Care planning for the people around one person with ALS." />
        <form className="grid gap-5">
          <TextField name="email" label="Email" type="email" autoComplete="username" />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            hint="15 characters or more"
          />
          <SubmitButton width="full">Sign in</SubmitButton>
          <Button width="full">Use a passkey</Button>
        </form>
      </PublicShell>
    </div>
  )
}
