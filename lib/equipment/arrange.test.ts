import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeEquipment, inPowerCutOrder, nextChecks, type Arrangeable } from './arrange'
import { STEP_KINDS, type EquipmentState } from './steps'
import { day } from './testing/values'

const today = day('2026-11-23')

const item = (name: string, more: Partial<Arrangeable> = {}): Arrangeable => ({
  ...{ itemId: name, name, state: 'delivered', returnOn: null, nextCheckOn: null, batteryHours: null },
  ...more,
})
const names = (items: readonly Arrangeable[]) => items.map(({ name }) => name)

test('here, on its way, to give back, gone', () => {
  const parts = arrangeEquipment(
    [
      item('Bed'),
      item('Chair', { state: 'ordered' }),
      item('Brace', { state: 'refused' }),
      item('Lift', { returnOn: day('2026-12-21') }),
      item('Sling', { returnOn: day('2026-12-22') }),
      item('Loan chair', { returnOn: day('2026-11-01') }),
      item('Walker', { state: 'returned', returnOn: day('2026-11-01') }),
      item('Nothing yet', { state: 'none' }),
    ],
    today,
  )
  expect(names(parts.here)).toEqual(['Bed', 'Sling'])
  expect(names(parts.onItsWay)).toEqual(['Brace', 'Chair', 'Nothing yet'])
  expect(names(parts.toGiveBack)).toEqual(['Loan chair', 'Lift'])
  expect(names(parts.gone)).toEqual(['Walker'])
})

test('in a power cut the shortest battery comes first, one without any before all', () => {
  const devices = [
    item('Bed', { batteryHours: 0 }),
    item('Suction', { batteryHours: 1.5 }),
    item('Cough machine', { batteryHours: 1.5 }),
    item('Mask', { batteryHours: 8 }),
    item('Walker'),
    item('Chair', { batteryHours: 2, state: 'ordered' }),
  ]
  expect(names(inPowerCutOrder(devices))).toEqual(['Bed', 'Cough machine', 'Suction', 'Mask'])
})

test('checks come by their day, of what is at home', () => {
  const items = [
    item('Lift', { nextCheckOn: day('2027-01-05') }),
    item('Mask', { nextCheckOn: day('2026-12-01') }),
    item('Old mask', { nextCheckOn: day('2026-11-01'), state: 'returned' }),
    item('Bed'),
  ]
  expect(names(nextChecks(items))).toEqual(['Mask', 'Lift'])
})

const states = [...STEP_KINDS.filter((kind) => kind !== 'trained' && kind !== 'serviced'), 'none'] as EquipmentState[]
const anyItems = fc.uniqueArray(
  fc.record({
    itemId: fc.uuid(),
    name: fc.constantFrom('Bed', 'bed', 'Lift', 'Chair'),
    state: fc.constantFrom(...states),
    returnOn: fc.option(fc.integer({ min: -50, max: 50 }).map((days) => today.add({ days }))),
    nextCheckOn: fc.constant(null),
    batteryHours: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
  }),
  { selector: ({ itemId }) => itemId },
)

test('every thing stands in exactly one part, and the order given does not matter', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const { here, onItsWay, toGiveBack, gone } = arrangeEquipment(items, today)
      const all = [...here, ...onItsWay, ...toGiveBack, ...gone]
      expect(all).toHaveLength(items.length)
      expect(new Set(all)).toEqual(new Set(items))
      expect(arrangeEquipment(items.toReversed(), today)).toEqual({ here, onItsWay, toGiveBack, gone })
      const hours = inPowerCutOrder(items).map(({ batteryHours }) => batteryHours)
      expect(hours).toEqual(hours.toSorted((a, b) => a - b))
    }),
  )
})
