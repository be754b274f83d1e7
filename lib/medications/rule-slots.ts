import { cycleOnDay, cycleWindow, doseDays } from './cycle'
import { dayNumberOf, minuteOfDay, weekdayIndexOf, weekdays } from './local-day'
import type { CycleRule, DailyRule, OnceRule, ScheduleRule } from './schedule-rule'
import { stepTimetable, type HoldDays } from './steps'
import { timesInOrder, type WallSlot, type WallTimetable } from './wall-slot'

const hourMs = 3_600_000

/**
 * The timetable of a rule that follows the wall clock; undefined for one that does not (interval, as needed, visits).
 *
 * @param holds the local dates of the holds on the line: only steps look at them
 */
export function wallTimetable(rule: ScheduleRule, holds: readonly HoldDays[]): WallTimetable | undefined {
  switch (rule.kind) {
    case 'daily':
      return dailyTimetable(rule)
    case 'cycle':
      return cycleTimetable(rule)
    case 'steps':
      return stepTimetable(rule, holds)
    case 'once':
      return onceTimetable(rule)
    case 'interval':
    case 'loading':
    case 'prn':
      return undefined
  }
}

function dailyTimetable(rule: DailyRule): WallTimetable {
  const times = timesInOrder(rule.times)
  const everyDays = rule.everyDays ?? 1
  const start = rule.start ? dayNumberOf(rule.start) : -Infinity
  const end = rule.end ? dayNumberOf(rule.end) : Infinity
  const usualGapMs = (24 * hourMs * everyDays) / times.length
  const onWeekday = weekdays.map((name) => !rule.dow || rule.dow.includes(name))
  return (firstDay, lastDay) => {
    const slots: WallSlot[] = []
    let day = Math.max(firstDay, start)
    if (everyDays > 1) day = start + Math.ceil((day - start) / everyDays) * everyDays
    for (; day <= Math.min(lastDay, end); day += everyDays) {
      if (!onWeekday[weekdayIndexOf(day)]) continue
      for (const { time, minute } of times) slots.push({ day, minute, time, usualGapMs, mayRepeat: true })
    }
    return slots
  }
}

function cycleTimetable(rule: CycleRule): WallTimetable {
  const minute = minuteOfDay(rule.time)
  const start = dayNumberOf(rule.start)
  const end = rule.end ? dayNumberOf(rule.end) : Infinity
  return (firstDay, lastDay) => {
    const slots: WallSlot[] = []
    const until = Math.min(lastDay, end)
    let window = cycleOnDay(rule, Math.max(firstDay, start))
    while (window && window.firstDay <= until) {
      for (const day of doseDays(window)) {
        if (day < firstDay || day > until) continue
        slots.push({ day, minute, time: rule.time, usualGapMs: 24 * hourMs, mayRepeat: false, cycle: window.cycle })
      }
      window = cycleWindow(rule, window.cycle + 1)
    }
    return slots
  }
}

function onceTimetable(rule: OnceRule): WallTimetable {
  const day = dayNumberOf(rule.date)
  const slot: WallSlot = {
    day,
    minute: minuteOfDay(rule.time),
    time: rule.time,
    usualGapMs: 24 * hourMs,
    mayRepeat: false,
  }
  return (firstDay, lastDay) => (day >= firstDay && day <= lastDay ? [slot] : [])
}
