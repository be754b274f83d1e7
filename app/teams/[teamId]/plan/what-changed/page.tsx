import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import ListChecks from 'lucide-react/icons/list-checks'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { sumUp } from '@/lib/needs/change-story'
import { readWhatChanged } from '@/lib/needs/what-changed.data'
import { formatDayTime } from '@/lib/text/dates'
import { ChangedNeeds } from './changed-needs'
import { TellForm } from './tell-form'
import { WhoSeesWhat } from './who-sees-what'

export const metadata: Metadata = { title: 'What changed' }

/** What new answers changed, to go through before the others are told. It waits here until somebody tells it. */
export default async function WhatChangedPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/plan/what-changed'>) {
  const { teamId } = await params
  const { sheet } = await searchParams
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  if (access.isDeceased) notFound()
  const changed = await readWhatChanged(access)
  if (!changed) {
    // Straight from the questions, with nothing new to tell: on to the answers.
    if (typeof sheet === 'string' && isUuid(sheet))
      redirect(`/teams/${teamId}/stage/answers/${sheet}?saved=yes` as Route)
    return <NothingWaits teamId={teamId} />
  }
  const { clock } = access
  const isNurse = access.role === 'nurse'
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <PageHeader
        title="What changed"
        note={`From the answers recorded ${formatDayTime(changed.madeAt, clock.now, clock.zone, clock.region)}. The others have not been told yet.`}
      />
      {changed.newRedFlags.length > 0 && (
        <Banner kind="red-flag" title={changed.newRedFlags[0]?.heading ?? ''}>
          <ul className="grid gap-1">
            {changed.newRedFlags.slice(1).map((flag) => (
              <li key={flag.lineId}>{flag.heading}</li>
            ))}
          </ul>
          <p>Everybody in the team sees this already.</p>
        </Banner>
      )}
      <Card title={sumUp(changed.story, changed.newRedFlags.length)}>
        <ChangedNeeds story={changed.story} needs={changed.needs} />
      </Card>
      {isNurse && <WhoSeesWhat others={changed.others} />}
      <TellForm teamId={teamId} updateId={changed.id} version={changed.version} />
      <p className="text-ink-2">
        {isNurse
          ? 'Each person is told only what was agreed for them. It waits here as long as you want to think about it, or to call the family first.'
          : 'Each person is told only what was agreed for them. It waits here until you, or a nurse of the team, tells it.'}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href={`/teams/${teamId}/stage/answers/${changed.lastSheetId}` as Route}>
          Look at the answers, or take them back
        </TextLink>
        <TextLink href={`/teams/${teamId}/plan`}>Not yet</TextLink>
      </p>
    </div>
  )
}

function NothingWaits({ teamId }: { readonly teamId: string }) {
  return (
    <>
      <PageHeader title="What changed" />
      <EmptyState
        icon={<Icon of={ListChecks} />}
        title="Nothing waits to be told"
        action={<ButtonLink href={`/teams/${teamId}/plan`}>See the plan</ButtonLink>}
      >
        After new answers you find here what they change, before the others are told.
      </EmptyState>
    </>
  )
}
