import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { findMedicine } from '@/lib/medications/formulary'
import { holdReasons } from '@/lib/medications/reasons'
import { holdAt, latestVersion, type Regimen } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { listRegimens } from '@/lib/medications/regimens.data'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../../confirm-notice'
import { HoldForm } from './hold-form'

export const metadata: Metadata = { title: 'Pause a medicine' }

export default async function HoldPage({ params }: PageProps<'/teams/[teamId]/medications/[regimenId]/hold'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'regimen:change')
  const { current } = await listRegimens(access)
  const { now, zone } = access.clock
  const asked = current.find((regimen) => regimen.regimenId === regimenId)
  if (!asked) notFound()
  const others = current.filter((regimen) => regimen !== asked && !holdAt(regimen, now))
  return (
    <>
      <PageHeader
        title={`Pause ${medicineTitle(asked.name)}`}
        note="While it is paused nothing is due and nothing counts as missed. What is given all the same can be recorded."
      />
      {isNotToStopSuddenly(asked) && (
        <p className="mb-6 max-w-form rounded-card border bg-inset p-4">
          <b>Ask first.</b> This medicine should not be stopped suddenly. Ask the prescriber or pharmacist before a
          pause.
        </p>
      )}
      <ConfirmNotice
        access={access}
        path={`/teams/${teamId}/medications/${regimenId}/hold`}
        what="Pausing a medicine"
      />
      <HoldForm
        hidden={{ teamId, requestId: crypto.randomUUID() }}
        lines={[asked, ...others].map((regimen) => ({
          regimenId: regimen.regimenId,
          words: `${medicineTitle(regimen.name)}, ${doseWords(regimen, latestVersion(regimen))}${
            isNotToStopSuddenly(regimen) ? '. Not to be stopped suddenly: ask first' : ''
          }`,
        }))}
        reasons={Object.entries(holdReasons).map(([value, words]) => ({ value, words }))}
        today={todayAt(access.clock).toString()}
        time={now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })}
      />
    </>
  )
}

function isNotToStopSuddenly({ medicineId }: Regimen): boolean {
  return medicineId !== null && findMedicine(medicineId)?.stopSafely === true
}
