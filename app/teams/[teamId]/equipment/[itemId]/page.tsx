import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readItem } from '@/lib/equipment/equipment.data'
import { STEP_KINDS } from '@/lib/equipment/steps'
import { todayAt } from '@/lib/time/home-clock'
import { TextLink } from '@/components/ui/text-link'
import { sayState } from '../item-words'
import { NextStep } from './next-step'
import { OfferToPlan } from './offer-to-plan'
import { Story } from './story'
import { ThingFacts } from './thing-facts'
import { Waiting } from './waiting'

export const metadata: Metadata = { title: 'One thing' }

/** `?step=…` opens the form of that kind of step: a link, so that it works without JavaScript too. */
export default async function EquipmentItemPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/equipment/[itemId]'>) {
  const { teamId, itemId } = await params
  const { step } = await searchParams
  const access = await accessOrNotFound(teamId, 'plan:see')
  const item = isUuid(itemId) ? await readItem(access, itemId) : undefined
  if (!item) notFound()
  const today = todayAt(access.clock)
  const mayRecord = access.may('observation:record')
  const chosen = STEP_KINDS.find((kind) => kind === step)
  return (
    <>
      <PageHeader
        title={item.name}
        note={
          <>
            {sayState(item, today)}. <TextLink href={`/teams/${teamId}/equipment`}>All equipment</TextLink>
          </>
        }
        actions={
          access.may('sheet:read') && (
            <ButtonLink href={`/teams/${teamId}/equipment/${itemId}/pack`}>Pack for an insurer or funder</ButtonLink>
          )
        }
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div className="grid content-start gap-6">
          <Story item={item} today={today} zone={access.clock.zone} />
          {!chosen && <OfferToPlan access={access} item={item} />}
          {mayRecord && <NextStep teamId={teamId} item={item} today={today} chosen={chosen} />}
        </div>
        <aside className="grid content-start gap-6">
          <ThingFacts teamId={teamId} item={item} today={today} mayRecord={mayRecord} />
          <Waiting item={item} today={today} />
        </aside>
      </div>
    </>
  )
}
