import { Temporal } from 'temporal-polyfill'
import type { ScheduleRule } from './schedule-rule'

/** Fixed points every n elapsed hours from an anchor. */
export interface IntervalGrid {
  readonly anchorMs: number
  readonly everyMs: number
  /** The last instant that may carry a dose. */
  readonly untilMs: number
  /** Empty for the line's first grid. A new anchor starts again at 0, so its keys need a mark of their own. */
  readonly prefix: string
}

/**
 * The grid of each version, undefined for those that follow the wall clock.
 *
 * Versions with the same anchor and hours share one grid and so go on counting; every other grid gets `2`, `3`, … in
 * front of its numbers, or the first dose after "from the last dose given" would have the key of an old one.
 */
export function intervalGrids(rules: readonly ScheduleRule[]): (IntervalGrid | undefined)[] {
  const known: string[] = []
  return rules.map((rule) => {
    if (rule.kind !== 'interval') return undefined
    const anchorMs = Temporal.Instant.from(rule.anchor).epochMilliseconds
    const everyMs = Math.round(rule.hours * 60) * 60_000
    const identity = `${anchorMs}/${everyMs}`
    if (!known.includes(identity)) known.push(identity)
    const ordinal = known.indexOf(identity) + 1
    const untilMs = rule.until ? Temporal.Instant.from(rule.until).epochMilliseconds : Infinity
    return { anchorMs, everyMs, untilMs, prefix: ordinal === 1 ? '' : String(ordinal) }
  })
}

/** The doses of a grid in [fromMs, toMs), numbered from the anchor. */
export function intervalTicks(
  grid: IntervalGrid,
  fromMs: number,
  toMs: number,
): { readonly n: number; readonly dueMs: number }[] {
  const ticks: { n: number; dueMs: number }[] = []
  for (let n = Math.max(0, Math.ceil((fromMs - grid.anchorMs) / grid.everyMs)); ; n++) {
    const dueMs = grid.anchorMs + n * grid.everyMs
    if (dueMs >= toMs || dueMs > grid.untilMs) return ticks
    ticks.push({ n, dueMs })
  }
}
