import type { Temporal } from 'temporal-polyfill'
import { weekdays } from './local-day'
import { meals } from './meals'
import {
  patchSites,
  siteFields,
  stepNumbers,
  timeFields,
  type RuleField,
  type RuleValues,
  type Shape,
} from './rule-fields'
import { RuleReader } from './rule-reader'
import { ScheduleRule, type MealLink } from './schedule-rule'

export type ReadRule =
  | { readonly ok: true; readonly rule: ScheduleRule }
  /** By field, each a sentence that says what to do. */
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<RuleField | 'how', string>>> }

export interface RuleContext {
  /** IANA name of the home's zone. */
  readonly zone: string
  /** Stands where the first day was left empty. */
  readonly firstOn: Temporal.PlainDate
  /** Of the dose, for limits that count it. */
  readonly unit: string
}

/**
 * The rule that a form describes. Nothing is filled in: what a prescription must say and the form does not is a
 * sentence at its field.
 */
export function readRule(shape: Shape, values: RuleValues, { zone, firstOn, unit }: RuleContext): ReadRule {
  const read = new RuleReader(values, zone, firstOn)
  const rule = ruleOf(shape, read, unit)
  if (Object.keys(read.errors).length > 0) return { ok: false, errors: read.errors }
  const checked = ScheduleRule.safeParse(rule)
  if (checked.success) return { ok: true, rule: checked.data }
  const [issue] = checked.error.issues
  return { ok: false, errors: { how: `This schedule cannot be used: ${issue?.message ?? 'please look at it again'}.` } }
}

function ruleOf(shape: Shape, read: RuleReader, unit: string): ScheduleRule {
  switch (shape) {
    case 'daily':
      return dailyRule(read)
    case 'meals':
      return mealsRule(read)
    case 'interval':
      return intervalRule(read)
    case 'patch':
      return patchRule(read)
    case 'cycle':
      return cycleRule(read)
    case 'steps':
      return stepsRule(read, unit)
    case 'loading':
      return loadingRule(read)
    case 'once':
      return {
        kind: 'once',
        date: read.day('onceOn'),
        time: read.time('onceAt', 'Write at what time.'),
        ...elsewhereOf(read),
      }
    case 'prn':
      return prnRule(read, unit)
  }
}

function elsewhereOf(read: RuleReader): { elsewhere?: true } {
  return read.isTicked('elsewhere') ? { elsewhere: true } : {}
}

function spanOf(read: RuleReader): { start: string; end?: string } {
  const [start, end] = [read.day('countFrom'), read.optionalDay('endOn')]
  if (end !== undefined && end < start) read.refuse('endOn', 'The last day comes before the first.')
  return { start, ...(end ? { end } : {}) }
}

function dailyRule(read: RuleReader): ScheduleRule {
  const times = [...new Set(timeFields.flatMap((field) => read.optionalTime(field) ?? []))].sort()
  if (times.length === 0) read.refuse('time1', 'Write at least one time of day.')
  const days = read.text('everyDays') || '1'
  const every = days === 'n' ? read.whole('everyN', 'Write every how many days.', [1, 366]) : Number(days)
  const dow = days === 'dow' ? weekdays.filter((day) => read.isTicked(`dow_${day}`)) : []
  if (days === 'dow' && dow.length === 0) read.refuse('everyDays', 'Tick the weekdays.')
  return {
    ...{ kind: 'daily', times, ...spanOf(read) },
    ...(days !== 'dow' && every > 1 ? { everyDays: every } : {}),
    ...(days === 'dow' ? { dow } : {}),
    ...elsewhereOf(read),
  }
}

function mealsRule(read: RuleReader): ScheduleRule {
  const links = meals.flatMap((meal): MealLink[] => {
    const when = read.text(`${meal}When`)
    if (!['before', 'with', 'after'].includes(when)) return []
    const minutes =
      when === 'with' ? 0 : read.whole(`${meal}Min`, 'Write how many minutes before or after the meal.', [0, 720])
    const at = read.time(`${meal}At`, 'Write when this meal usually is.')
    return [{ meal, at, offsetMin: when === 'before' ? -minutes : minutes }]
  })
  if (links.length === 0) read.refuse('breakfastWhen', 'Choose at least one meal.')
  const times = [...new Set(links.map(timeOfMeal))].sort()
  return { kind: 'daily', times, meals: links, ...spanOf(read) }
}

/** The time of day that follows from a meal; it stays within the day. */
export function timeOfMeal({ at, offsetMin }: MealLink): string {
  const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5)) + offsetMin
  const inDay = Math.min(Math.max(minutes, 0), 24 * 60 - 1)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

function intervalRule(read: RuleReader): ScheduleRule {
  const hours = read.number('intervalHours', 'Write every how many hours.') ?? 1
  if (hours < 0.25 || hours > 24 * 366) read.refuse('intervalHours', 'Write hours from 0.25 on.')
  const anchor = read.instant(read.day('anchorOn'), read.time('anchorAt', 'Write the time of the first dose.'))
  const until = read.optionalDay('untilOn')
  return {
    ...{ kind: 'interval', hours, anchor },
    ...(until ? { until: read.instant(until, '23:59') } : {}),
  }
}

