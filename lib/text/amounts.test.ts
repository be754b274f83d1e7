import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, formatCount, formatNumber } from './amounts'

test.each([
  [5, '5'],
  ['5.0', '5'],
  ['2.500', '2.5'],
  [0.5, '0.5'],
  ['0.050', '0.05'],
  ['10', '10'],
  ['100', '100'],
  [1000, '1,000'],
  ['1234567.80', '1,234,567.8'],
  [-1.5, '-1.5'],
  ['-0.0', '0'],
  [0, '0'],
  [1e-7, '0.0000001'],
])('%j is written %s', (value, words) => {
  expect(formatNumber(value)).toBe(words)
})

test.each(['', '.5', '1e3', '1,000', 'NaN', Number.NaN, Number.POSITIVE_INFINITY])('%j is not an amount', (value) => {
  expect(() => formatNumber(value)).toThrow(RangeError)
})

test('what is written can be read back, and never ends in a zero after the point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const words = formatNumber((digits / 10 ** places).toFixed(places))
      expect(Number(words.replaceAll(',', ''))).toBe(Number((digits / 10 ** places).toFixed(places)))
      expect(words).not.toMatch(/\.\d*0$|\.$/)
    }),
  )
})

test('an amount stays on one line, and its unit follows the number', () => {
  expect(formatAmount({ value: 10, unit: 'mg' })).toBe('10\u00a0mg')
  expect(formatAmount({ value: '1.0', unit: 'tablet' })).toBe('1\u00a0tablet')
  expect(formatAmount({ value: 0.5, unit: 'tablet' })).toBe('0.5\u00a0tablets')
  expect(formatAmount({ value: 2, unit: 'patch' })).toBe('2\u00a0patches')
  expect(formatAmount({ value: 1200, unit: 'micrograms' })).toBe('1,200\u00a0micrograms')
})

test('a count and its thing', () => {
  expect(formatCount(1, 'task')).toBe('1\u00a0task')
  expect(formatCount(0, 'reply', 'replies')).toBe('0\u00a0replies')
})
