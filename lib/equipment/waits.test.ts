import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equipmentState, placeSteps, whereaboutsOf } from './steps'
import { day, histories, step } from './testing/values'
import { waitWords } from './wait-words'
import { ownWaits } from './waits'

const today = day('2026-11-23')

describe('how long this family waited', () => {
  const chair = [
    step('asked', '2026-06-01', 0),
    step('refused', '2026-06-29', 1),
    step('appealed', '2026-07-01', 2),
    step('approved', '2026-08-01', 3),
    step('ordered', '2026-08-03', 4),
    step('delivered', '2026-10-26', 5),
    step('trained', '2026-10-27', 6),
  ]

  test('between steps, and from the first to the delivery', () => {
    const { between, running, untilDelivered } = ownWaits(chair, today)
    expect(between.map(({ to, days }) => [to, days])).toEqual([
      ['refused', 28],
      ['appealed', 2],
      ['approved', 31],
      ['ordered', 2],
      ['delivered', 84],
    ])
    expect(untilDelivered).toBe(147)
    expect(running).toBeNull()
  })

  test('a step in between that was taken back joins its two waits', () => {
    const without = chair.map((one) =>
      one.kind === 'approved' ? { ...one, ...step('approved', '2026-08-01', 3, true) } : one,
    )
    expect(ownWaits(without, today).between.map(({ to, days }) => [to, days])).toContainEqual(['ordered', 33])
  })

  test('still to come: since the last step, and in all', () => {
    expect(ownWaits(chair.slice(0, 5), today).running).toEqual({ since: 'ordered', days: 112, daysInAll: 175 })
  })

  test('one that went and comes again starts anew', () => {
    const again = [...chair, step('returned', '2026-11-01', 7), step('asked', '2026-11-13', 8)]
    expect(ownWaits(again, today).running).toEqual({ since: 'asked', days: 10, daysInAll: 10 })
    expect(ownWaits([...again, step('delivered', '2026-11-20', 9)], today).untilDelivered).toBe(7)
  })

  test('given back: the wait for it stays known', () => {
    expect(ownWaits([...chair, step('returned', '2026-11-01', 7)], today)).toMatchObject({
      running: null,
      untilDelivered: 147,
    })
  })

  test('bought on the day, without any step before: no wait to tell', () => {
    expect(ownWaits([step('delivered', '2026-11-01')], today)).toEqual({
      between: [],
      running: null,
      untilDelivered: null,
    })
  })
})

describe('for every history', () => {
  test('the waits add up to the time from the first to the last step', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const places = placeSteps(steps)
        const { between } = ownWaits(steps, today)
        const [first, last] = [places[0], places.at(-1)]
        const whole = first && last ? first.on.until(last.on, { largestUnit: 'days' }).days : 0
        expect(between.reduce((sum, { days }) => sum + days, 0)).toBe(whole)
        expect(between).toHaveLength(Math.max(0, places.length - 1))
      }),
    )
  })

  test('a wait runs exactly while the thing is to come and somebody began', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const isToCome = whereaboutsOf(equipmentState(steps)) === 'on-its-way' && placeSteps(steps).length > 0
        expect(ownWaits(steps, today).running !== null).toBe(isToCome)
      }),
    )
  })

  test('no wait is longer than all of it, and none is negative', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { between, running, untilDelivered } = ownWaits(steps, today)
        const all = [...between.map(({ days }) => days), untilDelivered ?? 0, running?.days ?? 0]
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0)
        if (running) expect(running.days).toBeLessThanOrEqual(running.daysInAll)
      }),
    )
  })
})

test.each([
  [0, 'the same day'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [15, 'about 2 weeks'],
  [147, '21 weeks'],
])('%i days are %s', (days, words) => {
  expect(waitWords(days).replaceAll('\u00a0', ' ')).toBe(words)
})
