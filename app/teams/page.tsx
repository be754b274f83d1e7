import ArrowRight from 'lucide-react/icons/arrow-right'
import UsersRound from 'lucide-react/icons/users-round'
import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { personOrSignIn } from '@/lib/auth/guards'
import { roleName } from '@/lib/team/role-words'
import { listMyTeams } from '@/lib/team/teams.data'
import { PersonShell } from '../person-shell'

export const metadata: Metadata = { title: 'Your teams' }

export default async function TeamsPage() {
  const person = await personOrSignIn()
  const teams = await listMyTeams(person)
  return (
    <PersonShell person={person} teams={teams} current="/teams">
      <PageHeader
        title="Your teams"
        note="Each is around one person with ALS."
        actions={teams.length > 0 && <ButtonLink href={'/teams/new' as Route}>Make a team</ButtonLink>}
      />
      {teams.length === 0 ? (
        <EmptyState
          icon={<Icon of={UsersRound} />}
          title="You are in no team yet"
          action={
            <ButtonLink href={'/teams/new' as Route} variant="filled">
              Make a team
            </ButtonLink>
          }
        >
          To join one that exists already, open the link that somebody there sends you.
        </EmptyState>
      ) : (
        <ul className="grid max-w-read gap-gap">
          {teams.map(({ teamId, patientName, role }) => (
            <li key={teamId}>
              <TextLink
                href={`/teams/${teamId}/today` as Route}
                className="sheet-card flex min-h-hit items-center gap-4 rounded-card p-5 text-ink no-underline"
              >
                <span className="min-w-0 grow">
                  <span className="block text-md font-semibold">{patientName}’s team</span>
                  <span className="block text-ink-2">{roleName[role]}</span>
                </span>
                <Icon of={ArrowRight} className="text-act" />
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </PersonShell>
  )
}
