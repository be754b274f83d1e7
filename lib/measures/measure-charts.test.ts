import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { timeAxis } from '../staging/charts/time-axis'
import { bmiSeries, seriesChart, seriesOf, signsChart, weightLossSeries, type ChartedMeasure } from './measure-charts'
import { latestMeasures } from './latest-measures'

const day = (text: string) => Temporal.PlainDate.from(text)
const last = day('2026-11-24')
const measured = (field: string, value: number | boolean, on: string): ChartedMeasure => ({
  ...{ field, value, on: day(on), basis: null },
})
const frame = { time: timeAxis([day('2026-01-01')], last), last }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('series', () => {
  const measures = [
    measured('measures.usual_weight_kg', 80, '2026-01-01'),
    measured('measures.height_cm', 178, '2026-01-01'),
    measured('measures.weight_kg', 82, '2026-02-01'),
    measured('measures.weight_loss_pct', 4, '2026-03-01'),
    measured('measures.weight_kg', 76, '2026-03-01'),
    measured('measures.weight_kg', 72, '2026-04-01'),
  ]

  test('weight in both units of the home', () => {
    expect(seriesOf(measures, 'measures.weight_kg', 'UK').map(({ words }) => plain(words))).toEqual([
      '82 kg (12 st 13 lb)',
      '76 kg (12 st 0 lb)',
      '72 kg (11 st 5 lb)',
    ])
  })

  test('weight lost and BMI from weights; of one day the letter', () => {
    const loss = weightLossSeries(measures, 'US')
    expect(loss.map(({ value }) => value)).toEqual([-2.5, 4, 10])
    expect(plain(loss[0]?.words ?? '')).toBe('2.5 % above the usual weight')
    expect(bmiSeries(measures, 'US').map(({ words }) => words)).toEqual(['25.9', '24', '22.7'])
    expect(weightLossSeries(measures.slice(2, 3), 'US')).toEqual([])
  })

  test('a scale from 0 covers a gain; a scale around the values holds them all and says where it starts', () => {
    const loss = seriesChart(
      { id: 'loss', title: 'x', kind: 'line', from: 'zero', unit: '%', atLeast: 10 },
      weightLossSeries(measures, 'US'),
      frame,
    )
    expect(loss.scale.low).toBeLessThanOrEqual(-2.5)
    expect(loss.scale.high).toBe(10)
    const weight = seriesChart(
      { id: 'weight', title: 'x', kind: 'line', from: 'data', unit: 'kg', atLeast: 10 },
      seriesOf(measures, 'measures.weight_kg', 'US'),
      frame,
    )
    expect(weight.scale.low).toBeLessThanOrEqual(72)
    expect(weight.scale.high).toBeGreaterThanOrEqual(82)
    expect(weight.scale.ticks.length).toBeLessThanOrEqual(8)
    expect(weight.points.at(-1)?.words.replaceAll('\u00a0', ' ')).toBe('1 April, 72 kg (158.7 lb)')
  })
})

describe('signs', () => {
  test('a sign stays as last noted; what was never noted has no row', () => {
    const chart = signsChart(
      [
        measured('sym.cramps', true, '2026-01-01'),
        measured('sym.pain', false, '2026-01-01'),
        measured('sym.stumbling', true, '2026-02-01'),
        measured('sym.cramps', false, '2026-03-01'),
      ],
      frame,
    )
    expect(chart?.scale.rows).toEqual(['Muscle cramps', 'Stumbling'])
    expect(chart?.points.map(({ rows }) => rows)).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [false, true],
    ])
    expect(chart?.points.at(-1)?.words.replaceAll('\u00a0', ' ')).toBe('24 November: stumbling')
  })

  test('no sign, no chart', () => {
    expect(signsChart([measured('sym.pain', false, '2026-01-01')], frame)).toBeNull()
  })
})

test('the newest of each, with what follows from it and its age', () => {
  const named = (one: ChartedMeasure, id: string) => ({ ...one, id, byName: 'Ana' })
  const latest = latestMeasures(
    [
      named(measured('measures.fvc_pct', 95, '2026-07-01'), 'a'),
      named(measured('measures.usual_weight_kg', 80, '2026-07-01'), 'b'),
      named(measured('measures.weight_kg', 78, '2026-10-01'), 'c'),
      named(measured('measures.weight_kg', 76, '2026-11-01'), 'd'),
      named(measured('sym.pain', true, '2026-11-01'), 'e'),
    ],
    last,
  )
  expect(latest.map(({ field, value, from, age }) => [field, value, from.id, age.age])).toEqual([
    ['measures.weight_kg', 76, 'd', 'fresh'],
    ['measures.usual_weight_kg', 80, 'b', 'fresh'],
    ['measures.fvc_pct', 95, 'a', 'due'],
    ['measures.weight_loss_pct', 5, 'd', 'fresh'],
  ])
})
