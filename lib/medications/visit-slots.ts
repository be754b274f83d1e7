import type { Temporal } from 'temporal-polyfill'
import { dayNumberOf, isoDateOf, minuteOfDay } from './local-day'
import { planVisits } from './loading'
import type { PlanLine } from './plan-line'
import type { LoadingRule } from './schedule-rule'
import { Slot, type SlotStatus } from './slot'
import { ZoneClock } from './zone-clock'

const dayMs = 86_400_000

/** Stands for the time of a visit while nobody has said one. */
const noTime = '12:00'

/** A line whose latest version is visits: the days on which they were, and from when it counts. */
export interface VisitLine extends Pick<PlanLine, 'lineId' | 'holds' | 'stop'> {
  readonly zone: string
  readonly rule: LoadingRule
  /** Index of the version that holds the rule, from 0. */
  readonly version: number
  /** Of the visits recorded here, in order of time. */
  readonly givenAt: readonly Temporal.Instant[]
}

/**
 * The visits due in [from, to): one that was recorded here at the moment it was, the next one and those counted on
 * from it. A visit keeps its number as key, so it is the same one wherever its day moves to.
 *
 * @returns visits in order of time; planned, held or cancelled
 */
export function visitSlots(line: VisitLine, from: Temporal.Instant, to: Temporal.Instant): Slot[] {
  const [fromMs, toMs] = [from.epochMilliseconds, to.epochMilliseconds]
  return [...visitsHad(line), ...visitsAhead(line, toMs)].filter(({ dueMs }) => dueMs >= fromMs && dueMs < toMs)
}

/** The visit whose day has passed without a record: overdue until it is recorded or rebooked (medications.md 6). */
export function overdueVisit(line: VisitLine, now: Temporal.Instant): Slot | undefined {
  const [next] = visitsAhead(line, now.epochMilliseconds)
  return next?.isLive ? next : undefined
}

function visitsHad({ lineId, rule, zone, version, givenAt }: VisitLine): Slot[] {
  return givenAt.map((at, i) => {
    const n = (rule.given?.length ?? 0) + i + 1
    const date = isoDateOf(ZoneClock.of(zone).dayOf(at.epochMilliseconds))
    const gapMs = gapDays(rule, n <= rule.loadingDoses) * dayMs
    const [key, time] = [`${lineId}/#${n}`, rule.time ?? noTime]
    return new Slot(key, `#${n}`, date, time, zone, at.epochMilliseconds, 'planned', undefined, version, gapMs, {})
  })
}

function gapDays(rule: LoadingRule, isLoading: boolean): number {
  return isLoading ? rule.loadingEveryDays || rule.maintenanceEveryDays : rule.maintenanceEveryDays
}

function visitsAhead(line: VisitLine, toMs: number): Slot[] {
  const { rule, zone, givenAt } = line
  const clock = ZoneClock.of(zone)
  const before = rule.given ?? []
  const given = [...before, ...givenAt.map((at) => isoDateOf(clock.dayOf(at.epochMilliseconds)))]
  const everyDays = Math.max(1, Math.min(rule.maintenanceEveryDays, rule.loadingEveryDays || rule.maintenanceEveryDays))
  const lastMs = Math.max(toMs, dayNumberOf(given.at(-1) ?? rule.start) * dayMs)
  const ahead = Math.ceil((lastMs - dayNumberOf(given.at(-1) ?? rule.start) * dayMs) / dayMs / everyDays) + 2
  const time = rule.time ?? noTime
  return planVisits(rule, given, given.length + Math.min(ahead, mostAhead))
    .slice(given.length)
    .flatMap(({ n, phase, date }) => {
      const dueMs = clock.instantMs(dayNumberOf(date), minuteOfDay(time))
      if (dueMs >= toMs) return []
      const [key, gapMs] = [`${line.lineId}/#${n}`, gapDays(rule, phase === 'loading') * dayMs]
      const status = statusAt(line, dueMs)
      return [new Slot(key, `#${n}`, date, time, zone, dueMs, status, undefined, line.version, gapMs, {})]
    })
}

const mostAhead = 500

function statusAt({ holds, stop }: VisitLine, dueMs: number): SlotStatus {
  if (stop && dueMs >= stop.epochMilliseconds) return 'cancelled'
  const isHeld = holds?.some(({ from, to }) => dueMs >= from.epochMilliseconds && (!to || dueMs < to.epochMilliseconds))
  return isHeld ? 'held' : 'planned'
}
