import type { Metadata } from 'next'
import Armchair from 'lucide-react/icons/armchair'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { arrangeEquipment } from '@/lib/equipment/arrange'
import { listEquipment } from '@/lib/equipment/equipment.data'
import type { ClosedTopic } from '@/lib/equipment/equipment-item'
import { todayAt } from '@/lib/time/home-clock'
import { NextChecks } from './next-checks'
import { PartOfList } from './part-of-list'
import { PowerCut } from './power-cut/power-cut'
import { WhoToCall } from './who-to-call'

export const metadata: Metadata = { title: 'Equipment' }

export default async function EquipmentPage({ params }: PageProps<'/teams/[teamId]/equipment'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'plan:see')
  const list = await listEquipment(access)
  const today = todayAt(access.clock)
  const { here, onItsWay, toGiveBack, gone } = arrangeEquipment(list.items, today)
  const mayRecord = access.may('observation:record') && !access.isDeceased
  const isEmpty = list.items.length === 0 && list.closed.length === 0
  const atHome = [...here, ...toGiveBack]
  return (
    <>
      <PageHeader
        title="Equipment"
        note={
          access.isDeceased
            ? 'What is here, and what goes back. Nothing is in a hurry.'
            : 'What is here, what is on its way, and who to call.'
        }
        actions={
          mayRecord && !isEmpty && <ButtonLink href={`/teams/${teamId}/equipment/new`}>Add equipment</ButtonLink>
        }
      />
      {isEmpty && <NothingYet access={access} mayRecord={mayRecord} />}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div>
          <PartOfList title="To give back" items={toGiveBack} teamId={teamId} today={today} />
          {!access.isDeceased && <PartOfList title="On its way" items={onItsWay} teamId={teamId} today={today} />}
          <PartOfList title="Here" items={here} teamId={teamId} today={today} />
          <ClosedTopics teamId={teamId} topics={list.closed} />
          {gone.length > 0 && (
            <details>
              <summary className="min-h-hit py-3 underline underline-offset-4">Gone again ({gone.length})</summary>
              <PartOfList items={gone} teamId={teamId} today={today} />
            </details>
          )}
        </div>
        {!isEmpty && (
          <aside className="grid content-start gap-6">
            <WhoToCall items={[...toGiveBack, ...onItsWay, ...here]} />
            {!access.isDeceased && <NextChecks items={atHome} teamId={teamId} today={today} />}
          </aside>
        )}
      </div>
      {!access.isDeceased && !isEmpty && <PowerCut access={access} list={list} today={today} mayRecord={mayRecord} />}
    </>
  )
}

function NothingYet({ access, mayRecord }: { readonly access: Access; readonly mayRecord: boolean }) {
  return (
    <EmptyState
      icon={<Icon of={Armchair} />}
      title="No equipment yet"
      action={
        mayRecord && (
          <ButtonLink href={`/teams/${access.teamId}/equipment/new`} variant="filled">
            Add equipment
          </ButtonLink>
        )
      }
    >
      Wheelchairs, breathing machines, beds and aids: from asking for them to giving them back.
    </EmptyState>
  )
}

/** Topics that are not open, by their gentle titles: what there is of them stays in the plan until they are opened. */
function ClosedTopics({ teamId, topics }: { readonly teamId: string; readonly topics: readonly ClosedTopic[] }) {
  if (topics.length === 0) return null
  return (
    <Card lift="flat" title="Not opened yet">
      <p>There is equipment for these topics. You can open them in the plan when it suits you.</p>
      <ul className="mt-2 grid">
        {topics.map(({ title, needId }) => (
          <li key={needId ?? title}>
            <TextLink
              href={needId === null ? `/teams/${teamId}/plan` : `/teams/${teamId}/plan#${needId}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
