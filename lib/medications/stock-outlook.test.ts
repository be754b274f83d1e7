import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { HomeClock } from '@/lib/time/home-clock'
import type { Regimen } from './regimen'
import type { ScheduleRule } from './schedule-rule'
import { stockOutlook as outlookOf, type StockOutlook } from './stock-outlook'
import { unitsOfDose, type StockNow, type StockProduct } from './stock-product'

const at = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)

/** Days as text: two Temporal days look alike to a matcher. */
function stockOutlook(...of: Parameters<typeof outlookOf>) {
  const outlook: StockOutlook = outlookOf(...of)
  const text = (on: Temporal.PlainDate | null) => on && on.toString()
  return {
    ...{ ...outlook, enoughUntil: text(outlook.enoughUntil), shortOn: text(outlook.shortOn) },
    ...{
      orderBy: text(outlook.orderBy),
      open: outlook.open && { ...outlook.open, lastUseDay: text(outlook.open.lastUseDay) },
    },
  }
}
const london: HomeClock = { zone: 'Europe/London', region: 'UK', now: at('2026-12-01T00:00Z') }

function line(medicineId: string, rule: ScheduleRule, extra: Partial<Regimen> = {}): Regimen {
  const version = {
    ...{ version: 1, fromAt: at('2026-01-01T00:00Z'), rule, amount: { value: 50, unit: 'mg' } },
    ...{ form: 'tablet', route: 'oral', strength: '50 mg', instructions: null, why: null },
  }
  return { regimenId: 'line', medicineId, name: medicineId, versions: [version], stopped: null, ...extra }
}

const product = (extra: Partial<StockProduct> = {}): StockProduct => ({
  ...{ productId: 'p', regimenId: 'line', medicineId: 'riluzole', name: 'Riluzole', form: 'tablet', unit: 'tablet' },
  ...{
    uses: 1,
    per: { value: 50, unit: 'mg' },
    packSize: 56,
    inUseDays: null,
    leadDays: 7,
    supplier: null,
    version: 1,
  },
  ...extra,
})
const stocked = (onHand: number, extra: Partial<StockProduct> = {}, now: Partial<StockNow> = {}) => ({
  product: product(extra),
  now: { onHand, openedOn: null, countedAt: null, collection: null, ...now },
})
const twice: ScheduleRule = { kind: 'daily', times: ['08:00', '20:00'] }

test('28 tablets, two a day: enough until 14 December, order by the 8th', () => {
  expect(stockOutlook(stocked(28), [line('riluzole', twice)], london)).toMatchObject({
    ...{ state: 'enough', dosesLeft: 28, daysLeft: 14, isAlarm: false, why: 'empty' },
    ...{ enoughUntil: '2026-12-14', shortOn: '2026-12-15', orderBy: '2026-12-08' },
  })
})

test('on the day to order it is low; with nothing for the next dose it is out', () => {
  expect(stockOutlook(stocked(16), [line('riluzole', twice)], london).state).toBe('enough')
  expect(stockOutlook(stocked(15), [line('riluzole', twice)], london).state).toBe('order')
  expect(stockOutlook(stocked(0), [line('riluzole', twice)], london).state).toBe('out')
  expect(stockOutlook(stocked(-2), [line('riluzole', twice)], london)).toMatchObject({ state: 'out', onHand: -2 })
})

test('low stock of baclofen is an alarm, of riluzole not', () => {
  const baclofen = { medicineId: 'baclofen' }
  expect(stockOutlook(stocked(4, baclofen), [line('baclofen', twice)], london).isAlarm).toBe(true)
  expect(stockOutlook(stocked(400, baclofen), [line('baclofen', twice)], london).isAlarm).toBe(false)
  expect(stockOutlook(stocked(4), [line('riluzole', twice)], london).isAlarm).toBe(false)
})

test('W42: off days use nothing. 50 mL of edaravone cover cycle 2; the next dose is on 26 January', () => {
  const part = { windowDays: 14, offDays: 14 }
  const rule: ScheduleRule = {
    ...{ kind: 'cycle', time: '08:00', start: '2026-12-01' },
    ...{ first: { ...part, doses: 14 }, later: { ...part, doses: 10, pick: 'first' } },
  }
  const newYork: HomeClock = { zone: 'America/New_York', region: 'US', now: at('2026-12-29T05:00Z') }
  const edaravone = { medicineId: 'edaravone', unit: 'mL', uses: 5, packSize: 50 }
  expect(stockOutlook(stocked(50, edaravone), [line('edaravone', rule)], newYork)).toMatchObject({
    ...{ enoughUntil: '2027-01-07', shortOn: '2027-01-26', orderBy: '2027-01-19', dosesLeft: 10 },
  })
})

