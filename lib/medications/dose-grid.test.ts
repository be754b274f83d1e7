import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { cycleLine } from './cycle-line'
import type { DayDose } from './day-dose'
import { arrangeGrid } from './dose-grid'
import { doseState } from './dose-state'
import { monthDays } from './month-days'
import { recordSheet } from './record-sheet'
import { remarkWords } from './remark-words'
import { planned, regimenWith, zone } from './testing/regimens'
import type { UnplannedDose } from './day-dose'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const ana = { userId: 'ana', name: 'Ana Okafor', position: 0 }

/** Day 1 is 1 December: 14 doses in 14 days, then 14 off; later 10 on weekdays. */
const edaravone = regimenWith('eda', 'Edaravone', {
  ...{ kind: 'cycle', time: '08:00', start: '2026-12-01' },
  first: { doses: 14, windowDays: 14, offDays: 14 },
  later: { doses: 10, windowDays: 14, offDays: 14, pick: 'ask' },
})
const riluzole = regimenWith('ril', 'Riluzole', { kind: 'daily', times: ['08:00', '20:00'] })
const rescue = regimenWith('lor', 'Lorazepam', { kind: 'prn', minIntervalMin: 240 })

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => day(first).add({ days: i }).toString())

function grid(first: string, count: number, others: UnplannedDose[] = []) {
  const regimens = [edaravone, rescue, riluzole]
  const from = day(first).toZonedDateTime(zone).toInstant()
  const until = day(first).add({ days: count }).toZonedDateTime(zone).toInstant()
  const doses = planned(regimens, from, until, at(`${first}T00:00`))
  return { regimens, planned: doses, others }
}

describe('medicines by days', () => {
  test('each time of a line has its row, the last days of a cycle are off, and nothing is lost', () => {
    const days = daysFrom('2026-12-12', 7)
    const medicines = arrangeGrid(grid('2026-12-12', 7), days, zone)
    expect(medicines.map(({ regimen, rows }) => [regimen.name, rows.map(({ time }) => time)])).toEqual([
      ['Edaravone', ['08:00']],
      ['Lorazepam', [null]],
      ['Riluzole', ['08:00', '20:00']],
    ])
    expect(medicines[0]?.rows[0]?.cells.map(({ empty, doses }) => empty ?? doses.length)).toEqual([
      ...[1, 1, 1],
      ...['off', 'off', 'off', 'off'],
    ])
    expect(medicines[2]?.rows.flatMap(({ cells }) => cells.flatMap(({ doses }) => doses))).toHaveLength(14)
  })

  test('a week in which every day is off shows the line all the same', () => {
    const medicines = arrangeGrid(grid('2026-12-20', 7), daysFrom('2026-12-20', 7), zone)
    expect(medicines[0]?.regimen.name).toBe('Edaravone')
    expect(new Set(medicines[0]?.rows[0]?.cells.map(({ empty }) => empty))).toEqual(new Set(['off']))
  })

  test('a cycle whose days are not chosen says so and plans none', () => {
    const medicines = arrangeGrid(grid('2026-12-29', 3), daysFrom('2026-12-29', 3), zone)
    expect(medicines[0]?.rows[0]?.cells.map(({ empty }) => empty)).toEqual(['choose', 'choose', 'choose'])
  })

  test('an as-needed dose stands on the local day on which it was given', () => {
    const given = otherDose(at('2026-12-12T23:30'))
    const medicines = arrangeGrid(grid('2026-12-12', 2, [given]), daysFrom('2026-12-12', 2), zone)
    expect(medicines[1]?.rows[0]?.cells.map(({ others }) => others.length)).toEqual([1, 0])
  })

  test('every n hours has one row when its times wander', () => {
    const everyFive = regimenWith('par', 'Paracetamol', {
      ...{ kind: 'interval', hours: 5, anchor: '2026-12-01T08:00Z' },
    })
    const from = day('2026-12-01').toZonedDateTime(zone).toInstant()
    const doses = planned([everyFive], from, from.add({ hours: 24 * 7 }), from)
    const [medicine] = arrangeGrid(
      { regimens: [everyFive], planned: doses, others: [] },
      daysFrom('2026-12-01', 7),
      zone,
    )
    expect(medicine?.rows.map(({ time }) => time)).toEqual([null])
    expect(medicine?.rows[0]?.cells.flatMap((cell) => cell.doses)).toHaveLength(doses.length)
  })
})

function otherDose(givenAt: Temporal.Instant): UnplannedDose {
  return {
    ...{ recordId: 'x', regimenId: 'lor', slotKey: null, kind: 'given', by: ana, givenAt, recordedAt: givenAt },
    ...{ amount: { value: 0.5, unit: 'mg' }, reason: 'panic', flags: [], symptomLevel: 7, site: null },
    regimen: rescue,
    effect: null,
    askAfterMin: 60,
  }
}

