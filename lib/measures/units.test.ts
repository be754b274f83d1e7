import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CM, FOOT, inUnit, KG, KPA, LB, METRE, MMHG, readQuantity, STONE, unitOfTyped } from './units'

const weight = [KG, LB, STONE]
const height = [CM, METRE, FOOT]
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a quantity as it is written', () => {
  test.each([
    ['72.5', KG, 72.5, '72.5 kg'],
    ['72,5', KG, 72.5, '72.5 kg'],
    [' 160 ', LB, 72.575, '160 lb'],
    ['160 lbs', KG, 72.575, '160 lb'],
    ['11 st 6', KG, 72.575, '11 st 6 lb'],
    ['11st 6lb', KG, 72.575, '11 st 6 lb'],
    ['11 6', STONE, 72.575, '11 st 6 lb'],
    ['11.5', STONE, 73.028, '11.5 st'],
    ['11', STONE, 69.853, '11 st'],
    ['11 stone', LB, 69.853, '11 st'],
  ])('weight %s in %o', (text, chosen, value, typed) => {
    const read = readQuantity(text, weight, chosen)
    expect(read.ok && [read.value, plain(read.typed)]).toEqual([value, typed])
  })

  test.each([
    ['178', CM, 178],
    ['1.78 m', CM, 178],
    ['5 ft 10', CM, 177.8],
    ['5\'10"', CM, 177.8],
    ['5 10', FOOT, 177.8],
  ])('height %s', (text, chosen, value) => {
    expect(readQuantity(text, height, chosen)).toMatchObject({ ok: true, value })
  })

  test('6 kPa is 45 mmHg', () => {
    expect(readQuantity('6 kPa', [MMHG, KPA], MMHG)).toMatchObject({ value: 45 })
  })

  test.each(['', 'much', '11 st 14', '72 6', '7 2', '10 oz', '5 ft 12', '1e3', '12.5 st 3'])(
    '%s is asked again',
    (text) => {
      expect(readQuantity(text, weight, KG).ok).toBe(false)
    },
  )
})

test('what was typed is read again as the same value, in its own unit', () => {
  const unit = fc.constantFrom(...weight)
  fc.assert(
    fc.property(unit, fc.integer({ min: 20, max: 9000 }), (chosen, tenths) => {
      const read = readQuantity(String(tenths / 10), weight, chosen)
      if (!read.ok) throw new Error(read.problem)
      expect(readQuantity(plain(read.typed), weight, KG)).toMatchObject({ value: read.value })
      expect(unitOfTyped(read.typed, weight)).toBe(chosen)
    }),
  )
})

test('a value in another unit is right to its last shown digit', () => {
  expect(plain(inUnit(72.575, STONE))).toBe('11 st 6 lb')
  expect(plain(inUnit(72.575, LB))).toBe('160 lb')
  expect(plain(inUnit(69.85, STONE))).toBe('11 st 0 lb')
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 300_000 }), (grams) => {
      const read = readQuantity(plain(inUnit(grams / 1000, STONE)), weight, KG)
      expect(read.ok && Math.abs(read.value - grams / 1000)).toBeLessThan(0.2273)
    }),
  )
})
