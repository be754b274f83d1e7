import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { FIELD_NAMES } from '../needs/input'
import { NEEDS, type Rule } from '../needs/knowledge'
import { bmiOf, deriveMeasures, fieldsFrom, weightLossPercent, type Measured } from './derived-measures'
import { ageOfMeasure } from './due'
import { countsWhenOld } from './low-values'
import { MEASURES, OWN_FIELDS } from './measure-kinds'
import { askAbout } from './plausible'
import { readMeasure } from './read-measure'
import { typedKey } from './typed-key'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')

describe('a field of the form', () => {
  test('pressures are stored as positive numbers, as they were typed beside', () => {
    expect(readMeasure('measures.snip_cmh2o', '-55', undefined)).toMatchObject({ measure: { value: 55 } })
    expect(readMeasure('measures.mip_cmh2o', '-60 cmH2O', undefined)).toMatchObject({ measure: { value: 60 } })
  })

  test('a gain of weight keeps its minus', () => {
    expect(readMeasure('measures.weight_loss_pct', '-2.5', undefined)).toMatchObject({ measure: { value: -2.5 } })
  })

  test.each([
    ['measures.fvc_pct', '300'],
    ['measures.falls_3mo', '1.5'],
    ['measures.falls_3mo', '-1'],
    ['measures.niv_hours_per_day', '25'],
    ['measures.height_cm', '1.78'],
    ['caregiver.zarit22', '89'],
  ] as const)('%s %s cannot be meant', (field, text) => {
    expect(readMeasure(field, text, undefined)).toMatchObject({ ok: false })
  })

  test('the chosen unit counts for a bare number', () => {
    expect(readMeasure('measures.paco2_mmhg', '6', 'kPa')).toMatchObject({
      measure: { value: 45, typed: '6\u00a0kPa' },
    })
    expect(readMeasure('measures.pcf_lpm', '4.5', 'L/s')).toMatchObject({ measure: { value: 270 } })
    expect(readMeasure('measures.falls_3mo', '2', undefined)).toMatchObject({ measure: { value: 2, typed: '2' } })
  })

  test('every kind is a field that is known, once', () => {
    const fields = MEASURES.map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
    for (const field of fields) expect([...FIELD_NAMES, ...OWN_FIELDS]).toContain(field)
    for (const { usual, possible } of MEASURES) {
      expect(usual[0]).toBeGreaterThanOrEqual(possible[0])
      expect(usual[1]).toBeLessThanOrEqual(possible[1])
    }
  })
})

describe('what is asked before it is kept', () => {
  const weight = (value: number) => ({ field: 'measures.weight_kg' as const, value, typed: `${value} kg` })
  const last = { value: 72, on: day('2026-10-24'), words: '72 kg, 24 October' }

  test('the usual is not asked about', () => {
    expect(askAbout(weight(71), last, today)).toBeNull()
    expect(askAbout(weight(71), null, today)).toBeNull()
  })

  test('a weight in the wrong unit, or a digit too many, is', () => {
    expect(askAbout(weight(720), null, today)).toMatch(/unusually high/)
    expect(askAbout(weight(158), last, today)).toMatch(/far from the last one, 72 kg, 24 October/)
  })

  test('a tenth within 3 months is asked about, the same over a year is not', () => {
    expect(askAbout(weight(64.8), last, today)).not.toBeNull()
    expect(askAbout(weight(64.9), last, today)).toBeNull()
    expect(askAbout(weight(64.8), { ...last, on: day('2025-11-24') }, today)).toBeNull()
    const height = { field: 'measures.height_cm' as const, value: 174, typed: '174 cm' }
    expect(askAbout(height, { ...last, value: 178 }, today)).not.toBeNull()
    expect(askAbout({ ...height, value: 174.1 }, { ...last, value: 178 }, today)).toBeNull()
  })

  test('being sure is about these values, as they were typed', () => {
    const typed = {
      'measures.weight_kg': '720',
      'unit:measures.weight_kg': 'lb',
      observedOn: '2026-11-24',
      teamId: 'x',
    }
    expect(typedKey({ ...typed, teamId: 'y' })).toBe(typedKey(typed))
    expect(typedKey({ ...typed, 'unit:measures.weight_kg': 'kg' })).not.toBe(typedKey(typed))
    expect(typedKey({ ...typed, observedOn: '2026-11-23' })).not.toBe(typedKey(typed))
  })
})

