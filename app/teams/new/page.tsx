import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { personOrSignIn } from '@/lib/auth/guards'
import { listHomeZones, usualZone } from '@/lib/team/home-zones'
import { listMyTeams } from '@/lib/team/teams.data'
import { PersonShell } from '../../person-shell'
import { NewTeamForm } from './new-team-form'

export const metadata: Metadata = { title: 'Make a team' }

export default async function NewTeamPage() {
  const person = await personOrSignIn()
  const teams = await listMyTeams(person)
  return (
    <PersonShell person={person} teams={teams} current="/teams">
      <PageHeader
        title="Make a team"
        note={
          teams.length === 0
            ? 'You are in no team yet. To join one that exists, open the link that somebody there sends you. Or begin your own here.'
            : 'A team is around one person with ALS.'
        }
      />
      <NewTeamForm requestId={randomUUID()} ownName={person.name} zones={listHomeZones()} usualZone={usualZone} />
    </PersonShell>
  )
}
