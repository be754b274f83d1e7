import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isQuiet, reviewOn, statusesOn, type RecordedStatus } from './status'

const on = (iso: string) => Temporal.PlainDate.from(iso)
const bed: RecordedStatus = {
  needId: 'hospital-bed',
  status: 'in_place',
  checkedOn: on('2026-01-05'),
  askAgainOn: null,
}

test('what is in place comes up for review when its weeks have passed, not a day before', () => {
  expect(reviewOn(bed)).toEqual(on('2026-04-06'))
  expect(statusesOn(on('2026-04-05'), [bed])).toEqual({ 'hospital-bed': 'in_place' })
  expect(statusesOn(on('2026-04-06'), [bed])).toEqual({ 'hospital-bed': 'review_due' })
})

test('vaccines are looked at again after a year', () => {
  expect(reviewOn({ ...bed, needId: 'vaccinations-infection-plan' })).toEqual(on('2027-01-04'))
})

test('other statuses never expire and a word taken back is none', () => {
  const day = on('2030-01-01')
  expect(
    statusesOn(day, [
      { ...bed, status: 'discussing' },
      { ...bed, needId: 'niv', status: 'declined' },
    ]),
  ).toEqual({
    'hospital-bed': 'discussing',
    niv: 'declined',
  })
  expect(statusesOn(day, [{ ...bed, status: 'none' }])).toEqual({})
  expect(reviewOn({ ...bed, status: 'declined' })).toBeNull()
})

test('not for now is quiet until the agreed day, and for good when none was agreed', () => {
  const declined: RecordedStatus = { ...bed, status: 'declined', askAgainOn: on('2026-06-01') }
  expect(isQuiet(declined, on('2026-05-31'))).toBe(true)
  expect(isQuiet(declined, on('2026-06-01'))).toBe(false)
  expect(isQuiet({ ...declined, askAgainOn: null }, on('2036-06-01'))).toBe(true)
  expect(isQuiet(bed, on('2026-01-06'))).toBe(false)
})