test('held days use nothing, and a change of form leaves the old product unused', () => {
  const hold = {
    holdId: 'h',
    from: at('2026-12-01T00:00Z'),
    to: at('2026-12-11T00:00Z'),
    reason: 'hospital',
    words: null,
  }
  expect(stockOutlook(stocked(28), [line('riluzole', twice, { holds: [hold] })], london)).toMatchObject({
    enoughUntil: '2026-12-24',
  })
  const before = line('riluzole', twice)
  const suspension = { ...before.versions[0], version: 2, fromAt: at('2026-12-03T00:00Z'), form: 'suspension' }
  const changed = { ...before, versions: [before.versions[0], suspension] as const }
  expect(stockOutlook(stocked(28), [changed], london)).toMatchObject({ state: 'enough', shortOn: null })
  const later = { ...london, now: at('2026-12-04T00:00Z') }
  expect(stockOutlook(stocked(28), [changed], later).state).toBe('unused')
})

test('regular and rescue tablets of one strength come from one box; another strength does not', () => {
  const regular = line('lorazepam', { kind: 'daily', times: ['20:00'] })
  const rescue = line('lorazepam', { kind: 'daily', times: ['08:00'] }, { regimenId: 'other' })
  const box = { medicineId: 'lorazepam' }
  expect(stockOutlook(stocked(10, box), [regular, rescue], london).daysLeft).toBe(5)
  const stronger = { ...rescue, versions: [{ ...rescue.versions[0], strength: '100 mg' }] as const }
  expect(stockOutlook(stocked(10, box), [regular, stronger], london).daysLeft).toBe(10)
})

test('as needed: doses that are left, low at one day of the most that is allowed', () => {
  const rescue = line('lorazepam', { kind: 'prn', minIntervalMin: 240, max24h: 200, unit: 'mg' })
  const box = { medicineId: 'lorazepam' }
  expect(stockOutlook(stocked(5, box), [rescue], london)).toMatchObject({
    state: 'enough',
    dosesLeft: 5,
    shortOn: null,
  })
  expect(stockOutlook(stocked(4, box), [rescue], london).state).toBe('order')
  expect(stockOutlook(stocked(0, box), [rescue], london).state).toBe('out')
})

test('a shortage or a withdrawal on record comes before a reminder to order', () => {
  const us: HomeClock = { ...london, region: 'US' }
  const suspension = { form: 'suspension', unit: 'mL', uses: 10 }
  expect(stockOutlook(stocked(10, suspension), [line('riluzole', twice)], us).supply).toBe('shortage')
  expect(stockOutlook(stocked(10, suspension), [line('riluzole', twice)], london).supply).toBeNull()
  expect(stockOutlook(stocked(10), [line('riluzole', twice)], us).supply).toBeNull()
  const old = { medicineId: 'phenylbutyrate-taurursodiol', form: 'powder' }
  expect(stockOutlook(stocked(10, old), [], us).supply).toBe('withdrawn')
})

test('the open bottle: what is left in it and its last day', () => {
  const bottle = { form: 'suspension', unit: 'mL', uses: 10, packSize: 300, inUseDays: 15 }
  const now = { openedOn: day('2026-11-15') }
  expect(stockOutlook(stocked(450, bottle, now), [line('riluzole', twice)], london).open).toEqual({
    ...{ left: 150, lastUseDay: '2026-11-30', isPast: true },
  })
})

test('a plan that counts in another unit says so instead of guessing', () => {
  const inPuffs = { per: { value: 1, unit: 'puff' } }
  expect(stockOutlook(stocked(28, inPuffs), [line('riluzole', twice)], london).state).toBe('unknown')
})

test('half a dose is half a tablet; another unit is not converted', () => {
  expect(unitsOfDose(product(), { value: 25, unit: 'mg' })).toBe(0.5)
  expect(unitsOfDose(product(), { value: 25, unit: 'micrograms' })).toBeUndefined()
})
