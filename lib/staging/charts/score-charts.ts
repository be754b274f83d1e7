import type { Temporal } from 'temporal-polyfill'
import { formatDay } from '../../text/dates'
import { SUBDOMAIN_WORDS, type Subdomain } from '../alsfrs-r'
import type { StageCourse } from '../course'
import type { DerivedStage } from '../derive'
import { wordsOfKings, wordsOfMitos } from '../stage-words'
import type { ChartSpec, TimeAxis } from './chart-spec'
import { stageStrips } from './stage-strips'
import { chartDay } from './time-axis'

/** A visit as charts need it. */
export interface ScoredVisit {
  readonly on: Temporal.PlainDate
  readonly derived: Pick<DerivedStage, 'total' | 'subdomains'>
  /** 0 to 12 */
  readonly answered: number
}

export interface ChartFrame {
  readonly time: TimeAxis
  /** Today, or the day of a death: where every chart ends. */
  readonly last: Temporal.PlainDate
}

/** The total of 48 with the stages as strips under it. Visits oldest first; a visit without a total is a gap. */
export function totalChart(visits: readonly ScoredVisit[], stage: StageCourse, { time, last }: ChartFrame): ChartSpec {
  return {
    ...{ id: 'total', title: 'All twelve answers together', term: 'ALSFRS-R total', kind: 'line', time },
    scale: { low: 0, high: 48, ticks: [0, 12, 24, 36, 48], unit: 'of 48' },
    points: visits.map(({ on, derived: { total }, answered }) => ({
      at: chartDay(on),
      value: total,
      words: [
        formatDay(on, last),
        total === null ? `no total, ${answered} of 12 answered` : `${total} of 48`,
        ...stageOn(stage, on),
      ].join(', '),
    })),
    strips: stageStrips(stage.days, last),
  }
}

/** One chart for each subdomain, 0 to 12. */
export function subdomainCharts(visits: readonly ScoredVisit[], { time, last }: ChartFrame): readonly ChartSpec[] {
  return (Object.entries(SUBDOMAIN_WORDS) as [Subdomain, string][]).map(([subdomain, title]) => ({
    ...{ id: subdomain, title, kind: 'line', time },
    scale: { low: 0, high: 12, ticks: [0, 4, 8, 12], unit: 'of 12' },
    points: visits.map(({ on, derived: { subdomains } }) => {
      const value = subdomains[subdomain]
      const words = `${formatDay(on, last)}, ${value === null ? 'not all answered' : `${value} of 12`}`
      return { at: chartDay(on), value, words }
    }),
  }))
}

function stageOn({ days }: StageCourse, on: Temporal.PlainDate): readonly string[] {
  const day = days.find((one) => one.on.equals(on))
  if (!day) return []
  return [
    ...(day.kings ? [wordsOfKings(day.kings.stage).name] : []),
    ...(day.mitos ? [wordsOfMitos(day.mitos.stage).name] : []),
  ]
}
