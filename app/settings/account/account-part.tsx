import type { Route } from 'next'
import type { ReactNode } from 'react'
import { ConfirmFirst } from '@/components/ui/confirm-first'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Person } from '@/lib/auth/person'
import { listTeamsForAccount } from '@/lib/team/teams.data'
import { PersonShell } from '../../person-shell'

export type AccountPartProps = {
  readonly person: Person
  readonly title: string
  readonly path: string
  /** What needs a fresh sign-in here. */
  readonly what: string
  readonly children: ReactNode
}

/** A page that changes how somebody signs in: its form stands there once they have shown that it is they. */
export async function AccountPart({ person, title, path, what, children }: AccountPartProps) {
  return (
    <PersonShell person={person} teams={await listTeamsForAccount(person)} current="/settings">
      <div className="max-w-form">
        <PageHeader
          title={title}
          note={<TextLink href={'/settings/account' as Route}>Back to how you sign in</TextLink>}
        />
        {person.isFresh() ? children : <ConfirmFirst next={path} what={what} />}
      </div>
    </PersonShell>
  )
}
