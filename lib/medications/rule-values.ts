import { Temporal } from 'temporal-polyfill'
import { formatNumber } from '@/lib/text/amounts'
import type { Template } from './formulary-schema'
import { patchSites, siteFields, stepNumbers, timeFields, type RuleValues, type Shape } from './rule-fields'
import type {
  CycleRule,
  DailyRule,
  IntervalRule,
  LoadingRule,
  PatchCare,
  PrnRule,
  ScheduleRule,
  StepsRule,
} from './schedule-rule'

/** A schedule as the fields of a form show it. */
export type ShownRule = RuleValues & { readonly how: Shape }

/** Without the fields that say nothing. */
export function filledOnly(shown: ShownRule): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(shown).flatMap(([field, value]) => (value === undefined || value === '' ? [] : [[field, value]])),
  )
}

/**
 * The fields that describe a rule: reading them gives the rule again.
 *
 * @param zone IANA name of the home's zone, for rules that count from an instant
 */
export function valuesOfRule(rule: ScheduleRule, zone: string): ShownRule {
  switch (rule.kind) {
    case 'daily':
      return rule.patch ? patchValues(rule, rule.patch) : rule.meals ? mealValues(rule) : dailyValues(rule)
    case 'interval':
      return intervalValues(rule, zone)
    case 'cycle':
      return { ...cycleValues(rule), ...spanValues(rule) }
    case 'loading':
      return { ...loadingValues(rule), countFrom: rule.start, ...optional('visitsHad', rule.given?.join(', ')) }
    case 'steps':
      return { ...stepsValues(rule.steps), ...spanValues(rule) }
    case 'prn':
      return prnValues(rule)
    case 'once':
      return { how: 'once', onceOn: rule.date, onceAt: rule.time, ...elsewhereValue(rule) }
  }
}

/** What a usual schedule of the formulary fills in. What only the prescription can say stays empty, and so do amounts. */
export function valuesOfTemplate({ rule }: Template): ShownRule {
  switch (rule.kind) {
    case 'daily': {
      if (!rule.patch) return dailyValues(rule)
      const { maxOn, ...patch } = rule.patch
      return patchValues(rule, { ...patch, maxOn: maxOn === 'from prescription' ? undefined : maxOn })
    }
    case 'interval':
      return { how: 'interval', intervalHours: formatNumber(rule.hours) }
    case 'cycle':
      // Which days: the prescription says, or the form asks.
      return { ...cycleValues(rule), ...(rule.later.pick === 'ask' ? { pick: '' } : {}) }
    case 'loading':
      return loadingValues(rule)
    case 'steps':
      return rule.steps === 'from prescription'
        ? { how: 'steps' }
        : stepsValues(rule.steps.map(({ days, times }) => ({ days, times })))
    case 'prn':
      return prnValues({
        kind: 'prn',
        minIntervalMin: rule.minIntervalMin === 'from prescription' ? null : rule.minIntervalMin,
        max24h: rule.max24h === 'from prescription' ? null : rule.max24h,
        unit: rule.unit === 'mg' ? 'mg' : 'doses',
      })
  }
}

function optional(field: keyof RuleValues, value: string | null | undefined): RuleValues {
  return value === null || value === undefined || value === '' ? {} : { [field]: value }
}

function spanValues({
  start,
  end,
}: {
  readonly start?: string | null | undefined
  readonly end?: string | null | undefined
}): RuleValues {
  return { ...optional('countFrom', start), ...optional('endOn', end) }
}

function elsewhereValue({ elsewhere }: { readonly elsewhere?: boolean | null | undefined }): RuleValues {
  return elsewhere ? { elsewhere: 'yes' } : {}
}

const usualDays = [1, 2, 3, 7, 14, 28]

function dailyValues(rule: Omit<DailyRule, 'kind' | 'patch'>): ShownRule {
  const everyDays = rule.everyDays ?? 1
  const isUsual = usualDays.includes(everyDays)
  return {
    how: 'daily',
    ...Object.fromEntries(timeFields.map((field, i) => [field, rule.times[i] ?? ''])),
    everyDays: rule.dow ? 'dow' : isUsual ? String(everyDays) : 'n',
    ...(isUsual ? {} : { everyN: String(everyDays) }),
    ...Object.fromEntries((rule.dow ?? []).map((day) => [`dow_${day}`, 'yes'])),
    ...spanValues(rule),
    ...elsewhereValue(rule),
  }
}