describe('ageing (needs.md 3.3)', () => {
  const age = (field: string, value: number | boolean, on: string) => ageOfMeasure(field, value, day(on), today).age

  test('a normal value is due again after 13 weeks, not on that day', () => {
    expect(age('measures.fvc_pct', 95, '2026-08-25')).toBe('fresh')
    expect(age('measures.fvc_pct', 95, '2026-08-24')).toBe('due')
    expect(age('measures.nocturnal_desaturation', false, '2026-08-24')).toBe('due')
  })

  test('an old low value still counts', () => {
    expect(age('measures.fvc_pct', 38, '2025-01-01')).toBe('still-counts')
    expect(age('measures.nocturnal_desaturation', true, '2025-01-01')).toBe('still-counts')
    expect(age('measures.paco2_mmhg', 50, '2025-01-01')).toBe('still-counts')
  })

  test('height and usual weight do not age', () => {
    expect(age('measures.height_cm', 178, '2001-01-01')).toBe('fresh')
    expect(age('measures.usual_weight_kg', 78, '2001-01-01')).toBe('fresh')
  })

  test('a value counts when old exactly when it meets a limit of some rule that looks for worse', () => {
    const worse = {
      ...{ 'measures.fvc_pct': '<', 'measures.snip_cmh2o': '<', 'measures.mip_cmh2o': '<', 'measures.pcf_lpm': '<' },
      ...{ 'measures.bmi': '<', 'measures.paco2_mmhg': '>', 'measures.niv_hours_per_day': '>' },
      ...{ 'measures.weight_loss_pct': '>', 'measures.falls_3mo': '>', 'caregiver.zarit22': '>' },
    }
    for (const [field, sign] of Object.entries(worse)) {
      const limits = NEEDS.flatMap(({ triggers }) => [triggers.anticipate, triggers.expected_now])
        .flatMap((rule) => partsOf(rule))
        .filter((part) => part.field === field && part.op.startsWith(sign))
      expect(limits.length).toBeGreaterThan(0)
      const meets = (value: number) =>
        limits.some(({ op, value: limit }) => {
          const by = sign === '<' ? Number(limit) - value : value - Number(limit)
          return by > 0 || (by === 0 && op.endsWith('='))
        })
      for (let value = 0; value <= 320; value += 0.5) expect(countsWhenOld(field, value), field).toBe(meets(value))
    }
  })
})

describe('what follows from measures', () => {
  let order = 0
  const measured = (field: string, value: number, on: string, basis: Measured['basis'] = null) => ({
    ...{ field, value, on: day(on), basis, id: (order += 1) },
  })
  const valuesOf = (measures: readonly Measured[]) =>
    Object.fromEntries(deriveMeasures(measures).map(({ field, value }) => [field, value]))

  test('weight lost and BMI', () => {
    const weights = [
      measured('measures.usual_weight_kg', 80, '2025-01-01'),
      measured('measures.weight_kg', 76, '2026-11-01'),
    ]
    expect(valuesOf(weights)).toEqual({ 'measures.weight_loss_pct': 5 })
    expect(valuesOf([...weights, measured('measures.height_cm', 178, '2025-01-01')])).toMatchObject({
      'measures.bmi': 23.98687,
    })
    expect(bmiOf(76, 178)).toBeCloseTo(23.987, 3)
    expect(weightLossPercent(80, 82)).toBe(-2.5)
    expect(weightLossPercent(70, 66.5)).toBe(5)
  })

  test('nothing follows from half of it', () => {
    expect(valuesOf([measured('measures.weight_kg', 76, '2026-11-01')])).toEqual({})
  })

  test('a fall in 3 months is from the highest of the same test in those months', () => {
    const fvc = (value: number, on: string, basis: Measured['basis'] = null) =>
      measured('measures.fvc_pct', value, on, basis)
    const drop = (...tests: Measured[]) => valuesOf(tests)['measures.fvc_drop_3mo']
    expect(drop(fvc(80, '2026-08-24'), fvc(70, '2026-11-24'))).toBe(10)
    expect(drop(fvc(80, '2026-08-23'), fvc(70, '2026-11-24'))).toBeUndefined()
    expect(drop(fvc(78, '2026-09-01'), fvc(82, '2026-10-01'), fvc(70, '2026-11-24'))).toBe(12)
    expect(drop(fvc(70, '2026-09-01'), fvc(74, '2026-11-24'))).toBe(-4)
    expect(drop(fvc(80, '2026-09-01', 'slow'), fvc(70, '2026-11-24', 'forced'))).toBeUndefined()
    expect(drop(fvc(80, '2026-09-01', 'slow'), fvc(70, '2026-11-24', 'slow'))).toBe(10)
  })

  test('names every field that follows, and the order of time alone decides', () => {
    for (const { field } of MEASURES) for (const one of fieldsFrom(field)) expect(FIELD_NAMES).toContain(one)
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 20, max: 110 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, (tests) => {
        const inOrder = tests.toSorted(([a], [b]) => a - b)
        const measures = inOrder.map(([days, value]) =>
          measured('measures.fvc_pct', value, today.subtract({ days: 400 - days }).toString()),
        )
        const drop = valuesOf(measures)['measures.fvc_drop_3mo']
        const last = measures.at(-1)
        const window = measures
          .slice(0, -1)
          .filter(({ on }) => last && Temporal.PlainDate.compare(on.add({ days: 89 }), last.on) >= 0)
        // Whatever was measured in the last 89 days is within 3 months for certain.
        if (last) for (const one of window) expect(drop).toBeGreaterThanOrEqual(one.value - last.value)
      }),
    )
  })
})

function partsOf(rule: Rule | null): readonly Extract<Rule, { field: unknown }>[] {
  if (!rule) return []
  if ('field' in rule) return [rule]
  return ('any' in rule ? rule.any : rule.all).flatMap(partsOf)
}
