import type { Metadata, Route } from 'next'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { formNotes } from '@/lib/medications/form-notes'
import { latestVersion } from '@/lib/medications/regimen'
import type { TubeLine } from '@/lib/medications/tube-day'
import { readTubePage, type TubeDay, type TubePage } from '@/lib/medications/tube-day.data'
import { formatAmount, formatNumber } from '@/lib/text/amounts'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { SafetyNoteList } from '../safety-note-list'
import { ChangeTubeForm, StartTubeForm } from './tube-forms'
import { TubeLineCard } from './tube-line-card'

export const metadata: Metadata = { title: 'Ways to give medicines' }

export default async function TubeDayPage({ params }: PageProps<'/teams/[teamId]/medications/tube'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const page = await readTubePage(access)
  const notes = formNotes(page.plan.regimens, page.plan.facts.feeding)
  const byMouth = page.plan.regimens.filter((regimen) => latestVersion(regimen).route === 'oral')
  return (
    <>
      <PageHeader
        title="Ways to give medicines"
        note={
          page.day
            ? 'Every medicine and the feeding tube. The pharmacist decides; nothing is changed by itself.'
            : 'When swallowing changes, some medicines need another form or another way. The pharmacist decides.'
        }
      />
      <div className="grid max-w-3xl gap-8">
        {page.day ? (
          <Day page={page} day={page.day} access={access} />
        ) : (
          <>
            {notes.length > 0 ? (
              <section>
                <h2 className="mb-3 text-md">Worth asking about</h2>
                <SafetyNoteList notes={notes} access={access} />
              </section>
            ) : (
              <p>By the last answers about swallowing, nothing here needs another form.</p>
            )}
            {byMouth.length > 0 && page.plan.facts.feeding.hasTube && (
              <p>
                A feeding tube is in place by the last answers, and {joinWords(byMouth.map(({ name }) => name))}{' '}
                {byMouth.length === 1 ? 'is' : 'are'} still given by mouth. Is that meant? Ask the pharmacist.
              </p>
            )}
            {access.may('regimen:change') && access.may('tasks:manage') && !access.isDeceased && (
              <StartTubeForm
                hidden={{ teamId, requestId: crypto.randomUUID() }}
                today={todayAt(access.clock).toString()}
              />
            )}
          </>
        )}
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
}

function Day({ page, day, access }: { readonly page: TubePage; readonly day: TubeDay; readonly access: Access }) {
  const { lines } = page
  const swallowed = lines.filter(({ sort }) => sort !== 'not-swallowed')
  const others = lines.filter(({ sort }) => sort === 'not-swallowed')
  const today = todayAt(access.clock)
  const water = (ml: number | null) => (ml === null ? 'not said yet' : formatAmount({ value: ml, unit: 'mL' }))
  const item = (line: TubeLine) => (
    <li key={line.regimen.regimenId} className="sheet-card p-5">
      <TubeLineCard line={line} day={day} access={access} />
    </li>
  )
  return (
    <>
      <DefinitionFacts
        facts={[
          { term: 'Tube', value: day.route === 'peg' ? 'Through the belly (PEG or RIG)' : 'Through the nose' },
          { term: 'By the tube from', value: day.changesOn ? formatDay(day.changesOn, today) : 'no day yet' },
          { term: 'Water before', value: water(day.flushBeforeMl) },
          { term: 'Water after', value: water(day.flushAfterMl) },
        ]}
      />
      {access.may('regimen:change') && !access.isDeceased && (
        <ChangeTubeForm
          hidden={{ teamId: access.teamId, tubeDayId: day.tubeDayId }}
          version={day.version}
          before={{
            changesOn: day.changesOn?.toString() ?? '',
            flushBeforeMl: day.flushBeforeMl === null ? '' : formatNumber(day.flushBeforeMl),
            flushAfterMl: day.flushAfterMl === null ? '' : formatNumber(day.flushAfterMl),
          }}
          today={today.toString()}
        />
      )}
      <section>
        <h2 className="mb-3 text-md">The medicines</h2>
        <ul className="grid gap-4">{swallowed.map(item)}</ul>
      </section>
      {others.length > 0 && (
        <section>
          <h2 className="mb-3 text-md">Not swallowed</h2>
          <ul className="grid gap-4">{others.map(item)}</ul>
        </section>
      )}
    </>
  )
}
