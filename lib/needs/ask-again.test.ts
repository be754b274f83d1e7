import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isToBeAsked } from './ask-again'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

test.each([
  [null, 'first'],
  [0, null],
  [90, null],
  [91, 'again'],
  [400, 'again'],
] as const)('last asked %s days ago: %s', (days, asked) => {
  expect(isToBeAsked(days === null ? null : now.subtract({ hours: days * 24 }), now)).toBe(asked)
})
