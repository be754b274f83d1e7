import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import {
  bmiSeries,
  seriesChart,
  seriesOf,
  signsChart,
  weightLossSeries,
  type ChartedMeasure,
  type Series,
} from '@/lib/measures/measure-charts'
import type { ChartFrame } from '@/lib/staging/charts/score-charts'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import type { Symptom } from '@/lib/needs/input'
import { formatDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import { ChartFigure } from './chart-figure'

export interface MeasuresOverTimeProps {
  /** Those that stand, oldest first. */
  readonly measures: readonly ChartedMeasure[]
  readonly frame: ChartFrame
  readonly region: Region
  readonly today: Temporal.PlainDate
  readonly teamId: string
}

const mostRows = 100

/** Breathing, weight, falls and signs; what was never measured has no chart. */
export function MeasuresOverTime({ measures, frame, region, today, teamId }: MeasuresOverTimeProps) {
  const read = (field: string) => seriesOf(measures, field, region)
  const line = { kind: 'line', from: 'zero' } as const
  const around = { kind: 'line', from: 'data' } as const
  const all = [
    {
      look: { ...line, id: 'fvc', title: 'Breathing test', term: 'FVC', unit: '% of predicted', atLeast: 100 },
      series: read('measures.fvc_pct'),
    },
    {
      look: { ...line, id: 'snip', title: 'Sniff test', term: 'SNIP', unit: 'cmH2O', atLeast: 100 },
      series: read('measures.snip_cmh2o'),
    },
    {
      look: { ...around, id: 'weight', title: 'Weight', unit: 'kg', atLeast: 10 },
      series: read('measures.weight_kg'),
    },
    {
      look: { ...line, id: 'loss', title: 'Below the usual weight', unit: 'per cent', atLeast: 10 },
      series: weightLossSeries(measures, region),
    },
    {
      look: { ...around, id: 'bmi', title: 'Body mass index', term: 'BMI', unit: 'kg/m²', atLeast: 5 },
      series: bmiSeries(measures, region),
    },
    {
      look: { kind: 'bars', from: 'zero', id: 'falls', title: 'Falls', unit: 'in the 3 months before', atLeast: 4 },
      series: read('measures.falls_3mo'),
    },
  ] as const
  const charts = all.filter(({ series }) => series.length > 0)
  const signs = signsChart(measures, frame)
  const writeDown = <ButtonLink href={`/teams/${teamId}/measures`}>Write down measures</ButtonLink>
  if (charts.length === 0 && !signs) return <p>{writeDown}</p>
  return (
    <Card title="Measures and signs">
      <p className="mb-5" data-print="no">
        {writeDown}
      </p>
      <div className="grid grid-cols-1 gap-x-6 gap-y-8 sm:grid-cols-2">
        {charts.map(({ look, series }) => (
          <ChartFigure
            key={look.id}
            spec={seriesChart(look, series, frame)}
            table={<SeriesTable caption={`${look.title}, newest first`} series={series} today={today} />}
          />
        ))}
        {signs && (
          <div className="sm:col-span-full">
            <ChartFigure
              spec={signs}
              height={70 + (signs.scale.rows?.length ?? 0) * 48}
              note="A sign stays as last noted until somebody says otherwise."
              table={<SignsTable measures={measures} today={today} />}
            />
          </div>
        )}
      </div>
    </Card>
  )
}

function SeriesTable(props: {
  readonly caption: string
  readonly series: readonly Series[]
  readonly today: Temporal.PlainDate
}) {
  const { caption, series, today } = props
  const rows = series.map(({ on, words }, index) => ({ index, when: formatDay(on, today), words })).toReversed()
  return (
    <DataTable
      caption={caption}
      rows={rows.slice(0, mostRows)}
      keyOf={({ index }) => String(index)}
      columns={[
        { key: 'when', header: 'When', cell: ({ when }) => <span className="whitespace-nowrap">{when}</span> },
        { key: 'value', header: 'Measured', cell: ({ words }) => words },
      ]}
    />
  )
}

function SignsTable({ measures, today }: Pick<MeasuresOverTimeProps, 'measures' | 'today'>) {
  const rows = measures
    .filter(({ field }) => field.startsWith('sym.'))
    .map(({ field, value, on }, index) => ({
      ...{ index, sign: SYMPTOM_WORDS[field.slice(4) as Symptom] },
      ...{ when: formatDay(on, today), said: value === true ? 'noted' : 'gone' },
    }))
    .toReversed()
  return (
    <DataTable
      caption="Signs, newest first"
      rows={rows.slice(0, mostRows)}
      keyOf={({ index }) => String(index)}
      columns={[
        { key: 'when', header: 'When', cell: ({ when }) => <span className="whitespace-nowrap">{when}</span> },
        { key: 'sign', header: 'Sign', cell: ({ sign }) => sign },
        { key: 'said', header: 'It was', cell: ({ said }) => said },
      ]}
    />
  )
}