function patchRule(read: RuleReader): ScheduleRule {
  const everyDays = read.whole('patchEvery', 'Write after how many days it is changed.', [1, 60])
  const maxOn = read.whole('patchMaxOn', 'Write how many patches may be on at once.', [1, 20])
  const ticked = patchSites.filter((_, i) => read.isTicked(siteFields[i]!))
  const others = read.text('patchOther').split(',')
  const sites = [...new Set([...ticked, ...others.map((site) => site.trim().slice(0, 80)).filter(Boolean)])]
  if (sites.length === 0) read.refuse('site1', 'Choose where the patch may go.')
  return {
    ...{ kind: 'daily', times: [read.time('patchAt', 'Write at what time it is changed.')], ...spanOf(read) },
    ...(everyDays > 1 ? { everyDays } : {}),
    patch: {
      ...{ maxOn, sites, removeFirst: read.isTicked('removeFirst') },
      ...(read.isTicked('dailyCheck') ? { dailyCheck: true } : {}),
    },
  }
}

function cycleRule(read: RuleReader): ScheduleRule {
  const startAs = read.text('startAs')
  const later = {
    doses: read.whole('laterDoses', 'Write how many doses a later cycle has.', [1, 366]),
    windowDays: read.whole('laterWindow', 'Write within how many days.', [1, 366]),
    offDays: read.whole('laterOff', 'Write how many days off follow.', [0, 366]),
  }
  const isLater = startAs === 'later'
  const first = isLater
    ? later
    : {
        doses: read.whole('firstDoses', 'Write how many doses the first cycle has.', [1, 366]),
        windowDays: read.whole('firstWindow', 'Write within how many days.', [1, 366]),
        offDays: read.whole('firstOff', 'Write how many days off follow.', [0, 366]),
      }
  if (later.doses > later.windowDays) read.refuse('laterDoses', 'These are more doses than days.')
  if (first.doses > first.windowDays) read.refuse('firstDoses', 'These are more doses than days.')
  const pick = read.text('pick')
  if (!isPick(pick)) read.refuse('pick', 'Say who chooses the days.')
  return {
    ...{ kind: 'cycle', time: read.time('cycleAt', 'Write at what time.'), ...spanOf(read) },
    ...(isLater ? { startAs: 'later' } : {}),
    first,
    later: { ...later, pick: isPick(pick) ? pick : 'ask' },
    ...elsewhereOf(read),
  }
}

function isPick(text: string): text is 'first' | 'weekdays' | 'ask' {
  return text === 'first' || text === 'weekdays' || text === 'ask'
}

function stepsRule(read: RuleReader, unit: string): ScheduleRule {
  const used = stepNumbers.filter((n) => read.text(`step${n}Times`) !== '' || read.text(`step${n}Days`) !== '')
  if (used.length === 0) read.refuse('step1Days', 'Write the first step.')
  const steps = used.map((n, i) => {
    const amount = read.optionalNumber(`step${n}Amount`)
    const isLast = i === used.length - 1
    const isOpen = isLast && read.text(`step${n}Days`) === ''
    return {
      days: isOpen ? null : read.whole(`step${n}Days`, 'Write how many days this step takes.', [1, 3660]),
      times: read.times(`step${n}Times`, 'Write at what times.'),
      ...(amount === undefined ? {} : { amount: `${amount} ${unit}` }),
    }
  })
  return { kind: 'steps', ...spanOf(read), steps }
}

function loadingRule(read: RuleReader): ScheduleRule {
  const loadingDoses = read.whole('loadingDoses', 'Write how many visits come closer together at first, or 0.', [0, 50])
  const given = read.days('visitsHad')
  const time = read.optionalTime('visitAt')
  return {
    ...{ kind: 'loading', start: given[0] ?? read.day('countFrom'), loadingDoses },
    loadingEveryDays:
      loadingDoses > 1 ? read.whole('loadingEvery', 'Write how many days apart these are.', [1, 3660]) : 0,
    maintenanceEveryDays: read.whole('maintenanceEvery', 'Write how many days apart the visits are.', [1, 3660]),
    ...(time ? { time } : {}),
    ...(given.length > 0 ? { given } : {}),
  }
}

function prnRule(read: RuleReader, unit: string): ScheduleRule {
  const gapHours = read.optionalNumber('gapHours')
  const max24h = read.optionalNumber('max24h')
  if (gapHours === undefined && max24h === undefined)
    read.refuse(
      'gapHours',
      'Write the limits of the prescription: the hours between two doses, the most in 24 hours, or both.',
    )
  return {
    kind: 'prn',
    minIntervalMin: gapHours === undefined ? null : Math.round(gapHours * 60),
    max24h: max24h ?? null,
    unit: read.text('maxUnit') === 'amount' ? unit : 'doses',
  }
}

/**
 * What a form does not show and an edit must not lose: the days picked for a cycle that goes on, the answers given
 * after holds, the day booked for a visit.
 */
export function carryOver(before: ScheduleRule, after: ScheduleRule): ScheduleRule {
  if (before.kind === 'cycle' && after.kind === 'cycle') {
    const { pick } = before.later
    const isSame = before.start === after.start && (before.startAs ?? 'first') === (after.startAs ?? 'first')
    if (!isSame || after.later.pick !== 'ask' || typeof pick !== 'object') return after
    return { ...after, later: { ...after.later, pick } }
  }
  if (before.kind === 'steps' && after.kind === 'steps' && before.start === after.start) {
    const { onHold, heldDates, answeredUntil } = before
    return { ...after, onHold, heldDates, answeredUntil }
  }
  if (before.kind === 'loading' && after.kind === 'loading' && before.booked) return { ...after, booked: before.booked }
  return after
}
