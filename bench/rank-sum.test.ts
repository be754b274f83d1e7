import { expect, test } from 'vitest'
import { rankSumP } from './rank-sum'

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index)

test('the same values cannot be told apart, shifted ones can', () => {
  expect(rankSumP(numbers(40), numbers(40))).toBeGreaterThan(0.99)
  expect(rankSumP(numbers(40), numbers(40, 40))).toBeLessThan(1e-9)
  expect(rankSumP(Array(30).fill(1), Array(30).fill(1))).toBe(1)
})

test('a known case: U = 9 of 8 and 8, z = 2.4155, p = 0.0157', () => {
  const [one, other] = [
    [1, 2, 3, 4, 5, 6, 11, 13],
    [7, 8, 9, 10, 12, 14, 15, 16],
  ]
  expect(rankSumP(one, other)).toBeCloseTo(0.0157, 3)
})

test('it does not matter which is which', () => {
  const [one, other] = [numbers(30).map((n) => n * 1.7), numbers(25, 3)]
  expect(rankSumP(one, other)).toBeCloseTo(rankSumP(other, one), 10)
})
