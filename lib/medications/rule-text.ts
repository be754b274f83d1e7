import { formatAmount, formatCount } from '@/lib/text/amounts'
import { joinWords } from '@/lib/text/lists'
import type { CyclePart, DailyRule, MealLink, ScheduleRule } from './schedule-rule'

const weekdayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const

/**
 * A rule in plain words: "at 08:00 and 20:00, every day". Dates are left to the screen.
 *
 * @param sayTime how a time of day is written where the reader is, from `HH:MM`
 */
export function ruleText(rule: ScheduleRule, sayTime: (time: string) => string = (time) => time): string {
  switch (rule.kind) {
    case 'daily':
      return [dailyText(rule, sayTime), ...patchText(rule), ...elsewhereText(rule)].join('; ')
    case 'interval':
      return `every ${hoursText(rule.hours)}, day and night`
    case 'cycle':
      return `${[`at ${sayTime(rule.time)}`, ...elsewhereText(rule)].join(', ')}; ${cycleText(rule.startAs === 'later' ? rule.later : rule.first, rule.startAs === 'later' ? 'each cycle' : 'first cycle')}${
        rule.startAs === 'later' ? '' : `; ${cycleText(rule.later, 'later cycles')}`
      }`
    case 'loading':
      return `${formatCount(rule.loadingDoses, 'first visit')}${
        rule.loadingDoses > 1 ? `, ${formatCount(rule.loadingEveryDays, 'day')} apart` : ''
      }, then every ${formatCount(rule.maintenanceEveryDays, 'day')}`
    case 'steps':
      return `${formatCount(rule.steps.length, 'step')}: ${rule.steps
        .map(
          ({ days, times, amount }) =>
            `${amount ? `${amount} ` : ''}at ${timesText(times, sayTime)}${days === null ? ' from then on' : ` for ${formatCount(days, 'day')}`}`,
        )
        .join('; then ')}`
    case 'prn':
      return prnText(rule.minIntervalMin ?? null, rule.max24h ?? null, rule.unit ?? 'doses')
    case 'once':
      return ['once', ...elsewhereText(rule), `at ${sayTime(rule.time)}`].join(', ')
  }
}

function elsewhereText({ elsewhere }: { readonly elsewhere?: boolean | null | undefined }): string[] {
  return elsewhere ? ['given somewhere else'] : []
}

function patchText({ patch }: DailyRule): string[] {
  if (!patch) return []
  const sites =
    patch.sites && patch.sites.length > 0 ? `, each time at another place: ${joinWords(patch.sites, 'or')}` : ''
  return [`${patch.removeFirst ? 'the old patch off first' : 'a new patch'}${sites}`]
}

const mealNames = { breakfast: 'breakfast', lunch: 'lunch', dinner: 'dinner', bedtime: 'the snack at bedtime' } as const

function mealText({ meal, offsetMin }: MealLink): string {
  const name = mealNames[meal]
  return offsetMin === 0
    ? `with ${name}`
    : `${minutesText(Math.abs(offsetMin))} ${offsetMin < 0 ? 'before' : 'after'} ${name}`
}

function dailyText({ times, dow, everyDays, meals }: DailyRule, sayTime: (time: string) => string): string {
  const days =
    everyDays && everyDays > 1
      ? everyDays === 2
        ? 'every other day'
        : `every ${formatCount(everyDays, 'day')}`
      : 'every day'
  const weekdays = dow ? `on ${joinWords(dow.map((day) => weekdayNames[day]))}` : ''
  const when = weekdays && days === 'every day' ? weekdays : weekdays ? `${days}, only ${weekdays}` : days
  const linked = meals ? `${joinWords(meals.map(mealText))}, so ` : ''
  return `${linked}at ${timesText(times, sayTime)}, ${when}`
}

function timesText(times: readonly string[], sayTime: (time: string) => string): string {
  return joinWords([...new Set(times)].sort().map(sayTime))
}

function cycleText(part: CyclePart, name: string): string {
  const doses =
    part.doses === part.windowDays
      ? `${formatCount(part.doses, 'day')} in a row`
      : `${formatCount(part.doses, 'dose')} within ${formatCount(part.windowDays, 'day')}`
  return `${name}: ${doses}, then ${formatCount(part.offDays, 'day')} off`
}

function prnText(minIntervalMin: number | null, max24h: number | null, unit: string): string {
  const gap = minIntervalMin === null ? '' : `, at least ${minutesText(minIntervalMin)} apart`
  const counted =
    unit === 'doses' || unit === 'times' ? formatCount(max24h ?? 0, 'dose') : formatAmount({ value: max24h ?? 0, unit })
  return `when needed${gap}${max24h === null ? '' : `, at most ${counted} in any 24 hours`}`
}

function hoursText(hours: number): string {
  return hours === 1
    ? 'hour'
    : Number.isInteger(hours)
      ? formatCount(hours, 'hour')
      : minutesText(Math.round(hours * 60))
}

function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return joinWords([
    ...(hours > 0 ? [formatCount(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [formatCount(rest, 'minute')] : []),
  ])
}
