import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readDose } from '@/lib/medications/day-doses.data'
import { notGivenReasons } from '@/lib/medications/not-given-reasons'
import { missedDoseText, planChange } from '@/lib/medications/plan-change-words'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { formatDayTime } from '@/lib/text/dates'
import { sayTimeAt } from '../../medications/say-time'
import { AlreadyGiven } from '../already-given'
import { peopleOnScreen } from '../people-on-screen'
import { RecordForm } from './record-form'

export const metadata: Metadata = { title: 'Record what happened' }

export default async function RecordPage({ params, searchParams }: PageProps<'/teams/[teamId]/today/record'>) {
  const { teamId } = await params
  const { dose: slotKey, seen } = await searchParams
  const access = await accessOrNotFound(teamId, 'dose:record')
  const found = typeof slotKey === 'string' ? await readDose(access, slotKey) : undefined
  if (!found || typeof slotKey !== 'string') notFound()
  const { clock } = access
  const { regimen, dose, patch } = found
  const version = dose?.version ?? latestVersion(regimen)
  const amount = dose?.amount ?? version.amount
  const local = clock.now.toZonedDateTimeISO(clock.zone)
  const change =
    typeof seen === 'string' && /^\d{1,9}$/.test(seen)
      ? planChange(regimen, Number(seen), version, sayTimeAt(clock.region))
      : undefined
  const missed = missedDoseText(regimen)
  return (
    <>
      <PageHeader
        title={`${medicineTitle(regimen.name)}, ${doseWords(regimen, version, amount)}`}
        note={
          dose
            ? `Planned for ${formatDayTime(dose.slot.dueAt, clock.now, clock.zone, clock.region)}.`
            : 'This dose is not in the plan any more.'
        }
      />
      <div className="grid gap-6">
        {change && (
          <Banner kind="notice" title="The prescription has changed since your page was drawn">
            <p>On your screen: {change.before}.</p>
            <p>
              <b>Now: {change.now}.</b>
            </p>
            <p>Nothing was recorded yet. What you gave can be written down below.</p>
          </Banner>
        )}
        {dose?.state === 'missed' && !dose.entry && (
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
        <RecordForm
          hidden={{ teamId, regimenId: regimen.regimenId, slotKey, requestId: crypto.randomUUID() }}
          version={version.version}
          unit={amount.unit}
          reasons={notGivenReasons.map(({ id, words }) => ({
            value: id,
            words: words.charAt(0).toUpperCase() + words.slice(1),
          }))}
          today={local.toPlainDate().toString()}
          time={local.toPlainTime().toString({ smallestUnit: 'minute' })}
          patch={patch}
          taken={
            dose?.entry && (
              <>
                <AlreadyGiven
                  dose={dose}
                  entry={dose.entry}
                  access={access}
                  onScreen={peopleOnScreen([dose.entry.by])}
                  givenAt={undefined}
                />
                <div>
                  <ButtonLink href={`/teams/${teamId}/today` as Route}>Back to today</ButtonLink>
                </div>
              </>
            )
          }
        />
      </div>
    </>
  )
}
