import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { HomeClock } from '@/lib/time/home-clock'
import type { StockOutlook } from './stock-outlook'
import { stockWords } from './stock-words'

const day = (text: string) => Temporal.PlainDate.from(text)
const clock: HomeClock = { zone: 'Europe/London', region: 'UK', now: Temporal.Instant.from('2026-12-01T09:00Z') }
const enough: StockOutlook = {
  ...{ onHand: 28, isAsNeeded: false, state: 'enough', dosesLeft: 28, enoughUntil: day('2026-12-14') },
  ...{ shortOn: day('2026-12-15'), why: 'empty', orderBy: day('2026-12-08'), daysLeft: 14, open: null },
  ...{ isAlarm: false, supply: null },
}

function words(outlook: Partial<StockOutlook>, onHand = 28) {
  const product = {
    ...{ productId: 'p', regimenId: 'r', medicineId: null, name: 'Riluzole', form: 'tablet', unit: 'tablet', uses: 1 },
    ...{ per: { value: 50, unit: 'mg' }, packSize: null, inUseDays: null, leadDays: 7, supplier: null, version: 1 },
  }
  const now = { onHand, openedOn: null, countedAt: null, collection: null }
  const said = stockWords({ product, now, outlook: { ...enough, ...outlook } }, clock)
  return {
    ...said,
    left: said.left.replaceAll('\u00a0', ' '),
    text: said.sentences.join(' ').replaceAll('\u00a0', ' '),
  }
}

test('while there is enough: until when, and by when to order', () => {
  expect(words({})).toMatchObject({
    left: '28 tablets',
    mark: null,
    text: 'Enough until 14 December. Order by 8 December.',
  })
  expect(words({ shortOn: null, enoughUntil: null, orderBy: null }).text).toBe('Enough for the coming 5 months.')
})

test('amounts without a trailing zero, and one in the singular', () => {
  expect(words({}, 27.5).left).toBe('27.5 tablets')
  expect(words({}, 1).left).toBe('1 tablet')
})

test('low and out say so; what must not stop suddenly says whom to call', () => {
  expect(words({ state: 'order' }).mark).toBe('Time to order')
  expect(words({ state: 'out' })).toMatchObject({ mark: 'None left', text: 'There is not enough for the next dose.' })
  const alarm = words({ state: 'order', isAlarm: true })
  expect(alarm.mark).toBe('Low: not to be stopped suddenly')
  expect(alarm.text).toContain('call the pharmacy or the clinic today')
})

test('a shortage asks early instead of naming a day; a withdrawal ends the reminders', () => {
  expect(words({ supply: 'shortage' }).text).toBe(
    'Enough until 14 December. A shortage is on record: ask the pharmacist early where to get it.',
  )
  const gone = words({ supply: 'withdrawn', state: 'order' })
  expect(gone).toMatchObject({ mark: null, text: 'Withdrawn from the market: no reminder to order. Ask the clinic.' })
})

test('the open pack: its last day, and that it has passed', () => {
  const open = { left: 100, lastUseDay: day('2026-12-10'), isPast: false }
  expect(words({ open }).text).toContain('good until 10 December')
  expect(words({ open: { ...open, lastUseDay: day('2026-11-30'), isPast: true } }).text).toContain(
    'passed its last day',
  )
  expect(words({ why: 'in-use-time' }).text).toContain('then the open pack passes its last day')
})

test('more given than written down asks for a count', () => {
  expect(words({ state: 'out' }, -3)).toMatchObject({ left: '3 tablets more given than counted' })
})
