import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listThingNeeds } from '@/lib/equipment/equipment.data'
import { getNeed } from '@/lib/needs/knowledge'
import { todayAt } from '@/lib/time/home-clock'
import { NewItemForm } from './new-item-form'

export const metadata: Metadata = { title: 'Add equipment' }

/** `?need=…` chooses what it is for. A need that this viewer's plan does not show in full is passed over in silence. */
export default async function NewEquipmentPage({ params, searchParams }: PageProps<'/teams/[teamId]/equipment/new'>) {
  const { teamId } = await params
  const { need } = await searchParams
  const access = await accessOrNotFound(teamId, 'observation:record')
  const things = await listThingNeeds(access)
  const chosen = things.find(({ needId }) => needId === need)
  return (
    <>
      <PageHeader
        title="Add equipment"
        note={<TextLink href={`/teams/${teamId}/equipment`}>Back to the equipment</TextLink>}
      />
      <NewItemForm
        teamId={teamId}
        requestId={randomUUID()}
        today={todayAt(access.clock).toString()}
        needs={things.map(({ needId }) => ({ value: needId, words: getNeed(needId).name }))}
        chosenNeed={chosen?.needId}
        suggestedName={chosen?.thing}
      />
    </>
  )
}
