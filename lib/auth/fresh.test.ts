import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isFresh } from './fresh'

const at = Temporal.Instant.from('2026-05-01T12:00:00Z')

test('fresh for a quarter of an hour, not a second longer', () => {
  expect(isFresh(at, at)).toBe(true)
  expect(isFresh(at, at.add({ minutes: 15 }).subtract({ seconds: 1 }))).toBe(true)
  expect(isFresh(at, at.add({ minutes: 15 }))).toBe(false)
})
