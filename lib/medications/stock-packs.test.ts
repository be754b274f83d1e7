import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { forecastPacks, leftInOpenPack } from './stock-packs'

const start = Temporal.PlainDate.from('2026-12-01')
const on = (day: number) => start.add({ days: day }).toString()
/** So many a day, for so many days. */
const daily = (days: number, perDay: number, uses: number) =>
  Array.from({ length: days * perDay }, (_, i) => ({ on: on(Math.floor(i / perDay)), uses }))

test('W41: one 300 mL bottle, 10 mL twice a day, opened on the first day: empty before its last day of use', () => {
  const bottle = { onHand: 300, packSize: 300, openedOn: start, inUseDays: 15 }
  expect(forecastPacks(daily(40, 2, 10), bottle)).toEqual({
    ...{ covered: 30, left: 0, expired: 0, shortage: { index: 30, why: 'empty' } },
  })
})

test('a bottle that passes its last day loses what is left in it, and only that', () => {
  const opened = { onHand: 600, packSize: 300, openedOn: start, inUseDays: 15 }
  const doses = daily(60, 1, 10)
  // Days 0 to 15 use 160 of the first bottle, 140 are lost; days 16 to 31 use 160 of the second.
  expect(forecastPacks(doses, opened)).toMatchObject({
    ...{ covered: 32, expired: 280, shortage: { index: 32, why: 'in-use-time' } },
  })
  expect(forecastPacks(doses, { ...opened, inUseDays: undefined })).toMatchObject({ covered: 60, left: 0 })
})

test('a sealed bottle has no last day of use until a dose opens it', () => {
  const sealed = { onHand: 100, packSize: 100, inUseDays: 5 }
  const late = [{ on: on(100), uses: 10 }]
  expect(forecastPacks(late, sealed)).toEqual({ covered: 1, left: 90, expired: 0 })
})

test('the last of one pack and the first of the next make one dose', () => {
  expect(forecastPacks(daily(3, 1, 10), { onHand: 25, packSize: 20 })).toMatchObject({ covered: 2, left: 5 })
})

describe('what is left in the open pack', () => {
  test.each([
    [600, 300, 300],
    [450, 300, 150],
    [300, 300, 300],
    [10, 300, 10],
    [0, 300, 0],
  ])('%s in packs of %s: %s', (onHand, packSize, left) => {
    expect(leftInOpenPack({ onHand, packSize, openedOn: start })).toBe(left)
  })
})

test('nothing appears or disappears: used, expired, left and still sealed are what was there', () => {
  const tenths = (most: number) => fc.integer({ min: 1, max: most * 10 }).map((n) => n / 10)
  fc.assert(
    fc.property(
      ...[fc.integer({ min: 0, max: 4000 }).map((n) => n / 10), tenths(50), tenths(20)],
      ...[fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean()],
      (onHand, packSize, uses, inUseDays, isOpen, hasLimit) => {
        const packs = {
          ...{ onHand, packSize, openedOn: isOpen ? start : undefined, inUseDays: hasLimit ? inUseDays : undefined },
        }
        const doses = daily(300, 2, uses)
        const { covered, expired, left, shortage } = forecastPacks(doses, packs)
        expect(covered * uses + expired + left).toBeCloseTo(onHand, 5)
        expect(shortage === undefined).toBe(covered === doses.length)
        if (!hasLimit) expect(covered).toBe(Math.min(doses.length, Math.floor(onHand / uses + 1e-9)))
      },
    ),
  )
})
