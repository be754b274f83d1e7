import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { gapsOfLatestChange } from '@/lib/medications/change-gaps'
import { findMedicine } from '@/lib/medications/formulary'
import type { GapFlag } from '@/lib/medications/gap-flags'
import { nextDoseAt } from '@/lib/medications/next-dose'
import { sayGap } from '@/lib/medications/next-doses'
import { holdAt, latestVersion, type RegimenVersion } from '@/lib/medications/regimen'
import { readRegimenHistory } from '@/lib/medications/regimen-history.data'
import { readRegimenLog } from '@/lib/medications/regimen-log.data'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../confirm-notice'
import { MedicineFacts } from '../medicine-facts'
import { NotesOfMedicine } from '../notes-of-medicine'
import { sayTimeAt } from '../say-time'
import { LogList } from './log-list'
import { BookVisitForm, ReplacePatchForm } from './move-forms'
import { PlanState } from './plan-state'
import { PlanStory } from './plan-story'
import { stopReasons } from './regimen-schemas'
import { StopForm } from './stop-form'

export const metadata: Metadata = { title: 'Medicine' }

export default async function RegimenPage({ params }: PageProps<'/teams/[teamId]/medications/[regimenId]'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const log = await readRegimenLog(access, regimenId)
  if (!log) notFound()
  const history = await readRegimenHistory(access, regimenId)
  const { regimen, entries } = log
  const { clock } = access
  const version = latestVersion(regimen)
  const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
  const next = regimen.stopped ? undefined : nextDoseAt(regimen, clock)
  const gaps = regimen.stopped ? [] : gapsOfLatestChange(regimen, clock.zone).filter((gap) => isStillAhead(gap, access))
  const isRunning = !regimen.stopped && !access.isDeceased
  const mayChange = access.may('regimen:change') && isRunning
  const mayPropose = access.may('regimen:propose') && isRunning
  const here = `/teams/${teamId}/medications/${regimenId}`
  const move = {
    hidden: { teamId, regimenId, requestId: crypto.randomUUID(), expectVersion: String(version.version) },
    today: todayAt(clock).toString(),
  }
  return (
    <>
      <PageHeader
        title={medicineTitle(regimen.name)}
        note={`${doseWords(regimen, version)}, ${routeWords(version.route)}`}
        actions={
          <>
            {mayChange && !holdAt(regimen, clock.now) && (
              <ButtonLink href={`${here}/hold` as Route}>Pause it</ButtonLink>
            )}
            {mayChange && version.rule.kind === 'cycle' && (
              <ButtonLink href={`${here}/days` as Route}>Choose days</ButtonLink>
            )}
            {mayPropose && (
              <ButtonLink href={`${here}/change` as Route}>
                {mayChange ? 'Change this medicine' : 'Propose a change'}
              </ButtonLink>
            )}
            {regimen.stopped && access.may('regimen:propose') && !access.isDeceased && (
              <ButtonLink href={`/teams/${teamId}/medications/new?again=${regimenId}` as Route}>
                Start it again
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid max-w-3xl gap-6">
        {regimen.stopped && (
          <Banner kind="notice" title={`Stopped ${dayWords(regimen.stopped.at, access)}`}>
            <p>{regimen.stopped.reason}. What was given stays in the record.</p>
          </Banner>
        )}
        <PlanState regimen={regimen} access={access} />
        {history.openProposals > 0 && (
          <Banner
            kind="notice"
            title="A change is proposed"
            actions={<ButtonLink href={`/teams/${teamId}/medications/proposals` as Route}>Look at it</ButtonLink>}
          >
            <p>Nothing of the plan changes until it is accepted.</p>
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
          <Banner key={gap.afterAt.toString()} kind="notice" title="An unusual gap after this change">
            <p>{sayGap(gap, clock)}</p>
          </Banner>
        ))}
        {entry && !regimen.stopped && <NotesOfMedicine access={access} regimenId={regimenId} />}
        {entry && <MedicineFacts entry={entry} />}
        <PlanStory regimen={regimen} history={history} access={access} />
        {mayChange && version.rule.kind === 'daily' && version.rule.patch && <ReplacePatchForm {...move} />}
        {mayChange && version.rule.kind === 'loading' && <BookVisitForm {...move} />}
        {mayChange && (
          <ConfirmNotice
            access={access}
            path={`/teams/${teamId}/medications/${regimenId}`}
            what="Stopping a medicine"
          />
        )}
        {mayPropose && (
          <StopForm
            kind={mayChange ? 'save' : 'propose'}
            hidden={{ teamId, regimenId, requestId: crypto.randomUUID() }}
            reasons={stopReasons.map((reason) => ({ value: reason, words: sentence(reason) }))}
          />
        )}
        <LogList entries={entries} regimen={regimen} access={access} />
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
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
