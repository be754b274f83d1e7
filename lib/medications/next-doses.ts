import { Temporal } from 'temporal-polyfill'
import { formatCount } from '@/lib/text/amounts'
import { formatDayTime, formatTime, formatTimeAt, formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import { gapsOfLatestChange } from './change-gaps'
import { cycleOnDay } from './cycle'
import { doseText } from './dose-text'
import type { GapFlag } from './gap-flags'
import { dayNumberOf } from './local-day'
import { nextSlots } from './next-slots'
import { amountOfSlot, latestVersion, versionOfSlot, type Regimen } from './regimen'
import type { Slot } from './slot'

/** How many doses a form shows before it is saved. */
export const shownDoses = 10

/** A plan in words, before or after it is saved. */
export interface NextDoses {
  /** One line a dose, in order of time. */
  readonly doses: readonly string[]
  /** What somebody should know or ask about it. */
  readonly notes: readonly string[]
}

/**
 * The next doses of a line as people read them, with the odd gaps that its latest change leaves.
 *
 * @param from a line that is new counts from the morning of its first day on, also when that is today
 */
export function sayNextDoses(regimen: Regimen, clock: HomeClock, from: Temporal.Instant = clock.now): NextDoses {
  const { rule } = latestVersion(regimen)
  if (rule.kind === 'prn') return { doses: [], notes: ['Given only when needed: no dose is planned.'] }
  const slots = nextSlots(regimen, clock.zone, from, shownDoses)
  const gaps = regimen.versions.length < 2 ? [] : gapsOfLatestChange(regimen, clock.zone)
  return {
    doses: slots.map((slot) => sayDose(regimen, slot, clock)),
    notes: [...emptyNote(regimen, slots, clock), ...gaps.map((gap) => sayGap(gap, clock))],
  }
}

function sayDose(regimen: Regimen, slot: Slot, { zone, region, now }: HomeClock): string {
  const version = versionOfSlot(regimen, slot)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const when = `${formatWeekdayAndDay(slot.on, today)} at ${formatTimeAt(slot.dueAt, zone, region)}`
  const amount = amountOfSlot(version, slot)
  // Not typed yet: the times can be looked at first.
  return [
    amount.value > 0 ? `${when}, ${doseText(amount)}` : when,
    placeIn(version.rule, slot),
    clockWords(slot, region),
  ]
    .filter(Boolean)
    .join('; ')
}

function placeIn(rule: ReturnType<typeof latestVersion>['rule'], slot: Slot): string {
  if (slot.part.step !== undefined) return `step ${slot.part.step}`
  if (rule.kind === 'loading') return `visit ${slot.name.slice(1)}`
  if (rule.kind !== 'cycle') return ''
  const window = cycleOnDay(rule, dayNumberOf(slot.date))
  return window ? `cycle ${window.cycle}, day ${dayNumberOf(slot.date) - window.firstDay + 1}` : ''
}

function clockWords(slot: Slot, region: HomeClock['region']): string {
  const usual = formatTime(Temporal.PlainTime.from(slot.time), region)
  if (slot.flag === 'clock-forward') return `the clocks go forward: there is no ${usual} that day`
  if (slot.flag === 'clock-back') return `the clocks go back: ${usual} comes twice, this is the first`
  return ''
}

function emptyNote(regimen: Regimen, slots: readonly Slot[], clock: HomeClock): string[] {
  const { rule } = latestVersion(regimen)
  if (rule.kind === 'cycle') {
    const window = cycleOnDay(rule, Math.max(dayNumberOf(rule.start), dayNumberOf(todayAt(clock).toString())))
    const isOpen = rule.later.pick === 'ask' || typeof rule.later.pick === 'object'
    if (slots.length === 0 && window && isOpen)
      return [`Choose ${formatCount(window.part.doses, 'day')} for this cycle: until then no dose is due.`]
    return isOpen
      ? ['The days of each later cycle are chosen one cycle at a time. Until then no dose is due in it.']
      : []
  }
  if (slots.length === 0) return ['No dose is planned from now on.']
  return slots.length < shownDoses ? ['That is all: nothing is planned after it.'] : []
}

/** An unusual gap that a change leaves: what it is, and whom to ask. */
export function sayGap({ afterAt, gapHours, flag }: GapFlag, { now, zone, region }: HomeClock): string {
  const next = afterAt.add({ minutes: Math.round(gapHours * 60) })
  const hours = formatCount(Math.round(gapHours * 10) / 10, 'hour')
  const length = flag === 'close' ? `only ${hours}` : hours
  return `This leaves ${length} between the dose ${formatDayTime(afterAt, now, zone, region)} and the one ${formatDayTime(next, now, zone, region)}. Ask the pharmacist about this change.`
}
