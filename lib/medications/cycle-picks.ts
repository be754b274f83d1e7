import type { Temporal } from 'temporal-polyfill'
import { checkPicks, cycleOnDay, cycleWindow, doseDays, type PickCheck } from './cycle'
import { dayNumberOf, isoDateOf } from './local-day'
import { latestVersion, planLineOf, type Regimen } from './regimen'
import { planSlots } from './schedule'
import type { CyclePart, CycleRule } from './schedule-rule'

/** One day of a cycle's window, as it can be chosen. */
export interface PickDay {
  /** ISO. */
  readonly on: string
  /** `past`: planned and already due, so it counts and cannot be moved. `gone`: past without a planned dose. */
  readonly kind: 'past' | 'gone' | 'open'
  readonly isPicked: boolean
}

export interface PickView {
  readonly cycle: number
  readonly needed: number
  readonly days: readonly PickDay[]
  readonly firstOn: string
  readonly lastOn: string
  readonly nextCycleOn: string
}

/** The cycle whose days are to be chosen next: the current one while some are missing and days are left, else the next. */
export function cycleToPick(rule: CycleRule, today: string): number {
  const day = dayNumberOf(today)
  const window = cycleOnDay(rule, Math.max(day, dayNumberOf(rule.start)))
  if (!window) return 1
  const isOpen = doseDays(window).length < window.part.doses && day <= window.lastDay
  return isOpen ? window.cycle : window.cycle + 1
}

/**
 * The days of one cycle for choosing. A dose that was due already keeps its day; one that was held does not count, so
 * the clinic may give its place to a day that is left (medications.md 5.5).
 */
export function pickView(regimen: Regimen, zone: string, now: Temporal.Instant, cycle: number): PickView | undefined {
  const { rule } = latestVersion(regimen)
  if (rule.kind !== 'cycle') return undefined
  const window = cycleWindow(rule, cycle)
  const nowDay = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  const used = usedDays(regimen, zone, now, isoDateOf(window.firstDay))
  const picked = new Set(doseDays(window).map(isoDateOf))
  const length = window.lastDay - window.firstDay + 1
  const days = Array.from({ length }, (_, i) => isoDateOf(window.firstDay + i)).map((on): PickDay => {
    if (used.has(on)) return { on, kind: 'past', isPicked: true }
    return on < nowDay ? { on, kind: 'gone', isPicked: false } : { on, kind: 'open', isPicked: picked.has(on) }
  })
  return {
    ...{ cycle, needed: window.part.doses, days },
    ...{ firstOn: isoDateOf(window.firstDay), lastOn: isoDateOf(window.lastDay) },
    nextCycleOn: isoDateOf(window.nextCycleDay),
  }
}

/** Live doses of the window that are due already, by date. */
function usedDays(regimen: Regimen, zone: string, now: Temporal.Instant, firstOn: string): ReadonlySet<string> {
  const slots = planSlots(planLineOf(regimen, zone), now.subtract({ hours: 24 * 40 }), now.add({ milliseconds: 1 }))
  return new Set(slots.filter(({ isLive, date }) => isLive && date >= firstOn).map(({ date }) => date))
}

/** Every day that may be chosen in order, or the weekdays among them, as many as are still needed. */
export function fillPicks(view: PickView, how: 'first' | 'weekdays', isWeekday: (on: string) => boolean): string[] {
  const past = view.days.filter(({ kind }) => kind === 'past').map(({ on }) => on)
  const open = view.days.filter(({ kind, on }) => kind === 'open' && (how === 'first' || isWeekday(on)))
  return [...past, ...open.map(({ on }) => on)].slice(0, view.needed)
}

export type PickedRule = { readonly check: PickCheck; readonly rule: CycleRule }

/**
 * The rule with the days of one cycle chosen. Days that were due already stay chosen whatever was sent.
 *
 * @param dates ISO dates that somebody ticked
 */
export function withPicks(rule: CycleRule, view: PickView, dates: readonly string[]): PickedRule {
  const past = view.days.filter(({ kind }) => kind === 'past').map(({ on }) => on)
  const gone = new Set(view.days.filter(({ kind }) => kind === 'gone').map(({ on }) => on))
  const all = [...past, ...dates.filter((on) => !past.includes(on) && !gone.has(on))]
  const check = checkPicks(rule, view.cycle, all)
  const isFirst = view.cycle === 1 && rule.startAs !== 'later'
  const part = isFirst ? rule.first : rule.later
  const pick: NonNullable<CyclePart['pick']> = {
    ...(typeof part.pick === 'object' ? part.pick : {}),
    [String(view.cycle)]: [...check.chosen],
  }
  return { check, rule: isFirst ? { ...rule, first: { ...part, pick } } : { ...rule, later: { ...part, pick } } }
}
