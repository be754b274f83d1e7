'use client'
import type { ReactNode } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts'
import type { ChartPoint, ChartSpec } from '@/lib/staging/charts/chart-spec'
import { stripPlaces, StripLabel } from './strips'
import { PointWords } from './point-words'

const ink = 'var(--ink)'
const act = 'var(--act)'
const text = { fill: ink, fontSize: '1rem' }
const fewPoints = 40
/** Names of rows take the room of the axis; they wrap. */
const axisWidth = { line: 44, bars: 44, spans: 132 }

/** One chart by recharts: arrow keys walk its points, each of which is announced. */
export default function Chart({ spec, height }: { readonly spec: ChartSpec; readonly height: number }) {
  const { kind, time, scale, points, strips = [], title } = spec
  const rows = scale.rows ?? []
  const places = stripPlaces(strips, scale)
  const low = Math.min(scale.low, ...places.map(({ bottom }) => bottom))
  const names = new Map(places.map(({ middle, name }) => [middle, name]))
  const tickWords = (value: number) => names.get(value) ?? (rows.length > 0 ? (rows[value] ?? '') : String(value))
  const last = points.findLastIndex(({ value }) => value !== null)
  return (
    <ComposedChart
      accessibilityLayer
      responsive
      data={[...points]}
      style={{ width: '100%', height }}
      margin={{ top: 12, right: kind === 'spans' ? 12 : 40, bottom: 0, left: 0 }}
      aria-label={`Chart: ${title}. Left and right arrow keys go from point to point.`}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        type="number"
        dataKey="at"
        domain={[time.from, time.to]}
        ticks={time.ticks.map(({ at }) => at)}
        tickFormatter={(at: number) => time.ticks.find((tick) => tick.at === at)?.words ?? ''}
        tick={text}
        stroke={ink}
        interval="equidistantPreserveStart"
        minTickGap={12}
        height={34}
        tickMargin={8}
        padding={{ left: 8, right: 8 }}
      />
      <YAxis
        type="number"
        domain={rows.length > 0 ? [-0.5, rows.length - 0.5] : [low, scale.high]}
        reversed={rows.length > 0}
        allowDataOverflow={rows.length > 0}
        ticks={[...places.map(({ middle }) => middle), ...scale.ticks]}
        tickFormatter={tickWords}
        interval={0}
        tick={text}
        tickLine={false}
        axisLine={false}
        width={strips.length > 0 ? 62 : axisWidth[kind]}
      />
      <Tooltip
        filterNull={false}
        isAnimationActive={false}
        content={<PointWords />}
        cursor={{ stroke: ink, strokeDasharray: '2 4' }}
        wrapperStyle={{ zIndex: 1 }}
      />
      {places.flatMap(({ name, spans, bottom, top }) =>
        spans.map(({ from, to, words }) => (
          <ReferenceArea
            key={`${name} ${from}`}
            {...{ x1: from, x2: to, y1: bottom, y2: top }}
            fill="var(--inset)"
            stroke={ink}
            strokeWidth={1}
            fillOpacity={1}
            ifOverflow="visible"
            label={<StripLabel words={words} />}
          />
        )),
      )}
      {seriesOf(spec, last)}
    </ComposedChart>
  )
}

function seriesOf({ kind, scale, points }: ChartSpec, last: number): ReactNode {
  const still = { isAnimationActive: false } as const
  if (kind === 'bars') return <Bar dataKey="value" fill={act} barSize={14} minPointSize={2} {...still} />
  if (kind === 'spans')
    return scale.rows?.map((name, row) => (
      <Line
        key={name}
        dataKey={(point: ChartPoint) => (point.rows?.[row] ? row : null)}
        stroke={act}
        strokeWidth={8}
        strokeLinecap="round"
        dot={{ r: 5, strokeWidth: 2, fill: 'var(--sheet)', stroke: act }}
        activeDot={false}
        {...still}
      />
    ))
  // Of many visits the dots are small, or the line would be a band.
  const dot = points.length > fewPoints ? { r: 2, strokeWidth: 1.5 } : { r: 5, strokeWidth: 2.5 }
  return (
    <Line
      dataKey="value"
      type="linear"
      stroke={act}
      strokeWidth={points.length > fewPoints ? 2 : 3.5}
      dot={{ ...dot, fill: 'var(--sheet)', stroke: act }}
      activeDot={{ r: 7, strokeWidth: 3, fill: act, stroke: 'var(--sheet)' }}
      label={({ index, x, y, value }) => (
        <text x={Number(x) + 10} y={Number(y) + 6} {...text} fontWeight={650} aria-hidden>
          {index === last ? String(Math.round(Number(value) * 10) / 10) : ''}
        </text>
      )}
      {...still}
    />
  )
}
