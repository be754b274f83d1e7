import type { Metadata } from 'next'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { latestMeasures } from '@/lib/measures/latest-measures'
import { readMeasures } from '@/lib/measures/measure-record.data'
import { todayAt } from '@/lib/time/home-clock'
import { groupsFor } from './groups'
import { MeasureHistory } from './history'
import { LatestList } from './latest-list'
import { MeasuresForm } from './measures-form'

export const metadata: Metadata = { title: 'Measures' }

const mostAtFirst = 24

export default async function MeasuresPage({ params, searchParams }: PageProps<'/teams/[teamId]/measures'>) {
  const { teamId } = await params
  const { all } = await searchParams
  const access = await accessOrNotFound(teamId, 'observation:record')
  const recorded = await readMeasures(access)
  const measures = recorded.filter(({ field }) => !field.startsWith('sym.'))
  const { region } = access.clock
  const today = todayAt(access.clock)
  const newest = measures.toReversed()
  // Falls of a test are rates: they are not for a patient view (needs.md 6).
  const latest = latestMeasures(
    measures.filter(({ voided }) => voided === null),
    today,
  ).filter(({ field }) => access.role !== 'patient' || !field.endsWith('_drop_3mo'))
  return (
    <>
      <PageHeader
        title="Measures"
        note="Weight, breathing tests and falls. Charts of them stand under Stage."
        actions={<ButtonLink href={`/teams/${teamId}/plan/what-we-notice`}>Write down signs</ButtonLink>}
      />
      <div className="grid grid-cols-1 gap-6">
        {latest.length > 0 && (
          <Card title="The newest of each">
            <LatestList {...{ teamId, latest, region, today }} />
          </Card>
        )}
        {access.isDeceased ? (
          <Banner kind="notice" title="This plan is closed">
            <p>What is there stays for the family to keep.</p>
          </Banner>
        ) : (
          <Card title="Write down what was measured" note="Leave out whatever was not.">
            <MeasuresForm
              teamId={teamId}
              requestId={crypto.randomUUID()}
              today={today.toString()}
              groups={groupsFor({ userId: access.userId, role: access.role, region, today }, measures)}
            />
          </Card>
        )}
        {measures.length > 0 && (
          <Card title="All of them" note={measures.length}>
            <MeasureHistory
              {...{ teamId, region, today }}
              measures={all === 'yes' ? newest : newest.slice(0, mostAtFirst)}
            />
            {measures.length > mostAtFirst && all !== 'yes' && (
              <p className="mt-3">
                <TextLink href={`/teams/${teamId}/measures?all=yes`}>Show all {measures.length}</TextLink>
              </p>
            )}
          </Card>
        )}
      </div>
    </>
  )
}
