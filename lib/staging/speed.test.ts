import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { speedOf } from './speed'

const day = (text: string) => Temporal.PlainDate.from(text)
const visit = (on: string, total: number | null) => ({ on: day(on), total })
const onset = { day: day('2024-01-01') }

describe('speed so far', () => {
  test('since onset, of the last visit with a total', () => {
    const { sinceOnset } = speedOf([visit('2025-01-01', 40), visit('2025-02-01', null)], onset)
    expect(sinceOnset?.on.toString()).toBe('2025-01-01')
    expect(sinceOnset?.perMonth).toBeCloseTo(8 / (366 / 30.4375), 10)
    expect(sinceOnset?.band).toBe('intermediate')
  })

  test('between visits: the nearest that is at least 60 days before', () => {
    const visits = [visit('2025-01-01', 40), visit('2025-03-01', 38), visit('2025-04-29', 37), visit('2025-04-30', 36)]
    const { betweenVisits } = speedOf(visits, null)
    expect(betweenVisits?.from.toString()).toBe('2025-03-01')
    expect(betweenVisits?.perMonth).toBeCloseTo(2 / (60 / 30.4375), 10)
    expect(speedOf([visit('2025-03-02', 38), visit('2025-04-30', 36)], null).betweenVisits).toBeNull()
  })

  test('nothing without a total or an onset', () => {
    expect(speedOf([visit('2025-01-01', null)], onset)).toEqual({ sinceOnset: null, betweenVisits: null })
    expect(speedOf([], onset)).toEqual({ sinceOnset: null, betweenVisits: null })
    expect(speedOf([visit('2025-01-01', 40)], null).sinceOnset).toBeNull()
  })
})
