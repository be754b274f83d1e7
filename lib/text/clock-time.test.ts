import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { clockDay, clockTime } from './clock-time'
import { formatTimeAt } from './dates'

test('the browser writes a time as the server does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
      fc.constantFrom('America/New_York', 'Europe/London', 'Asia/Kolkata', 'Pacific/Apia'),
      fc.constantFrom('US' as const, 'UK' as const, 'other' as const),
      (ms, zone, region) => {
        expect(clockTime(ms, zone, region)).toBe(formatTimeAt(Temporal.Instant.fromEpochMilliseconds(ms), zone, region))
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
        expect(clockDay(ms, zone)).toBe(local.toPlainDate().toString())
      },
    ),
  )
})
