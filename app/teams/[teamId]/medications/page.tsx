import type { Metadata } from 'next'
import Pill from 'lucide-react/icons/pill'
import Plus from 'lucide-react/icons/plus'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { nextDoseAt } from '@/lib/medications/next-dose'
import { holdAt, latestVersion, type Regimen } from '@/lib/medications/regimen'
import { listRegimens } from '@/lib/medications/regimens.data'
import { doseWords, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { readSafetyFacts } from '@/lib/medications/safety-facts.data'
import type { SafetyNote } from '@/lib/medications/safety-note'
import { notesOfRegimen, safetyNotes } from '@/lib/medications/safety-notes'
import { readStock } from '@/lib/medications/stock.data'
import type { CountedState } from '@/lib/medications/stock-outlook'
import { countOverdueTests } from '@/lib/medications/tests.data'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { isGaze } from '../../../read-display'
import { GazeMedicines } from '../gaze/gaze-medicines'
import { CareLinks } from './care-links'
import { MedicineName } from './medicine-name'
import { SafetyNotesCard } from './safety-notes-card'
import { WaitingProposals } from './proposals/waiting-proposals'
import { sayTimeAt } from './say-time'
import { StockLine } from './stock/stock-line'
import { ViewLinks } from './view-links'

export const metadata: Metadata = { title: 'Medicines' }

export default async function MedicinesPage({ params, searchParams }: PageProps<'/teams/[teamId]/medications'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const { current, stopped } = await listRegimens(access)
  if (await isGaze()) return <GazeMedicines access={access} current={current} query={await searchParams} />
  const facts = await readSafetyFacts(access)
  const stock = access.isDeceased ? [] : await readStock(access)
  const overdueTests = access.isDeceased ? 0 : await countOverdueTests(access)
  const notes = access.isDeceased ? [] : safetyNotes({ regimens: current, facts, clock: access.clock })
  const add = access.may('regimen:propose') && !access.isDeceased && (
    <ButtonLink href={`/teams/${teamId}/medications/new` as Route} icon={<Icon of={Plus} />}>
      {access.may('regimen:change') ? 'Add a medicine' : 'Propose a medicine'}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Medicines"
        note="As prescribed. Times are those at home."
        actions={current.length + stopped.length > 0 && add}
      />
      {current.length + stopped.length > 0 && <ViewLinks teamId={teamId} current="plan" />}
      <WaitingProposals access={access} />
      {current.length === 0 && (
        <EmptyState icon={<Icon of={Pill} />} title="No medicines yet" action={add}>
          Once a prescription is written down here, its doses appear on today’s page for everyone who gives them.
        </EmptyState>
      )}
      <div className="grid gap-8">
        <ul className="grid gap-4 lg:grid-cols-2">
          {current.map((regimen) => (
            <li key={regimen.regimenId} data-card className="sheet-card p-5">
              <RegimenCard
                regimen={regimen}
                access={access}
                notes={notesOfRegimen(notes, regimen.regimenId)}
                stock={stock}
              />
            </li>
          ))}
        </ul>
        <SafetyNotesCard notes={notes} access={access} />
        {current.length > 0 && <CareLinks teamId={teamId} overdueTests={overdueTests} />}
        {stopped.length > 0 && (
          <DisclosureCard
            title="Stopped"
            lift="flat"
            headingLevel={2}
            summary={<span className="text-ink-2">The record stays.</span>}
          >
            <ul className="grid gap-3">
              {stopped.map((regimen) => (
                <li key={regimen.regimenId}>
                  <TextLink href={`/teams/${teamId}/medications/${regimen.regimenId}` as Route}>
                    <MedicineName name={regimen.name} />
                  </TextLink>
                  , {doseWords(regimen, latestVersion(regimen))}.{' '}
                  <span className="text-ink-2">{stopWords(regimen, access)}</span>
                </li>
              ))}
            </ul>
          </DisclosureCard>
        )}
      </div>
    </>
  )
}

function stopWords({ stopped }: Regimen, { clock }: Access): string {
  if (!stopped) return ''
  return `Stopped ${formatDay(stopped.at.toZonedDateTimeISO(clock.zone).toPlainDate(), todayAt(clock))}: ${stopped.reason}.`
}

type RegimenCardProps = {
  readonly regimen: Regimen
  readonly access: Access
  readonly notes: readonly SafetyNote[]
  readonly stock: readonly CountedState[]
}

function RegimenCard({ regimen, access, notes, stock }: RegimenCardProps) {
  const { clock, teamId } = access
  const version = latestVersion(regimen)
  const next = nextDoseAt(regimen, clock)
  const hold = holdAt(regimen, clock.now)
  const market = notes.find(({ kind }) => kind === 'market')
  const rule = ruleText(version.rule, sayTimeAt(clock.region))
  return (
    <div className="grid gap-1.5">
      <h2 className="text-md">
        <TextLink href={`/teams/${teamId}/medications/${regimen.regimenId}` as Route} className="text-ink">
          <MedicineName name={regimen.name} />
        </TextLink>{' '}
        <span className="font-normal">{doseWords(regimen, version)}</span>
      </h2>
      <p>
        {rule.charAt(0).toUpperCase() + rule.slice(1)}, {routeWords(version.route)}
      </p>
      {version.instructions && <p className="text-ink-2">{version.instructions}</p>}
      {market && (
        <div>
          <Tag tone="late">{market.title.slice(market.title.indexOf(': ') + 2)}</Tag>
        </div>
      )}
      {stock
        .filter(({ product }) => product.regimenId === regimen.regimenId && product.form === version.form)
        .map((counted) => (
          <StockLine key={counted.product.productId} counted={counted} access={access} />
        ))}
      {hold && (
        <div>
          <Tag>
            {hold.to ? `Paused until ${formatDayTime(hold.to, clock.now, clock.zone, clock.region)}` : 'Paused'}
          </Tag>
        </div>
      )}
      {next && <p className="font-semibold">Next dose {formatDayTime(next, clock.now, clock.zone, clock.region)}</p>}
    </div>
  )
}
