import UserSearch from 'lucide-react/icons/user-search'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { personOrSignIn } from '@/lib/auth/guards'
import { readCaseload, type Caseload } from '@/lib/caseload/caseload.data'
import { listMyTeams } from '@/lib/team/teams.data'
import { now } from '@/lib/time/now'
import { PersonShell } from '../person-shell'
import { CaseloadFilter } from './caseload-filter'
import { CaseloadKeys } from './caseload-keys'
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
      <PageHeader title="Caseload" note={<Summary caseload={caseload} />} />
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
        <PeopleList people={caseload.people} details={caseload.details} />
      )}
      <div className="mt-4 flex flex-wrap items-center gap-gap">
        <PageTurner query={query} found={caseload} />
        <CaseloadKeys />
      </div>
    </PersonShell>
  )
}

function Summary({ caseload: { follows, toCall, toAssess } }: { readonly caseload: Caseload }) {
  return (
    <>
      You follow {follows === 1 ? 'one person' : `${follows} people`}.{' '}
      {toCall > 0 && (
        <b className="text-ink">{toCall === 1 ? 'One needs a call today.' : `${toCall} need a call today.`} </b>
      )}
      {toAssess > 0 && (toAssess === 1 ? 'One assessment is due.' : `${toAssess} assessments are due.`)}
    </>
  )
}
