import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { gapsOfLatestChange } from '@/lib/medications/change-gaps'
import { findMedicine } from '@/lib/medications/formulary'
import type { GapFlag } from '@/lib/medications/gap-flags'
import { nextDoseAt } from '@/lib/medications/next-dose'
import { latestVersion, type Regimen, type RegimenVersion } from '@/lib/medications/regimen'
import { readRegimenLog } from '@/lib/medications/regimen-log.data'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { MedicineFacts } from '../medicine-facts'
import { NotesOfMedicine } from '../notes-of-medicine'
import { sayTimeAt } from '../say-time'
import { LogList } from './log-list'
import { stopReasons } from './regimen-schemas'
import { StopForm } from './stop-form'

export const metadata: Metadata = { title: 'Medicine' }

export default async function RegimenPage({ params }: PageProps<'/teams/[teamId]/medications/[regimenId]'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const log = await readRegimenLog(access, regimenId)
  if (!log) notFound()
  const { regimen, entries } = log
  const { clock } = access
  const version = latestVersion(regimen)
  const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
  const next = regimen.stopped ? undefined : nextDoseAt(regimen, clock)
  const gaps = regimen.stopped ? [] : gapsOfLatestChange(regimen, clock.zone).filter((gap) => isStillAhead(gap, access))
  const mayChange = access.may('regimen:change') && !regimen.stopped && !access.isDeceased
  return (
    <>
      <PageHeader
        title={medicineTitle(regimen.name)}
        note={`${doseWords(regimen, version)}, ${routeWords(version.route)}`}
        actions={
          mayChange && (
            <ButtonLink href={`/teams/${teamId}/medications/${regimenId}/change` as Route}>
              Change this medicine
            </ButtonLink>
          )
        }
      />
      <div className="grid max-w-3xl gap-6">
        {regimen.stopped && (
          <Banner kind="notice" title={`Stopped ${dayWords(regimen.stopped.at, access)}`}>
            <p>{regimen.stopped.reason}. What was given stays in the record.</p>
          </Banner>
        )}
        <DefinitionFacts
          facts={[
            { term: 'When', value: sentence(ruleText(version.rule, sayTimeAt(clock.region))) },
            ...(version.strength ? [{ term: 'Strength', value: version.strength }] : []),
            ...(version.instructions ? [{ term: 'How', value: version.instructions }] : []),
            ...(next
              ? [{ term: 'Next dose', value: sentence(formatDayTime(next, clock.now, clock.zone, clock.region)) }]
              : []),
          ]}
        />
        {gaps.map((gap) => (
          <Banner key={gap.afterAt.toString()} kind="notice" title="Ask the pharmacist about this change">
            <p>{gapWords(gap, access)}</p>
          </Banner>
        ))}
        {entry && !regimen.stopped && <NotesOfMedicine access={access} regimenId={regimenId} />}
        {entry && <MedicineFacts entry={entry} />}
        <LogList entries={entries} regimen={regimen} access={access} />
        {regimen.versions.length > 1 && <Versions regimen={regimen} access={access} />}
        {mayChange && (
          <StopForm
            hidden={{ teamId, regimenId }}
            reasons={stopReasons.map((reason) => ({ value: reason, words: sentence(reason) }))}
          />
        )}
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
}

function Versions({ regimen, access }: { readonly regimen: Regimen; readonly access: Access }) {
  return (
    <DisclosureCard title="How it was before" lift="flat" headingLevel={2}>
      <ol className="grid gap-3">
        {regimen.versions.toReversed().map((version) => (
          <li key={version.version}>
            <b>From {dayWords(version.fromAt, access)}:</b> {doseWords(regimen, version)},{' '}
            {ruleText(version.rule, sayTimeAt(access.clock.region))}, {routeWords(version.route)}.{whyWords(version)}
          </li>
        ))}
      </ol>
    </DisclosureCard>
  )
}

function whyWords({ why }: RegimenVersion): string {
  return why === null ? '' : ` ${sentence(why)}.`
}

function dayWords(at: RegimenVersion['fromAt'], { clock }: Access): string {
  return formatDay(at.toZonedDateTimeISO(clock.zone).toPlainDate(), todayAt(clock))
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Shown until the second of the two doses is a day old. */
function isStillAhead({ afterAt, gapHours }: GapFlag, { clock }: Access): boolean {
  const end = afterAt.add({ minutes: Math.round(gapHours * 60) }).add({ hours: 24 })
  return end.epochMilliseconds > clock.now.epochMilliseconds
}

function gapWords({ afterAt, gapHours, flag }: GapFlag, { clock }: Access): string {
  const { zone, region, now } = clock
  const next = afterAt.add({ minutes: Math.round(gapHours * 60) })
  const hours = formatCount(Math.round(gapHours * 10) / 10, 'hour')
  const length = flag === 'close' ? `only ${hours}` : hours
  return `It leaves ${length} between the dose ${formatDayTime(afterAt, now, zone, region)} and the one ${formatDayTime(next, now, zone, region)}.`
}
