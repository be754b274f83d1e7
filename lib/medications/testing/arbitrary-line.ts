import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { PlanLine } from '../plan-line'
import type { CycleRule, ScheduleRule } from '../schedule-rule'
import { weekdays } from '../local-day'

/** Zones with clock changes in both halves of the world, half hours, quarter hours and both sides of the date line. */
const travelled = [
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Casablanca',
  'America/St_Johns',
] as const

const firstDay = Temporal.PlainDate.from('2026-10-01')
const firstMs = Temporal.Instant.from('2026-10-01T00:00Z').epochMilliseconds

/** Instants of October 2026 to April 2027, in quarter hours: two clock changes in most zones that have them. */
export const arbitraryInstant = fc
  .integer({ min: 0, max: 210 * 24 * 4 })
  .map((quarters) => Temporal.Instant.fromEpochMilliseconds(firstMs + quarters * 15 * 60_000))

const date = fc.integer({ min: 0, max: 200 }).map((days) => firstDay.add({ days }).toString())
const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  )
const times = fc.uniqueArray(time, { minLength: 1, maxLength: 4 })
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

const daily: fc.Arbitrary<ScheduleRule> = fc.record({
  kind: fc.constant('daily'),
  times,
  start: date,
  end: optional(date),
  dow: optional(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 })),
  everyDays: optional(fc.integer({ min: 1, max: 5 })),
})
const interval: fc.Arbitrary<ScheduleRule> = fc.record({
  kind: fc.constant('interval'),
  hours: fc.constantFrom(2, 4, 6, 8, 12, 36, 2.5),
  anchor: arbitraryInstant.map(String),
  until: optional(arbitraryInstant.map(String)),
})
const steps: fc.Arbitrary<ScheduleRule> = fc.record({
  kind: fc.constant('steps'),
  start: date,
  steps: fc.array(fc.record({ days: fc.integer({ min: 1, max: 20 }), times, amount: fc.constant('1 tablet') }), {
    minLength: 1,
    maxLength: 4,
  }),
  onHold: fc.constantFrom(undefined, 'calendar', 'shift'),
  heldDates: optional(fc.array(date, { maxLength: 6 })),
})
const once: fc.Arbitrary<ScheduleRule> = fc.record({ kind: fc.constant('once'), date, time })

/** Edaravone's shape with small variations and every kind of pick, wrong lists included. */
export const arbitraryCycle: fc.Arbitrary<CycleRule> = fc.record({
  kind: fc.constant('cycle'),
  time,
  start: date,
  startAs: fc.constantFrom(undefined, 'first', 'later'),
  first: fc.constant({ doses: 14, windowDays: 14, offDays: 14 }),
  later: fc.record({
    doses: fc.constant(10),
    windowDays: fc.constant(14),
    offDays: fc.constant(14),
    pick: fc.oneof(
      fc.constantFrom('first' as const, 'weekdays' as const, 'ask' as const),
      fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.array(date, { maxLength: 40 })),
    ),
  }),
})

export const arbitraryRule = fc.oneof(daily, daily, interval, steps, arbitraryCycle, once)

/** Instants of one fortnight around a clock change in the north, so that journeys and edits come close together. */
export const busyInstant = fc
  .integer({ min: 18 * 96, max: 32 * 96 })
  .map((quarters) => Temporal.Instant.fromEpochMilliseconds(firstMs + quarters * 15 * 60_000))

interface LineOptions {
  /** All journeys and edits within one fortnight. */
  readonly busy?: 'busy'
  readonly rule?: fc.Arbitrary<ScheduleRule>
  /** How many times the person changes zone at most. */
  readonly journeys?: number
  readonly edits?: number
  readonly holds?: number
}

/** A line with versions, journeys, holds and perhaps a stop, all within the same months. */
export function arbitraryLine({
  rule = arbitraryRule,
  busy,
  journeys = 4,
  edits = 3,
  holds = 2,
}: LineOptions = {}): fc.Arbitrary<PlanLine> {
  const later = <T>(entry: fc.Arbitrary<T>, most: number): fc.Arbitrary<(T & { from: Temporal.Instant })[]> =>
    fc
      .uniqueArray(fc.tuple(busy ? busyInstant : arbitraryInstant, entry), {
        maxLength: most,
        selector: ([from]) => from.epochMilliseconds,
      })
      .map((all) =>
        all
          .map(([from, value]) => ({ ...value, from }))
          .sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds),
      )
  const version = fc.record({ rule })
  const stay = fc.record({ zone: fc.constantFrom(...travelled) })
  return fc.record({
    lineId: fc.constant('line'),
    versions: fc.tuple(version, later(version, edits)).map(([first, rest]) => [first, ...rest]),
    zones: fc.tuple(stay, later(stay, journeys)).map(([first, rest]) => [first, ...rest]),
    pinnedZone: fc.option(fc.constantFrom(...travelled), { nil: undefined, freq: 5 }),
    holds: fc.array(
      fc
        .tuple(arbitraryInstant, fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }))
        .map(([from, hours]) => ({ from, to: hours === undefined ? undefined : from.add({ hours }) })),
      { maxLength: holds },
    ),
    stop: optional(arbitraryInstant),
  })
}
