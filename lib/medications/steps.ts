import { dayNumberOf, isoDateOf, type DayNumber } from './local-day'
import type { StepsRule } from './schedule-rule'
import { timesInOrder, type WallSlot, type WallTimetable } from './wall-slot'

const dayMs = 86_400_000

/** The local dates of a hold, both included; `lastDay` is Infinity for an open end. */
export interface HoldDays {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
}

/**
 * The timetable of steps (titration, taper), counted in calendar days from the start (medications.md 6).
 *
 * After a hold somebody must say whether the steps go on by the calendar or shift by the days held. Until then the
 * step in force when the hold began stays, and nothing is planned past the calendar end of the steps.
 */
export function stepTimetable(rule: StepsRule, holds: readonly HoldDays[]): WallTimetable {
  const start = dayNumberOf(rule.start)
  const end = rule.end ? dayNumberOf(rule.end) : Infinity
  const held = new Set((rule.heldDates ?? []).map(dayNumberOf))
  const times = rule.steps.map((step) => timesInOrder(step.times))
  const stepOn = stepByDay(rule, held)
  const question = firstUnansweredHold(rule, holds)
  const stepAtQuestion = question === undefined ? undefined : (stepOn(question) ?? stepBefore(question, stepOn, start))
  return (firstDay, lastDay) => {
    const slots: WallSlot[] = []
    for (let day = Math.max(firstDay, start); day <= Math.min(lastDay, end); day++) {
      const byCalendar = stepOn(day)
      if (byCalendar === undefined) continue
      const waits = question !== undefined && day >= question && stepAtQuestion !== undefined
      const index = waits ? Math.min(byCalendar, stepAtQuestion) : byCalendar
      const amount = rule.steps[index]!.amount
      for (const { time, minute } of times[index]!) {
        slots.push({
          day,
          minute,
          time,
          usualGapMs: dayMs / times[index]!.length,
          mayRepeat: true,
          step: index + 1,
          ...(amount ? { amount } : {}),
          ...(held.has(day) ? { held: true } : {}),
        })
      }
    }
    return slots
  }
}

/** True while a hold waits for the answer "by the calendar, shift, or restart at a step". */
export function needsStepAnswer(rule: StepsRule, holds: readonly HoldDays[]): boolean {
  return firstUnansweredHold(rule, holds) !== undefined
}

/** The next change of step after a day, by the dates as they stand; undefined when there is none. */
export function nextStepAfter(
  rule: StepsRule,
  day: DayNumber,
): { readonly step: number; readonly fromDate: string } | undefined {
  const stepOn = stepByDay(rule, new Set((rule.heldDates ?? []).map(dayNumberOf)))
  const start = dayNumberOf(rule.start)
  const horizon = start + rule.steps.reduce((sum, step) => sum + (step.days ?? 0), 0) + (rule.heldDates?.length ?? 0)
  const now = stepOn(day) ?? -1
  for (let next = Math.max(day + 1, start); next <= horizon; next++) {
    const step = stepOn(next)
    if (step !== undefined && step > now) return { step: step + 1, fromDate: isoDateOf(next) }
  }
  return undefined
}

/** The index of the step on a day; undefined on days that the shift leaves out, before the start and after the end. */
function stepByDay(rule: StepsRule, held: ReadonlySet<DayNumber>): (day: DayNumber) => number | undefined {
  const start = dayNumberOf(rule.start)
  const shifted = rule.onHold === 'shift' ? [...held].filter((day) => day >= start) : []
  return (day) => {
    if (day < start || shifted.includes(day)) return undefined
    let daysLeft = day - start - shifted.filter((heldDay) => heldDay < day).length
    for (const [index, step] of rule.steps.entries()) {
      if (step.days === null || daysLeft < step.days) return index
      daysLeft -= step.days
    }
    return undefined
  }
}

function stepBefore(
  day: DayNumber,
  stepOn: (day: DayNumber) => number | undefined,
  start: DayNumber,
): number | undefined {
  for (let earlier = day - 1; earlier >= start; earlier--) {
    const step = stepOn(earlier)
    if (step !== undefined) return step
  }
  return undefined
}

function firstUnansweredHold(rule: StepsRule, holds: readonly HoldDays[]): DayNumber | undefined {
  if (rule.onHold === 'calendar' && !rule.answeredUntil) return undefined
  const start = dayNumberOf(rule.start)
  const heldDates = (rule.heldDates ?? []).map(dayNumberOf)
  const lastShifted = rule.onHold === 'shift' ? Math.max(-Infinity, ...heldDates) : -Infinity
  const lastAnswered = rule.answeredUntil ? Math.max(lastShifted, dayNumberOf(rule.answeredUntil)) : lastShifted
  const open = holds
    .filter((hold) => hold.lastDay >= start && hold.firstDay > lastAnswered)
    .map((hold) => hold.firstDay)
  if (!rule.onHold && !rule.answeredUntil) open.push(...heldDates.filter((day) => day >= start))
  return open.length === 0 ? undefined : Math.max(start, Math.min(...open))
}