function mealValues(rule: DailyRule): ShownRule {
  return {
    how: 'meals',
    ...Object.fromEntries(
      (rule.meals ?? []).flatMap(({ meal, at, offsetMin }) => [
        [`${meal}When`, offsetMin < 0 ? 'before' : offsetMin > 0 ? 'after' : 'with'],
        [`${meal}Min`, offsetMin === 0 ? '' : String(Math.abs(offsetMin))],
        [`${meal}At`, at],
      ]),
    ),
    ...spanValues(rule),
  }
}

function patchValues(rule: Omit<DailyRule, 'kind' | 'patch'>, patch: PatchCare): ShownRule {
  const sites = patch.sites ?? []
  const known: readonly string[] = patchSites
  return {
    how: 'patch',
    ...optional('patchAt', rule.times[0]),
    patchEvery: String(rule.everyDays ?? 1),
    ...optional('patchMaxOn', patch.maxOn?.toString()),
    ...Object.fromEntries(patchSites.flatMap((site, i) => (sites.includes(site) ? [[siteFields[i], 'yes']] : []))),
    ...optional('patchOther', sites.filter((site) => !known.includes(site)).join(', ')),
    ...(patch.removeFirst ? { removeFirst: 'yes' } : {}),
    ...(patch.dailyCheck ? { dailyCheck: 'yes' } : {}),
    ...spanValues(rule),
  }
}

function intervalValues({ hours, anchor, until }: IntervalRule, zone: string): ShownRule {
  const first = Temporal.Instant.from(anchor).toZonedDateTimeISO(zone)
  const last = until ? Temporal.Instant.from(until).toZonedDateTimeISO(zone).toPlainDate().toString() : undefined
  return {
    ...{ how: 'interval', intervalHours: formatNumber(hours), anchorOn: first.toPlainDate().toString() },
    anchorAt: first.toPlainTime().toString({ smallestUnit: 'minute' }),
    ...optional('untilOn', last),
  }
}

function cycleValues({ time, startAs, first, later, elsewhere }: Omit<CycleRule, 'start' | 'kind'>): ShownRule {
  const { pick } = later
  return {
    ...{ how: 'cycle', cycleAt: time, ...optional('startAs', startAs) },
    ...{ firstDoses: String(first.doses), firstWindow: String(first.windowDays), firstOff: String(first.offDays) },
    ...{ laterDoses: String(later.doses), laterWindow: String(later.windowDays), laterOff: String(later.offDays) },
    ...(typeof pick === 'object' ? { pick: 'ask' } : optional('pick', pick)),
    ...elsewhereValue({ elsewhere }),
  }
}

function loadingValues(rule: Omit<LoadingRule, 'start' | 'kind'>): ShownRule {
  return {
    ...{ how: 'loading', loadingDoses: String(rule.loadingDoses), maintenanceEvery: String(rule.maintenanceEveryDays) },
    ...(rule.loadingEveryDays > 0 ? { loadingEvery: String(rule.loadingEveryDays) } : {}),
    ...optional('visitAt', rule.time),
  }
}

function stepsValues(steps: StepsRule['steps']): ShownRule {
  return {
    how: 'steps',
    ...Object.fromEntries(
      stepNumbers.flatMap((n) => {
        const step = steps[n - 1]
        return [
          [`step${n}Days`, step?.days?.toString() ?? ''],
          [`step${n}Times`, step?.times.join(', ') ?? ''],
          [`step${n}Amount`, /^\d+(\.\d+)?/.exec(step?.amount ?? '')?.[0] ?? ''],
        ]
      }),
    ),
  }
}

function prnValues({ minIntervalMin, max24h, unit }: PrnRule): ShownRule {
  return {
    how: 'prn',
    ...(typeof minIntervalMin === 'number' ? { gapHours: plainNumber(minIntervalMin / 60) } : {}),
    ...(typeof max24h === 'number' ? { max24h: plainNumber(max24h) } : {}),
    maxUnit: !unit || unit === 'doses' || unit === 'times' ? 'doses' : 'amount',
  }
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