test('the month counts what was given and shows on, off and unchosen days as bands', () => {
  const month = monthDays(grid('2026-12-01', 31), daysFrom('2026-12-01', 31).map(day), zone)
  expect(month.map(({ bands }) => bands[0]?.kind)).toEqual([
    ...Array.from({ length: 14 }, () => 'dose'),
    ...Array.from({ length: 14 }, () => 'off'),
    ...Array.from({ length: 3 }, () => 'choose'),
  ])
  expect(month[0]).toMatchObject({ planned: 3, given: 0, unrecorded: 0, besides: 0 })
  expect(month[28]?.bands[0]).toMatchObject({ cycle: 2, dayOfCycle: 1 })
})

test('where a cycle stands: what is done of fourteen, today, what comes', () => {
  const line = cycleLine(edaravone, at('2026-12-05T12:00'), '2026-12-05', {
    givenOn: ['2026-12-01', '2026-12-02', '2026-12-04'],
    notGivenOn: ['2026-12-03'],
  })
  expect(line?.status).toMatchObject({ cycle: 1, dayOfCycle: 5, dosesDone: 3, dosesPlanned: 14, isOffDay: false })
  expect(line?.days.slice(0, 7).map(({ kind }) => kind)).toEqual([
    ...['given', 'given', 'not-given', 'given', 'planned', 'planned', 'planned'],
  ])
  expect(line?.days.filter(({ kind }) => kind === 'off')).toHaveLength(14)
  expect(cycleLine(riluzole, at('2026-12-05T12:00'), '2026-12-05', { givenOn: [], notGivenOn: [] })).toBeUndefined()
})

describe('the record as a sheet', () => {
  const now = at('2026-12-03T12:00')
  const late = at('2026-12-01T13:30')
  const withEntries = (doses: readonly DayDose[]): DayDose[] =>
    doses.map((dose) => {
      const event = entries[dose.slot.key]
      if (!event) return { ...dose, state: doseState(dose.timing, undefined, now) }
      const kind = event.kind === 'not_given' ? 'not_given' : 'given'
      return {
        ...dose,
        entry: { ...otherDose(event.givenAt), ...event, slotKey: dose.slot.key, regimenId: 'ril', flags: [] },
        state: doseState(dose.timing, { kind, givenAt: event.givenAt, recordedAt: late }, now),
      }
    })
  const entries: Record<string, { kind: 'given' | 'not_given'; givenAt: Temporal.Instant; reason: string | null }> = {
    'ril/2026-12-01/08:00': { kind: 'given', givenAt: at('2026-12-01T08:05'), reason: null },
    'ril/2026-12-01/20:00': { kind: 'not_given', givenAt: at('2026-12-01T20:05'), reason: 'asleep' },
    'ril/2026-12-02/08:00': { kind: 'given', givenAt: at('2026-12-02T10:30'), reason: null },
  }
  const days = daysFrom('2026-12-01', 3)
  const one = grid('2026-12-01', 3, [otherDose(at('2026-12-02T15:00'))])
  const sheet = recordSheet(arrangeGrid({ ...one, planned: withEntries(one.planned) }, days, zone), [
    {
      ...otherDose(at('2026-12-02T16:00')),
      medicine: 'Lorazepam',
      voided: { byName: 'Nora', at: at('2026-12-02T16:05'), reason: 'tapped by mistake' },
    },
  ])
  const boxes = (name: string) =>
    sheet.medicines
      .find(({ medicine }) => medicine.regimen.name === name)
      ?.rows.map(({ days }) => days.map(({ boxes }) => boxes.map(({ kind }) => kind).join()))

  test('a box says given, not given, nothing written down, or waits to be filled', () => {
    expect(boxes('Riluzole')).toEqual([
      ['given', 'given', 'blank'],
      ['not-given', 'open', 'blank'],
    ])
    expect(boxes('Lorazepam')).toEqual([['', 'given', '']])
  })

  test('what is not simply given on time has a remark, with who, when and why; what was taken back stays', () => {
    const clock = { zone, region: 'UK' as const, now }
    expect(sheet.remarks.map((remark) => remarkWords(remark, clock))).toEqual([
      '2\u00a0December, Lorazepam: given 0.5\u00a0mg at 15:00 by Ana Okafor; panic.',
      '2\u00a0December, Riluzole of 08:00: given 0.5\u00a0mg at 10:30 by Ana Okafor, late.',
      '1\u00a0December, Riluzole of 20:00: not given, asleep (at 20:05 by Ana Okafor).',
      '2\u00a0December, Lorazepam: an entry of Ana Okafor (given 0.5\u00a0mg at 16:00 by Ana Okafor) was taken back by Nora on 2\u00a0December at 16:05: tapped by mistake.',
    ])
  })
})
