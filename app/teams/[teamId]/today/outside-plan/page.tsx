import type { Metadata } from 'next'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readForJourney } from '@/lib/medications/journey.data'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { OutsidePlanForm } from './outside-plan-form'

export const metadata: Metadata = { title: 'A dose outside the plan' }

export default async function OutsidePlanPage({ params }: PageProps<'/teams/[teamId]/today/outside-plan'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'dose:record')
  const local = access.clock.now.toZonedDateTimeISO(access.clock.zone)
  const lines = (await readForJourney(access)).filter((regimen) => latestVersion(regimen).rule.kind !== 'prn')
  return (
    <>
      <PageHeader
        title="A dose outside the plan"
        note="Something was given that the plan does not have: on an off day, at another time, a second time. What happened can always be written down; the team is told."
      />
      {lines.length === 0 ? (
        <p>There is no medicine with planned doses.</p>
      ) : (
        <OutsidePlanForm
          hidden={{ teamId, requestId: crypto.randomUUID() }}
          lines={lines.map((regimen) => ({
            value: regimen.regimenId,
            words: `${medicineTitle(regimen.name)}, ${doseWords(regimen, latestVersion(regimen))}`,
          }))}
          today={local.toPlainDate().toString()}
          time={local.toPlainTime().toString({ smallestUnit: 'minute' })}
        />
      )}
      <div className="mt-6">
        <ButtonLink href={`/teams/${teamId}/today` as Route} variant="quiet">
          Back to today
        </ButtonLink>
      </div>
    </>
  )
}
