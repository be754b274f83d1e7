import { meals } from './meals'

/** The ways of giving that a form offers; each but `keep` becomes a rule (medications.md 3). */
export const shapes = ['daily', 'meals', 'interval', 'patch', 'cycle', 'steps', 'loading', 'once', 'prn'] as const
export type Shape = (typeof shapes)[number]

export const timeFields = ['time1', 'time2', 'time3', 'time4', 'time5', 'time6', 'time7', 'time8'] as const
export const dowFields = ['dow_mon', 'dow_tue', 'dow_wed', 'dow_thu', 'dow_fri', 'dow_sat', 'dow_sun'] as const
export const mealFields = meals.flatMap((meal) => [`${meal}When`, `${meal}Min`, `${meal}At`] as const)
export const stepNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const
export const stepFields = stepNumbers.flatMap((n) => [`step${n}Days`, `step${n}Times`, `step${n}Amount`] as const)

/** Where a patch may go. The formulary's sites come first; a prescription may name another. */
export const patchSites = [
  'behind left ear',
  'behind right ear',
  'left upper arm',
  'right upper arm',
  'left chest',
  'right chest',
  'left back',
  'right back',
  'left thigh',
  'right thigh',
] as const
export const siteFields = patchSites.map((_, i) => `site${i + 1}` as const)

/** Every field of a form that says when a medicine is given, besides the choice `how`. All are text; empty: not said. */
export const ruleFields = [
  ...timeFields,
  ...dowFields,
  ...mealFields,
  ...stepFields,
  ...siteFields,
  ...(['everyDays', 'everyN', 'countFrom', 'endOn', 'elsewhere'] as const),
  ...(['intervalHours', 'anchorOn', 'anchorAt', 'untilOn'] as const),
  ...(['patchAt', 'patchEvery', 'patchMaxOn', 'patchOther', 'removeFirst', 'dailyCheck'] as const),
  ...(['cycleAt', 'startAs', 'pick'] as const),
  ...(['firstDoses', 'firstWindow', 'firstOff', 'laterDoses', 'laterWindow', 'laterOff'] as const),
  ...(['loadingDoses', 'loadingEvery', 'maintenanceEvery', 'visitAt', 'visitsHad'] as const),
  ...(['onceOn', 'onceAt', 'gapHours', 'max24h', 'maxUnit'] as const),
] as const

export type RuleField = (typeof ruleFields)[number]

/** What was typed. */
export type RuleValues = Readonly<Partial<Record<RuleField, string>>>
