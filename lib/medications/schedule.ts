import type { Temporal } from 'temporal-polyfill'
import { cycleOnDay } from './cycle'
import { keepCycleLimits } from './cycle-limit'
import { intervalGrids, intervalTicks } from './interval'
import { dayNumberOf, isoDateOf, timeOfMinute } from './local-day'
import type { Hold, PlanLine } from './plan-line'
import { wallTimetable } from './rule-slots'
import { Slot, type SlotFlag, type SlotStatus } from './slot'
import { holdDaysOf, startsOf, stretchesOf, type Stretch } from './stretches'
import { settleTravel, type Between, type Placement, type Travelled } from './travel'
import type { WallTimetable } from './wall-slot'
import { ZoneClock } from './zone-clock'

const dayMs = 86_400_000

/**
 * Every slot of a line that is due in [from, to), in order of time. Slots on hold, cancelled or skipped by travel are
 * listed with that status; as-needed lines and visits have none (`prn.ts`, `loading.ts`).
 *
 * Planning a span in pieces gives the same slots as planning it at once, and an edit, a hold or a journey changes no
 * slot that was due before it.
 *
 * @see medications.md 2 to 6 and 11, worked examples in `explain-medications.test.ts`
 */
export function planSlots(line: PlanLine, from: Temporal.Instant, to: Temporal.Instant): Slot[] {
  const fromMs = from.epochMilliseconds
  const toMs = to.epochMilliseconds
  const stays = line.pinnedZone ? ([{ zone: line.pinnedZone }] as const) : line.zones
  const stretches = stretchesOf(line.versions, stays)
  const holdDays = holdDaysOf(line.holds ?? [], stretches)
  const timetables = line.versions.map((version) => wallTimetable(version.rule, holdDays))
  const switches = startsOf(stays).slice(1)
  const span = switches.length > 0 ? aroundSwitches(fromMs, toMs, switches, line) : { fromMs, toMs }
  const lowerMs = Math.min(span.fromMs, cycleStartMs(line, stretches, fromMs))

  const placements = stretches.flatMap((stretch) =>
    placementsIn(stretch, timetables[stretch.version], lowerMs, span.toMs),
  )
  const settled: Travelled[] =
    switches.length > 0 ? settleTravel(placements, lostBetween(switches, stretches, timetables, span)) : placements
  const slots = settled.map((placement) => slotOf(line, placement))
  for (const slot of intervalSlots(line, stretches, fromMs, toMs)) slots.push(slot)
  if (slots.some((slot, i) => i > 0 && slot.dueMs < slots[i - 1]!.dueMs)) slots.sort(byTime)
  const kept = line.versions.length > 1 ? keepCycleLimits(line.versions, slots) : slots
  return lowerMs === fromMs && span.toMs === toMs ? kept : kept.filter(({ dueMs }) => dueMs >= fromMs && dueMs < toMs)
}

function placementsIn(
  stretch: Stretch,
  timetable: WallTimetable | undefined,
  fromMs: number,
  toMs: number,
): Placement[] {
  const first = Math.max(stretch.fromMs, fromMs)
  const end = Math.min(stretch.toMs, toMs)
  if (!timetable || first >= end) return []
  const { clock, version } = stretch
  const placements: Placement[] = []
  for (const wall of timetable(clock.dayOf(first) - 1, clock.dayOf(end) + 1)) {
    const dueMs = clock.instantMs(wall.day, wall.minute)
    if (dueMs >= first && dueMs < end)
      placements.push({ wall, name: `${isoDateOf(wall.day)}/${wall.time}`, zone: clock.zone, dueMs, version })
  }
  return placements
}

/** Doses that a journey east leaves between the two clocks, each at the moment of the switch. */
function lostBetween(
  switches: readonly number[],
  stretches: readonly Stretch[],
  timetables: readonly (WallTimetable | undefined)[],
  span: { fromMs: number; toMs: number },
): Between[] {
  const lost: Between[] = []
  for (const switchMs of switches) {
    const after = stretches.findIndex((stretch) => stretch.fromMs === switchMs)
    const before = stretches[after - 1]?.clock
    if (!before || switchMs < span.fromMs || switchMs >= span.toMs) continue
    const { clock, version } = stretches[after]!
    const timetable = timetables[version]
    if (!timetable || before === clock) continue
    const near = timetable(
      Math.min(before.dayOf(switchMs), clock.dayOf(switchMs)) - 1,
      Math.max(before.dayOf(switchMs), clock.dayOf(switchMs)) + 1,
    )
    for (const wall of near) {
      if (clock.instantMs(wall.day, wall.minute) >= switchMs || before.instantMs(wall.day, wall.minute) < switchMs)
        continue
      const daysAhead = Math.ceil((1.5 * wall.usualGapMs) / dayMs) + 2
      const next = timetable(clock.dayOf(switchMs) - 1, clock.dayOf(switchMs) + daysAhead)
        .map((slot) => clock.instantMs(slot.day, slot.minute))
        .filter((ms) => ms >= switchMs)
      const nextMs = next.length > 0 ? Math.min(...next) : undefined
      lost.push({
        wall,
        name: `${isoDateOf(wall.day)}/${wall.time}`,
        zone: clock.zone,
        dueMs: switchMs,
        version,
        nextMs,
      })
    }
  }
  return lost
}

