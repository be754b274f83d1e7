import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { sayAgo } from './say-ago'

const now = Temporal.Instant.from('2026-05-10T12:00:00Z')

test.each([
  [{ seconds: 90 }, 'just now'],
  [{ minutes: 2 }, '2 minutes ago'],
  [{ minutes: 59, seconds: 59 }, '59 minutes ago'],
  [{ minutes: 60 }, '1 hour ago'],
  [{ hours: 47, minutes: 59 }, '47 hours ago'],
  [{ hours: 48 }, '2 days ago'],
])('%j: %s', (before, words) => {
  expect(sayAgo(now.subtract(before), now).replaceAll('\u00a0', ' ')).toBe(words)
})
