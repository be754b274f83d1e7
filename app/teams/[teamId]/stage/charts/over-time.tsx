import type { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import { DataTable, type Column } from '@/components/ui/data-table'
import { SUBDOMAIN_WORDS, type Subdomain } from '@/lib/staging/alsfrs-r'
import { subdomainCharts, totalChart, type ScoredVisit } from '@/lib/staging/charts/score-charts'
import { timeAxis } from '@/lib/staging/charts/time-axis'
import type { Course } from '@/lib/staging/course.data'
import type { StageCourse } from '@/lib/staging/course'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { formatDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import { ChartFigure, TableBehind } from './chart-figure'
import { MeasuresOverTime } from './measures-over-time'

export interface OverTimeProps {
  readonly course: Course
  readonly teamId: string
  readonly stage: StageCourse
  readonly region: Region
  readonly today: Temporal.PlainDate
}

/** How many of the newest a table behind a chart lists; all answers stand further down. */
const mostRows = 100

/** Answers, measures and signs over time, each chart with its table. */
export function OverTime({ teamId, course, stage, region, today }: OverTimeProps) {
  const last = course.diedOn ?? today
  const visits = course.visits.flatMap(({ on, answered, scores }): ScoredVisit[] =>
    scores ? [{ on, answered, derived: scores.derived }] : [],
  )
  const oldestFirst = visits.toReversed()
  const measures = course.measures ?? []
  const frame = {
    time: timeAxis(
      [...visits, ...measures].map(({ on }) => on),
      last,
    ),
    last,
  }
  return (
    <section aria-labelledby="over-time" className="grid grid-cols-1 gap-6">
      <h2 id="over-time">Over time</h2>
      {visits.length > 0 && (
        <Card>
          <div className="grid grid-cols-1 gap-8">
            <ChartFigure
              spec={totalChart(oldestFirst, stage, frame)}
              height={360}
              note="A higher line means doing more without help. Under it the stages as they stood."
              table={<TotalTable visits={visits} stage={stage} today={today} />}
            />
            <div className="grid grid-cols-1 gap-6 sm:grid-cols-2 lg:grid-cols-4">
              {subdomainCharts(oldestFirst, frame).map((spec) => (
                <ChartFigure key={spec.id} spec={spec} height={200} />
              ))}
            </div>
            <TableBehind>
              <SubdomainTable visits={visits} today={today} />
            </TableBehind>
          </div>
        </Card>
      )}
      <MeasuresOverTime teamId={teamId} measures={measures} frame={frame} region={region} today={today} />
    </section>
  )
}

interface TableProps {
  /** Newest first. */
  readonly visits: readonly ScoredVisit[]
  readonly today: Temporal.PlainDate
}

function dayColumn(today: Temporal.PlainDate): Column<ScoredVisit> {
  return {
    key: 'when',
    header: 'When',
    cell: ({ on }) => <span className="font-semibold whitespace-nowrap">{formatDay(on, today)}</span>,
  }
}

function TotalTable({ visits, stage, today }: TableProps & { readonly stage: StageCourse }) {
  const dayOf = new Map(stage.days.map((day) => [day.on.toString(), day]))
  const columns: Column<ScoredVisit>[] = [
    dayColumn(today),
    { key: 'total', header: 'Total of 48', align: 'end', cell: ({ derived }) => derived.total ?? 'not all answered' },
    {
      key: 'kings',
      header: 'King’s as it stood',
      align: 'end',
      cell: ({ on }) => {
        const kings = dayOf.get(on.toString())?.kings
        return kings ? wordsOfKings(kings.stage).name.replace('King’s ', '').replace("King's ", '') : 'not settled'
      },
    },
    {
      key: 'mitos',
      header: 'MiToS',
      align: 'end',
      cell: ({ on }) => {
        const mitos = dayOf.get(on.toString())?.mitos
        return mitos ? wordsOfMitos(mitos.stage).name.replace('MiToS ', '') : 'not settled'
      },
    },
  ]
  return <Newest caption="Total and stages, newest first" columns={columns} visits={visits} />
}

function SubdomainTable({ visits, today }: TableProps) {
  const columns = [
    dayColumn(today),
    ...(Object.entries(SUBDOMAIN_WORDS) as [Subdomain, string][]).map(([subdomain, header]): Column<ScoredVisit> => ({
      key: subdomain,
      header,
      align: 'end',
      cell: ({ derived }) => derived.subdomains[subdomain] ?? 'open',
    })),
  ]
  return <Newest caption="Four parts of 12 each, newest first" columns={columns} visits={visits} />
}

interface NewestProps {
  readonly caption: string
  readonly columns: readonly Column<ScoredVisit>[]
  readonly visits: readonly ScoredVisit[]
}

function Newest({ caption, columns, visits }: NewestProps) {
  const numbered = visits.slice(0, mostRows).map((visit, index) => ({ ...visit, index }))
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={numbered}
        keyOf={(visit) => String((visit as ScoredVisit & { index: number }).index)}
      />
      {visits.length > mostRows && (
        <p className="pt-2 text-sm text-ink-2">The newest {mostRows}. The others stand under “All answers”.</p>
      )}
    </>
  )
}
