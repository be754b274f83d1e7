import type { Temporal } from 'temporal-polyfill'
import type { Symptom } from '../needs/input'
import { SYMPTOM_WORDS } from '../needs/symptom-words'
import type { ChartPoint, ChartSpec } from '../staging/charts/chart-spec'
import type { ChartFrame } from '../staging/charts/score-charts'
import { chartDay } from '../staging/charts/time-axis'
import { formatDay } from '../text/dates'
import { joinWords } from '../text/lists'
import type { Region } from '../text/region'
import { bmiOf, weightLossPercent } from './derived-measures'
import type { Basis } from './measure-kinds'
import { sayMeasure } from './say-measure'

/** A measure that stands, as charts need it. Oldest first. */
export interface ChartedMeasure {
  readonly field: string
  readonly value: number | boolean
  readonly on: Temporal.PlainDate
  readonly basis: Basis | null
}

/** What a chart shows of one day: the number and the words beside it. */
export interface Series {
  readonly on: Temporal.PlainDate
  readonly value: number
  readonly words: string
}

/** The numbers of one field in order, each in words with its unit. */
export function seriesOf(measures: readonly ChartedMeasure[], field: string, region: Region): readonly Series[] {
  return measures.flatMap(({ field: of, value, on, basis }) => {
    if (of !== field || typeof value !== 'number') return []
    const test = basis === 'slow' ? ', slow test' : ''
    return [{ on, value, words: `${sayMeasure(field, value, region)}${test}` }]
  })
}

/** Weight lost, from the usual weight or out of letters, in order of days. */
export function weightLossSeries(measures: readonly ChartedMeasure[], region: Region): readonly Series[] {
  const usual = measures.findLast(({ field }) => field === 'measures.usual_weight_kg')?.value
  const counted =
    typeof usual !== 'number'
      ? []
      : seriesOf(measures, 'measures.weight_kg', region).map(({ on, value }) =>
          sayLoss(on, weightLossPercent(usual, value)),
        )
  const letters = seriesOf(measures, 'measures.weight_loss_pct', region).map(({ on, value }) => sayLoss(on, value))
  return together(counted, letters)
}

/** Body mass index, from weights and the newest height or out of letters, in order of days. */
export function bmiSeries(measures: readonly ChartedMeasure[], region: Region): readonly Series[] {
  const height = measures.findLast(({ field }) => field === 'measures.height_cm')?.value
  const counted =
    typeof height !== 'number'
      ? []
      : seriesOf(measures, 'measures.weight_kg', region).map(({ on, value }) => {
          const bmi = bmiOf(value, height)
          return { on, value: bmi, words: sayMeasure('measures.bmi', bmi, region) }
        })
  return together(counted, seriesOf(measures, 'measures.bmi', region))
}

function sayLoss(on: Temporal.PlainDate, value: number): Series {
  const shown = `${Math.round(Math.abs(value) * 10) / 10}\u00a0%`
  return { on, value, words: value < 0 ? `${shown} above the usual weight` : `${shown} below the usual weight` }
}

type Look = Pick<ChartSpec, 'id' | 'title' | 'term' | 'kind'>

/**
 * A chart of one series. Scales start at 0 unless `from` is 'data': then they are cut around the values, and the page
 * says so.
 */
export function seriesChart(
  look: Look & { readonly unit: string; readonly from: 'zero' | 'data'; readonly atLeast: number },
  series: readonly Series[],
  { time, last }: ChartFrame,
): ChartSpec {
  const { id, title, term, kind, unit, from, atLeast } = look
  const values = series.map(({ value }) => value)
  const scale = from === 'zero' ? scaleFromZero(values, atLeast) : scaleAround(values, atLeast)
  const points = series.map(({ on, value, words }): ChartPoint => ({
    at: chartDay(on),
    value,
    words: `${formatDay(on, last)}, ${words}`,
  }))
  return { ...{ id, title, kind, time, points }, ...(term !== undefined && { term }), scale: { ...scale, unit } }
}

/**
 * Signs over time, a row for each that was ever noted: a sign stays as last recorded until somebody records otherwise
 * (needs.md 3.4).
 */
export function signsChart(measures: readonly ChartedMeasure[], { time, last }: ChartFrame): ChartSpec | null {
  const signs = measures.filter(({ field }) => field.startsWith('sym.'))
  const fields = [...new Set(signs.filter(({ value }) => value === true).map(({ field }) => field))]
  if (fields.length === 0) return null
  const names = fields.map((field) => SYMPTOM_WORDS[field.slice(4) as Symptom])
  const there = new Map<string, boolean>()
  const points = new Map<number, ChartPoint>()
  const note = (on: Temporal.PlainDate) => {
    const rows = fields.map((field) => there.get(field) === true)
    const noted = names.filter((_name, row) => rows[row]).map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    const words = `${formatDay(on, last)}: ${noted.length === 0 ? 'none of these' : joinWords(noted)}`
    points.set(chartDay(on), { at: chartDay(on), value: null, words, rows })
  }
  for (const { field, value, on } of signs) {
    there.set(field, value === true)
    note(on)
  }
  note(last)
  const scale = { low: 0, high: fields.length, ticks: fields.map((_field, row) => row), unit: '', rows: names }
  return { ...{ id: 'signs', title: 'Signs', kind: 'spans', time, points: [...points.values()] }, scale }
}

/** From 0, or from below it where a value is. */
function scaleFromZero(values: readonly number[], atLeast: number) {
  const top = Math.max(atLeast, ...values)
  const step = stepFor(top - Math.min(0, ...values))
  const low = Math.floor(Math.min(0, ...values) / step) * step
  const high = Math.ceil(top / step) * step
  return { low, high, ticks: ticksBetween(low, high, step) }
}

/** @param atLeast the least height of the scale, so that a small change looks small */
function scaleAround(values: readonly number[], atLeast: number) {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const room = Math.max(0, atLeast - (highest - lowest)) / 2
  const step = stepFor(Math.max(atLeast, highest - lowest))
  const low = Math.floor((lowest - room) / step) * step
  const high = Math.ceil((highest + room) / step) * step
  return { low, high, ticks: ticksBetween(low, high, step) }
}

function stepFor(size: number): number {
  return [1, 2, 5, 10, 20, 25, 50, 100, 200].find((step) => size / step <= 5) ?? 500
}

function ticksBetween(low: number, high: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_tick, index) => low + index * step)
}

/** What was counted and what letters say, in order of days; of one day the letter. */
function together(counted: readonly Series[], letters: readonly Series[]): readonly Series[] {
  const written = new Set(letters.map(({ on }) => on.toString()))
  return [...counted.filter(({ on }) => !written.has(on.toString())), ...letters].toSorted(
    (a, b) => chartDay(a.on) - chartDay(b.on),
  )
}
