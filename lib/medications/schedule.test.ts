import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { cycleWindow } from './cycle'
import { dayNumberOf } from './local-day'
import type { PlanLine } from './plan-line'
import { planSlots } from './schedule'
import { ScheduleRule } from './schedule-rule'
import type { Slot } from './slot'
import { arbitraryCycle, arbitraryInstant, arbitraryLine, busyInstant } from './testing/arbitrary-line'

const from = Temporal.Instant.from('2026-10-01T00:00Z')
const to = Temporal.Instant.from('2027-06-01T00:00Z')
const runs = { numRuns: 300 }
const anyInstant = fc.oneof(arbitraryInstant, busyInstant)
const anyLine = fc.oneof(arbitraryLine(), arbitraryLine({ busy: 'busy' }))

test('a dose for every local date in every zone, 2024 to 2030, once', () => {
  const begin = Temporal.Instant.from('2023-12-30T00:00Z')
  const end = Temporal.Instant.from('2031-01-03T00:00Z')
  const days = dayNumberOf('2031-01-01') - dayNumberOf('2024-01-01')
  const wrong: string[] = []
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const rule: ScheduleRule = { kind: 'daily', times: ['02:30'], start: '2024-01-01', end: '2030-12-31' }
    const slots = planSlots({ lineId: 'line', versions: [{ rule }], zones: [{ zone }] }, begin, end)
    const keys = new Set(slots.map(({ key }) => key))
    const isRising = slots.every((slot, i) => i === 0 || slot.dueMs > slots[i - 1]!.dueMs)
    if (slots.length !== days || keys.size !== days || !isRising)
      wrong.push(`${zone}: ${slots.length} doses, ${keys.size} keys`)
  }
  expect(wrong).toEqual([])
}, 30_000)

describe('whatever the versions, journeys, holds and stops', () => {
  test('no two slots have the same key', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const keys = planSlots(line, from, to).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      runs,
    )
  })

  test('slots are in order of time and inside the span', () => {
    fc.assert(
      fc.property(anyLine, arbitraryInstant, (line, end) => {
        const due = planSlots(line, from, end).map(({ dueMs }) => dueMs)
        expect(due).toEqual([...due].sort((a, b) => a - b))
        expect(due.every((ms) => ms >= from.epochMilliseconds && ms < end.epochMilliseconds)).toBe(true)
      }),
      runs,
    )
  })

  test('planning in pieces gives the same as planning at once', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, anyInstant, (line, one, other) => {
        const [first, second] = [one, other].sort((a, b) => a.epochMilliseconds - b.epochMilliseconds) as [
          Temporal.Instant,
          Temporal.Instant,
        ]
        const pieces = [
          ...planSlots(line, from, first),
          ...planSlots(line, first, second),
          ...planSlots(line, second, to),
        ]
        expect(pieces.map(wordsOf)).toEqual(planSlots(line, from, to).map(wordsOf))
      }),
      runs,
    )
  })

  test('an edit, a journey, a hold or a stop changes nothing that was due before it', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, (line, cut) => {
        const before = ({ from }: { from?: Temporal.Instant | undefined }): boolean =>
          !from || from.epochMilliseconds < cut.epochMilliseconds
        const known: PlanLine = {
          ...line,
          versions: line.versions.filter(before),
          zones: line.zones.filter(before),
          holds: (line.holds ?? []).filter(before),
          stop: line.stop && line.stop.epochMilliseconds < cut.epochMilliseconds ? line.stop : undefined,
        }
        expect(planSlots(line, from, cut).map(wordsOf)).toEqual(planSlots(known, from, cut).map(wordsOf))
      }),
      runs,
    )
  })

  test('nothing live is due in a hold or after a stop', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const live = planSlots(line, from, to).filter(({ isLive }) => isLive)
        const inHold = ({ dueMs }: Slot): boolean =>
          (line.holds ?? []).some(
            (hold) => dueMs >= hold.from.epochMilliseconds && (!hold.to || dueMs < hold.to.epochMilliseconds),
          )
        expect(live.filter(inHold)).toEqual([])
        expect(live.filter(({ dueMs }) => line.stop && dueMs >= line.stop.epochMilliseconds)).toEqual([])
      }),
      runs,
    )
  })

  test('two live doses of one time of day are never at the same moment', () => {
    fc.assert(
      fc.property(arbitraryLine({ edits: 0, busy: 'busy' }), (line) => {
        const live = planSlots(line, from, to).filter(({ isLive, flag }) => isLive && flag !== 'clock-forward')
        expect(new Set(live.map(({ dueMs }) => dueMs)).size).toBe(live.length)
      }),
      runs,
    )
  })
})

test('a hold takes no slot away and adds none, except in steps, which ask', () => {
  fc.assert(
    fc.property(arbitraryLine({ edits: 0 }), (line) => {
      fc.pre(line.versions[0]!.rule.kind !== 'steps')
      const names = (slots: readonly Slot[]): string[] => slots.map(({ name, dueMs }) => `${name} ${dueMs}`)
      expect(names(planSlots(line, from, to))).toEqual(names(planSlots({ ...line, holds: [] }, from, to)))
    }),
    runs,
  )
})

test('a cycle never plans more than 10 (or 14) live doses in a window, and none on an off day', () => {
  fc.assert(
    fc.property(
      arbitraryCycle,
      fc.array(arbitraryCycle, { minLength: 1, maxLength: 3 }),
      arbitraryLine({ rule: arbitraryCycle, edits: 3, journeys: 2 }),
      (rule, edits, line) => {
        const first = line.versions[0]!
        const versions = line.versions.map((version, i) => {
          const edited = i === 0 ? rule : (edits[i - 1] ?? rule)
          return {
            from: i === 0 ? first.from : version.from,
            rule: { ...edited, start: rule.start, startAs: rule.startAs },
          }
        })
        const live = planSlots({ ...line, versions }, from, to).filter(({ isLive }) => isLive)
        const inWindow = new Map<number, number>()
        for (const slot of live) {
          const window = cycleWindow(rule, slot.part.cycle!)
          const day = dayNumberOf(slot.date)
          if (day < window.firstDay || day > window.lastDay) throw new Error(`${slot.key} is outside its window`)
          inWindow.set(window.cycle, (inWindow.get(window.cycle) ?? 0) + 1)
        }
        for (const [cycle, count] of inWindow) expect(count).toBeLessThanOrEqual(cycleWindow(rule, cycle).part.doses)
      },
    ),
    runs,
  )
})

function wordsOf(slot: Slot): string {
  return [slot.key, slot.dueMs, slot.status, slot.flag, slot.zone, slot.version, JSON.stringify(slot.part)].join(' ')
}
