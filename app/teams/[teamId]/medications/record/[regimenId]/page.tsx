import type { Metadata } from 'next'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readDoseHistory } from '@/lib/medications/dose-history.data'
import { entryTime } from '@/lib/medications/entry-words'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { HistoryList } from './history-list'

export const metadata: Metadata = { title: 'History of a medicine' }

export default async function DoseHistoryPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/record/[regimenId]'>) {
  const { teamId, regimenId } = await params
  const { before } = await searchParams
  const access = await accessOrNotFound(teamId, 'medication:see')
  const history = await readDoseHistory(access, regimenId, instantOf(before))
  if (!history) notFound()
  const { regimen, entries, earlier, weeks, removals } = history
  const today = todayAt(access.clock)
  const version = latestVersion(regimen)
  const here = `/teams/${teamId}/medications/record/${regimenId}`
  return (
    <>
      <PageHeader
        title={`${medicineTitle(regimen.name)}: what was written down`}
        note={`${doseWords(regimen, version)}, ${routeWords(version.route)}. The latest first, times are those at home.`}
        actions={<ButtonLink href={`/teams/${teamId}/medications/${regimenId}` as Route}>The prescription</ButtonLink>}
      />
      <div className="grid max-w-3xl gap-6">
        {weeks.length > 0 && (
          <section>
            <h2 className="mb-2 text-md">How often in a week</h2>
            <DataTable
              caption="Doses in each of the last weeks"
              columns={[
                {
                  key: 'week',
                  header: 'Week from Monday',
                  cell: ({ monday }) => formatDay(Temporal.PlainDate.from(monday), today),
                },
                { key: 'count', header: 'Doses', align: 'end', cell: ({ count }) => count },
              ]}
              rows={weeks}
              keyOf={({ monday }) => monday}
            />
          </section>
        )}
        {removals.length > 0 && (
          <section>
            <h2 className="mb-2 text-md">Old patches that came off</h2>
            <ul className="grid gap-1">
              {removals.map(({ site, removedAt, byName }) => (
                <li key={removedAt.toString()}>
                  {entryTime(removedAt, access.clock)}, by {byName}
                  {site !== null && `: ${site}`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <HistoryList entries={entries} regimen={regimen} access={access} />
        <div className="flex flex-wrap gap-gap">
          {earlier && (
            <ButtonLink href={`${here}?before=${earlier.toString()}` as Route} icon={<Icon of={ArrowLeft} />}>
              Earlier
            </ButtonLink>
          )}
          {before !== undefined && <ButtonLink href={here as Route}>The latest</ButtonLink>}
        </div>
      </div>
    </>
  )
}

function instantOf(text: string | string[] | undefined): Temporal.Instant | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}