/** Widens a span so that everything that decides a dose near a change of zone is inside it. */
function aroundSwitches(
  fromMs: number,
  toMs: number,
  switches: readonly number[],
  line: PlanLine,
): { fromMs: number; toMs: number } {
  const everyDays = Math.max(1, ...line.versions.map(({ rule }) => (rule.kind === 'daily' ? (rule.everyDays ?? 1) : 1)))
  const reachMs = (1.5 * everyDays + 3) * dayMs
  let first = fromMs
  let last = toMs
  for (const ms of switches.toReversed())
    if (ms < toMs + reachMs && ms + reachMs >= first) first = Math.min(first, ms - reachMs)
  for (const ms of switches) if (ms > first && ms - reachMs < last) last = Math.max(last, Math.min(ms, toMs) + reachMs)
  return { fromMs: first, toMs: last }
}

/** With several versions, a cycle's limit is counted from the first day of its window (medications.md 5.4). */
function cycleStartMs(line: PlanLine, stretches: readonly Stretch[], fromMs: number): number {
  if (line.versions.length < 2) return Infinity
  const clock = stretches[0]!.clock
  const starts = line.versions.map(({ rule }) => {
    const window =
      rule.kind === 'cycle' ? cycleOnDay(rule, Math.max(clock.dayOf(fromMs) - 1, dayNumberOf(rule.start))) : undefined
    return window ? (window.firstDay - 2) * dayMs : Infinity
  })
  return Math.min(...starts)
}

function intervalSlots(line: PlanLine, stretches: readonly Stretch[], fromMs: number, toMs: number): Slot[] {
  const grids = intervalGrids(line.versions.map(({ rule }) => rule))
  return stretches.flatMap((stretch) => {
    const grid = grids[stretch.version]
    if (!grid) return []
    return intervalTicks(grid, Math.max(stretch.fromMs, fromMs), Math.min(stretch.toMs, toMs)).map(({ n, dueMs }) => {
      const local = stretch.clock.localOf(dueMs)
      const key = `${line.lineId}/${grid.prefix}#${n}`
      const time = timeOfMinute(local.minute)
      return new Slot(
        key,
        `#${n}`,
        isoDateOf(local.day),
        time,
        stretch.clock.zone,
        dueMs,
        statusAt(line, dueMs),
        undefined,
        stretch.version,
        grid.everyMs,
        {},
      )
    })
  })
}

function slotOf(line: PlanLine, { wall, name, zone, dueMs, version, flag, skipped }: Travelled): Slot {
  const travelled: SlotStatus = skipped ? 'skipped-travel' : wall.held ? 'held' : 'planned'
  const status = statusAt(line, dueMs)
  const shown: SlotFlag | undefined =
    flag ?? (skipped ? undefined : ZoneClock.of(zone).clockFlag(wall.day, wall.minute))
  const { cycle, step, amount } = wall
  return new Slot(
    `${line.lineId}/${name}`,
    name,
    isoDateOf(wall.day),
    wall.time,
    zone,
    dueMs,
    status === 'planned' ? travelled : status,
    shown,
    version,
    wall.usualGapMs,
    { cycle, step, amount },
  )
}

/** Cancelled goes before held (medications.md 19). */
function statusAt(line: PlanLine, dueMs: number): SlotStatus {
  if (line.stop && dueMs >= line.stop.epochMilliseconds) return 'cancelled'
  return line.holds?.some((hold) => isHeldAt(hold, dueMs)) ? 'held' : 'planned'
}

function isHeldAt(hold: Hold, dueMs: number): boolean {
  return dueMs >= hold.from.epochMilliseconds && (!hold.to || dueMs < hold.to.epochMilliseconds)
}

function byTime(a: Slot, b: Slot): number {
  return a.dueMs - b.dueMs || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
