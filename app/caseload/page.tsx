import UserSearch from 'lucide-react/icons/user-search'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { personOrSignIn } from '@/lib/auth/guards'
import { readCaseload } from '@/lib/caseload/caseload.data'
import { listMyTeams } from '@/lib/team/teams.data'
import { now } from '@/lib/time/now'
import { PersonShell } from '../person-shell'
import { CaseloadFilter } from './caseload-filter'
import { readCaseloadQuery } from './caseload-query'
import { PageTurner } from './page-turner'
import { PeopleList } from './people-list'

export const metadata: Metadata = { title: 'Caseload' }

export default async function CaseloadPage({ searchParams }: PageProps<'/caseload'>) {
  const query = readCaseloadQuery(await searchParams)
  const person = await personOrSignIn()
  const teams = await listMyTeams(person)
  if (!teams.some(({ role }) => role === 'nurse')) notFound()
  const caseload = await readCaseload(person, now(), query)
  return (
    <PersonShell person={person} teams={teams} current="/caseload">
      <PageHeader
        title="Caseload"
        note={caseload.follows === 1 ? 'You follow one person.' : `You follow ${caseload.follows} people.`}
      />
      <CaseloadFilter query={query} counts={caseload.counts} />
      {caseload.people.length === 0 ? (
        <EmptyState
          icon={<Icon of={UserSearch} />}
          title="Nobody here fits"
          action={<ButtonLink href={'/caseload' as Route}>Show everyone</ButtonLink>}
        >
          Try fewer letters of the name, or another choice above.
        </EmptyState>
      ) : (
        <PeopleList people={caseload.people} stages={caseload.stages} />
      )}
      <PageTurner query={query} found={caseload} />
    </PersonShell>
  )
}
