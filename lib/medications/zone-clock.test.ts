import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayNumberOf } from './local-day'
import { ZoneClock } from './zone-clock'
import { localText, zoneShortName } from './zone-names'

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Calcutta', 'US/Eastern']
const minutes = [0, 60, 90, 120, 150, 1425]

/** What Temporal itself says, asked around every clock change, where a mistake would be. */
test('agrees with Temporal about every zone from 2024 to 2030', () => {
  const wrong: string[] = []
  for (const zone of zones) {
    const clock = ZoneClock.of(zone)
    for (const date of [...daysOfClockChanges(zone), '2024-02-29', '2030-12-31']) {
      for (const minute of minutes) {
        const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute })
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' })
        const ms = clock.instantMs(dayNumberOf(date), minute)
        if (ms !== expected.epochMilliseconds) wrong.push(`${zone} ${date} ${minute}`)
        const local = clock.localOf(ms)
        if (local.offsetMin !== expected.offsetNanoseconds / 6e10) wrong.push(`${zone} ${date} ${minute} back`)
        const moved = local.day * 1440 + local.minute !== dayNumberOf(date) * 1440 + minute
        const repeats = !moved && wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds !== ms
        if (
          clock.clockFlag(dayNumberOf(date), minute) !== (moved ? 'clock-forward' : repeats ? 'clock-back' : undefined)
        )
          wrong.push(`${zone} ${date} ${minute} flag`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 30_000)

test('grows in both directions, in any order', () => {
  const clock = ZoneClock.of('Europe/Lisbon')
  for (const date of ['2026-07-01', '1975-07-01', '2090-07-01', '2026-01-01', '1999-12-31']) {
    const expected = Temporal.PlainDate.from(date).toZonedDateTime('Europe/Lisbon').epochMilliseconds
    expect(clock.instantMs(dayNumberOf(date), 0), date).toBe(expected)
  }
})

test('a zone that does not exist is refused', () => {
  expect(() => ZoneClock.of('Europe/Londres')).toThrow(RangeError)
})

test.each([
  ['America/New_York', '2026-12-01T13:00Z', '2026-12-01 08:00 EST'],
  ['Europe/London', '2026-07-01T07:00Z', '2026-07-01 08:00 BST'],
  ['Asia/Tokyo', '2026-12-01T00:00Z', '2026-12-01 09:00 JST'],
  ['Europe/Dublin', '2026-07-01T07:00Z', '2026-07-01 08:00 IST'],
  ['Asia/Kolkata', '2026-12-01T00:00Z', '2026-12-01 05:30 IST'],
  ['America/Sao_Paulo', '2026-12-01T03:00Z', '2026-12-01 00:00 -03'],
  ['Asia/Kathmandu', '2026-12-01T00:00Z', '2026-12-01 05:45 +0545'],
])('%s at %s reads %s', (zone, instant, text) => {
  expect(localText(zone, Temporal.Instant.from(instant).epochMilliseconds)).toBe(text)
})

test('an offset that the names do not know is written as itself', () => {
  expect(zoneShortName('Europe/London', -90)).toBe('-0130')
})

/** The local dates of a zone's clock changes, with the days before and after. */
function daysOfClockChanges(zone: string): string[] {
  const days = new Set<string>()
  let change = Temporal.Instant.from('2024-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (change && change.year < 2031) {
    for (const offset of [-1, 0, 1]) days.add(change.toPlainDate().add({ days: offset }).toString())
    change = change.getTimeZoneTransition('next')
  }
  return [...days]
}
