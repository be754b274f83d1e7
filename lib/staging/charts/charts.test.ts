import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { deriveStage } from '../derive'
import { stageCourse, type StageVisit } from '../course'
import { subdomainCharts, totalChart } from './score-charts'
import { stageStrips } from './stage-strips'
import { chartDay, timeAxis } from './time-axis'

const day = (text: string) => Temporal.PlainDate.from(text)
const last = day('2026-11-24')

function visit(on: string, sheet: string): StageVisit & { readonly answered: number } {
  const items = [...sheet].map((answer) => (answer === '?' ? null : Number(answer)))
  const enteredAt = Temporal.Instant.from(`${on}T10:00:00Z`)
  const derived = deriveStage({ items, gastrostomy: false, q5a: items[4] ?? null })
  return { id: on, on: day(on), enteredAt, derived, answered: items.filter((answer) => answer !== null).length }
}

const visits = [
  visit('2025-01-10', '444333444444'),
  visit('2025-06-10', '43432343?444'),
  visit('2026-01-10', '333333333444'),
]
const frame = {
  time: timeAxis(
    visits.map(({ on }) => on),
    last,
  ),
  last,
}

describe('the time axis', () => {
  test('reaches from the first day to the last and never beyond', () => {
    expect(frame.time).toMatchObject({ from: chartDay(day('2025-01-10')), to: chartDay(last) })
    expect(frame.time.ticks.map(({ words }) => words.replaceAll('\u00a0', ' '))).toEqual([
      'Jul 2025',
      'Jan 2026',
      'Jul 2026',
    ])
  })

  test('one day alone has room, and years are named by themselves', () => {
    expect(timeAxis([last], last)).toMatchObject({ from: chartDay(last) - 60, to: chartDay(last) })
    expect(timeAxis([day('2014-05-01')], last).ticks.map(({ words }) => words)).toEqual([
      ...['2016', '2018', '2020', '2022', '2024', '2026'],
    ])
  })

  test('holds every day, with at most six labels within it', () => {
    const days = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(days, (ago) => {
        const axis = timeAxis(
          ago.map((days) => last.subtract({ days })),
          last,
        )
        for (const days of ago) expect(axis.from).toBeLessThanOrEqual(chartDay(last) - days)
        expect(axis.ticks.length).toBeLessThanOrEqual(6)
        for (const { at } of axis.ticks) expect(at >= axis.from && at <= axis.to).toBe(true)
      }),
    )
  })
})

describe('the total', () => {
  const chart = totalChart(visits, stageCourse(visits, [], null), frame)

  test('has a gap where an answer is missing, and says why', () => {
    expect(chart.points.map(({ value }) => value)).toEqual([45, null, 39])
    expect(chart.points[1]?.words.replaceAll('\u00a0', ' ')).toBe(
      "10 June 2025, no total, 11 of 12 answered, King's 3, MiToS 0",
    )
    expect(subdomainCharts(visits, frame).map(({ points }) => points[1]?.value)).toEqual([11, 8, null, 12])
  })

  test('no point lies after the last visit, and no strip after the last day', () => {
    expect(Math.max(...chart.points.map(({ at }) => at))).toBe(chartDay(day('2026-01-10')))
    for (const { spans } of chart.strips ?? [])
      for (const { to } of spans) expect(to).toBeLessThanOrEqual(chartDay(last))
  })
})

test('strips join days of one stage, and leave open what is not settled', () => {
  const open = visit('2024-12-01', '444?444?4444')
  const strips = stageStrips(stageCourse([open, ...visits], [], null).days, last)
  expect(strips).toEqual([
    {
      name: 'King’s',
      spans: [
        { from: chartDay(day('2025-01-10')), to: chartDay(day('2025-06-10')), words: '1' },
        { from: chartDay(day('2025-06-10')), to: chartDay(last), words: '3' },
      ],
    },
    { name: 'MiToS', spans: [{ from: chartDay(day('2025-01-10')), to: chartDay(last), words: '0' }] },
  ])
})
