import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { findMedicine } from '@/lib/medications/formulary'
import { latestVersion } from '@/lib/medications/regimen'
import { readRegimen } from '@/lib/medications/regimens.data'
import { doseWords, medicineTitle, routeChoices } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../../confirm-notice'
import { NotesOfChoice } from '../../notes-of-medicine'
import { formChoices, unitChoices, valuesOf } from '../../prescription-choices'
import { sayTimeAt } from '../../say-time'
import { ChangeForm } from './change-form'

export const metadata: Metadata = { title: 'Change a medicine' }

export default async function ChangeRegimenPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/[regimenId]/change'>) {
  const { teamId, regimenId } = await params
  // From the page of a tube day: the way and the day that were set there.
  const { route, from } = await searchParams
  const access = await accessOrNotFound(teamId, 'regimen:propose')
  const regimen = isUuid(regimenId) ? await readRegimen(access, regimenId) : undefined
  if (!regimen || regimen.stopped) notFound()
  const version = latestVersion(regimen)
  const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
  const knowsForm = entry?.forms.some(({ id }) => id === version.form) === true
  return (
    <>
      <PageHeader
        title={`Change ${medicineTitle(regimen.name)}`}
        note={`Now: ${doseWords(regimen, version)}. The change becomes a new version; the old one stays in the record.`}
      />
      {access.may('regimen:change') && (
        <ConfirmNotice
          access={access}
          path={`/teams/${teamId}/medications/${regimenId}/change`}
          what="Changing a medicine"
        />
      )}
      {entry && (
        <div className="mb-6 max-w-form">
          <NotesOfChoice access={access} medicineId={entry.id} instead={regimenId} />
        </div>
      )}
      <ChangeForm
        hidden={{ teamId, regimenId, requestId: crypto.randomUUID() }}
        version={version.version}
        before={{
          ...valuesOf(version, access.clock.zone),
          ...(routeChoices.some(({ value }) => value === route) ? { route: String(route) } : {}),
          ...(typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) ? { fromOn: from } : {}),
        }}
        rule={ruleText(version.rule, sayTimeAt(access.clock.region))}
        forms={entry && knowsForm ? formChoices(entry) : undefined}
        units={unitChoices(version.amount.unit)}
        routes={routeChoices}
        today={todayAt(access.clock).toString()}
        kind={access.may('regimen:change') ? 'save' : 'propose'}
      />
    </>
  )
}
