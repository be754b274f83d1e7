import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readDose } from '@/lib/medications/day-doses.data'
import { findMedicine } from '@/lib/medications/formulary'
import { notGivenReasons } from '@/lib/medications/not-given-reasons'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { formatDayTime } from '@/lib/text/dates'
import { AlreadyGiven } from '../already-given'
import { peopleOnScreen } from '../people-on-screen'
import { RecordForm } from './record-form'

export const metadata: Metadata = { title: 'Record what happened' }

export default async function RecordPage({ params, searchParams }: PageProps<'/teams/[teamId]/today/record'>) {
  const { teamId } = await params
  const { dose: slotKey } = await searchParams
  const access = await accessOrNotFound(teamId, 'dose:record')
  const dose = typeof slotKey === 'string' ? await readDose(access, slotKey) : undefined
  if (!dose) notFound()
  const { clock } = access
  const { regimen, version, amount, entry, slot, state } = dose
  const local = clock.now.toZonedDateTimeISO(clock.zone)
  const missed =
    state === 'missed' && regimen.medicineId !== null ? findMedicine(regimen.medicineId)?.missedDose : undefined
  return (
    <>
      <PageHeader
        title={`${medicineTitle(regimen.name)}, ${doseWords(regimen, version, amount)}`}
        note={`Planned for ${formatDayTime(slot.dueAt, clock.now, clock.zone, clock.region)}.`}
      />
      <div className="grid gap-6">
        {state === 'missed' && !entry && (
          <Banner kind="notice" title="Its time has passed">
            {missed ? (
              <p>
                {missed.text} <span className="text-ink-2">({missed.source})</span>
              </p>
            ) : (
              <p>Before giving it now, ask the pharmacist or nurse. What happened can be written down here.</p>
            )}
          </Banner>
        )}
        {entry ? (
          <>
            <AlreadyGiven dose={dose} entry={entry} access={access} onScreen={peopleOnScreen([entry.by])} />
            <div>
              <ButtonLink href={`/teams/${teamId}/today` as Route}>Back to today</ButtonLink>
            </div>
          </>
        ) : (
          <RecordForm
            hidden={{ teamId, regimenId: regimen.regimenId, slotKey: slot.key, requestId: crypto.randomUUID() }}
            unit={amount.unit}
            reasons={notGivenReasons.map(({ id, words }) => ({
              value: id,
              words: words.charAt(0).toUpperCase() + words.slice(1),
            }))}
            today={local.toPlainDate().toString()}
            time={local.toPlainTime().toString({ smallestUnit: 'minute' })}
          />
        )}
      </div>
    </>
  )
}
