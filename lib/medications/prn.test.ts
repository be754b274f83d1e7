import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { countPrnWeeks } from './prn-weeks'
import { decidePrnDose, totalOfDayEndingAt, type GivenDose, type PrnLimits } from './prn'

const start = Temporal.Instant.from('2026-10-31T00:00Z')
const mg = (value: number) => ({ value, unit: 'mg' })
const dose = (minutes: number, value = 1, unit = 'mg'): GivenDose => ({
  at: start.add({ minutes }),
  amount: { value, unit },
})
const limits: PrnLimits = { minGapMin: 240, dailyLimit: mg(4) }

const arbitraryLimits: fc.Arbitrary<PrnLimits> = fc.record({
  minGapMin: fc.constantFrom(null, 0, 30, 240),
  dailyLimit: fc.constantFrom(mg(4), mg(0.3), { value: 3, unit: 'doses' }),
})
const attempts = fc
  .array(fc.record({ minutes: fc.integer({ min: 0, max: 4 * 1440 }), tenths: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 60,
  })
  .map((tries) =>
    tries.map(({ minutes, tenths }) => dose(minutes, tenths / 10)).sort((a, b) => Temporal.Instant.compare(a.at, b.at)),
  )

test('no run of doses without a warning passes the limit in any 24 hours, or the gap', () => {
  fc.assert(
    fc.property(arbitraryLimits, attempts, (limits, tries) => {
      const given: GivenDose[] = []
      for (const next of tries) if (decidePrnDose(limits, given, next).decision === 'allow') given.push(next)
      for (const [i, { at }] of given.entries()) {
        expect(totalOfDayEndingAt(limits, at, given).value).toBeLessThanOrEqual(limits.dailyLimit!.value)
        const gap = i === 0 ? Infinity : at.since(given[i - 1]!.at).total('minute')
        expect(gap).toBeGreaterThanOrEqual(limits.minGapMin ?? 0)
      }
    }),
  )
})

test('the time that a warning names is fine, and no minute before it is', () => {
  fc.assert(
    fc.property(arbitraryLimits, attempts, fc.integer({ min: 0, max: 4 * 1440 }), (limits, given, minutes) => {
      const decision = decidePrnDose(limits, given, dose(minutes, 0.3))
      fc.pre(decision.decision === 'warn')
      if (decision.nextOk === null) return
      const at = (instant: Temporal.Instant) => decidePrnDose(limits, given, { at: instant, amount: mg(0.3) }).decision
      expect(at(decision.nextOk)).toBe('allow')
      expect(at(decision.nextOk.subtract({ minutes: 1 }))).toBe('warn')
    }),
  )
})

describe('edges', () => {
  test('a dose alone over the limit has no time at which it is fine', () => {
    expect(decidePrnDose(limits, [], dose(0, 5))).toMatchObject({
      decision: 'warn',
      reasons: ['max_reached'],
      nextOk: null,
    })
  })

  test('a tenth is a tenth: 0.1 and 0.2 do not pass 0.3', () => {
    const decision = decidePrnDose({ minGapMin: null, dailyLimit: mg(0.3) }, [dose(0, 0.1)], dose(60, 0.2))
    expect(decision).toMatchObject({ decision: 'allow', given24h: 0.1 })
  })

  test('both reasons are named, too soon first', () => {
    const decision = decidePrnDose(limits, [dose(0, 4)], dose(10))
    expect(decision).toMatchObject({ reasons: ['too_soon', 'max_reached'], nextOk: start.add({ hours: 24 }) })
  })

  test('no limits on the prescription: nothing to warn about', () => {
    expect(decidePrnDose({ minGapMin: null, dailyLimit: null }, [dose(0)], dose(0)).decision).toBe('allow')
  })

  test('a limit in doses counts every dose as one', () => {
    const decision = decidePrnDose(
      { minGapMin: null, dailyLimit: { value: 2, unit: 'doses' } },
      [dose(0, 50), dose(1, 5, 'mL')],
      dose(2),
    )
    expect(decision).toMatchObject({ decision: 'warn', given24h: 2, notCounted: [] })
  })

  test('another unit is never converted: it is named as not counted', () => {
    const other = dose(0, 5, 'mL')
    expect(decidePrnDose(limits, [other], dose(300))).toMatchObject({
      decision: 'allow',
      given24h: 0,
      notCounted: [other],
    })
  })

  test('an entry made later looks forward as well', () => {
    const decision = decidePrnDose(limits, [dose(300, 2), dose(900, 2)], dose(200, 1))
    expect(decision).toMatchObject({ decision: 'allow', flags: ['close_to_next', 'breaks_later_window'] })
  })
})

test('doses per week are counted by the local date, Sunday night included', () => {
  const given = ['2026-11-22T23:30Z', '2026-11-23T00:30Z', '2026-11-30T12:00Z'].map((text) =>
    Temporal.Instant.from(text),
  )
  const weeks = (zone: string) =>
    countPrnWeeks(given, zone, Temporal.PlainDate.from('2026-12-02'), 3).map(
      ({ monday, count }) => `${monday} ${count}`,
    )
  expect(weeks('Europe/London')).toEqual(['2026-11-16 1', '2026-11-23 1', '2026-11-30 1'])
  expect(weeks('Europe/Paris')).toEqual(['2026-11-16 0', '2026-11-23 2', '2026-11-30 1'])
})
