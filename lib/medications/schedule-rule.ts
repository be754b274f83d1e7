import { z } from 'zod'
import { weekdays } from './local-day'
import { meals } from './meals'

/** `YYYY-MM-DD`, a real date. */
export const IsoDate = z.iso.date()
/** `HH:MM`, 00:00 to 23:59. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM, for example 08:00')
/** An instant: UTC or with an offset, seconds optional, on a real date. */
export const IsoInstant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    'must be an instant, for example 2026-12-01T08:00Z',
  )
  .refine((text) => IsoDate.safeParse(text.slice(0, 10)).success, 'must be on a real date')

const wholeDays = z.int().min(1).max(3660)
const Times = z.array(WallTime).min(1).max(48)
const wallClock = { start: IsoDate.nullish(), end: IsoDate.nullish() }
/** Given elsewhere (infusion, clinic): an appointment, overdue until recorded, never missed (medications.md 8). */
const elsewhere = z.boolean().nullish()

/** A time that follows a meal. The time of day itself stands in `times`; this says why (medications.md 3). */
export const MealLink = z.object({
  meal: z.enum(meals),
  /** When the person usually has it. */
  at: WallTime,
  /** Minutes after the meal begins; before it: below 0. */
  offsetMin: z.int().min(-720).max(720),
})

/** What belongs to the skin: how many at once, where, and whether the old one comes off first (medications.md 6). */
export const PatchCare = z.object({
  maxOn: z.int().min(1).max(20).nullish(),
  sites: z.array(z.string().min(1).max(80)).max(40).nullish(),
  removeFirst: z.boolean().nullish(),
  dailyCheck: z.boolean().nullish(),
})

export const DailyRule = z
  .object({
    kind: z.literal('daily'),
    times: Times,
    dow: z.array(z.enum(weekdays)).min(1).max(7).nullish(),
    everyDays: wholeDays.nullish(),
    patch: PatchCare.nullish(),
    meals: z.array(MealLink).min(1).max(12).nullish(),
    elsewhere,
    ...wallClock,
  })
  .refine((rule) => !rule.everyDays || rule.everyDays === 1 || rule.start, {
    message: 'every n days is counted from a start date',
    path: ['start'],
  })

export const IntervalRule = z.object({
  kind: z.literal('interval'),
  /** Elapsed hours, to the minute. */
  hours: z
    .number()
    .min(0.25)
    .max(24 * 366)
    .refine((hours) => Math.abs(hours * 60 - Math.round(hours * 60)) < 1e-9, 'hours must be whole minutes'),
  anchor: IsoInstant,
  until: IsoInstant.nullish(),
})

/** Which days of the window carry a dose. `ask`: not chosen yet, so none is due. A list is keyed by cycle number. */
export const CyclePick = z.union([
  z.enum(['first', 'weekdays', 'ask']),
  z.record(z.string().regex(/^[1-9]\d{0,4}$/), z.array(IsoDate).max(60)),
])

export const CyclePart = z
  .object({
    doses: z.int().min(1).max(366),
    windowDays: wholeDays.max(366),
    offDays: z.int().min(0).max(366),
    pick: CyclePick.nullish(),
  })
  .refine((part) => part.doses <= part.windowDays, { message: 'more doses than days in the window', path: ['doses'] })

export const CycleRule = z.object({
  kind: z.literal('cycle'),
  time: WallTime,
  start: IsoDate,
  end: IsoDate.nullish(),
  startAs: z.enum(['first', 'later']).nullish(),
  first: CyclePart,
  later: CyclePart,
  elsewhere,
})

export const LoadingRule = z.object({
  kind: z.literal('loading'),
  start: IsoDate,
  loadingDoses: z.int().min(0).max(50),
  loadingEveryDays: z.int().min(0).max(3660),
  maintenanceEveryDays: wholeDays,
  /** When the clinic usually sees the person; absent: a day without a time. */
  time: WallTime.nullish(),
  /** Visits before the plan was written down here, in order: they are numbered like the others. */
  given: z.array(IsoDate).max(400).nullish(),
  /** The day agreed with the clinic for one visit; without it the day is counted from the last visit. */
  booked: z.object({ n: z.int().min(1), on: IsoDate }).nullish(),
})

export const StepsRule = z.object({
  kind: z.literal('steps'),
  start: IsoDate,
  end: IsoDate.nullish(),
  steps: z
    .array(z.object({ days: wholeDays.nullable(), times: Times, amount: z.string().min(1).max(80).nullish() }))
    .min(1)
    .max(60),
  /** What the clinician chose after a hold. Absent: nobody has answered yet, so no step-up (medications.md 6). */
  onHold: z.enum(['calendar', 'shift']).nullish(),
  heldDates: z.array(IsoDate).max(1000).nullish(),
  /** Holds that began by this day have had their answer. Absent: `calendar` answers every hold. */
  answeredUntil: IsoDate.nullish(),
})

export const PrnRule = z.object({
  kind: z.literal('prn'),
  minIntervalMin: z.number().min(0).max(525_600).nullish(),
  max24h: z.number().positive().max(1e6).nullish(),
  unit: z.string().min(1).max(40).nullish(),
})

export const OnceRule = z.object({ kind: z.literal('once'), date: IsoDate, time: WallTime, elsewhere })

/** One instruction's timing, as stored (medications.md 3). The amount belongs to the version, except in steps. */
export const ScheduleRule = z.discriminatedUnion('kind', [
  DailyRule,
  IntervalRule,
  CycleRule,
  LoadingRule,
  StepsRule,
  PrnRule,
  OnceRule,
])

export type ScheduleRule = z.infer<typeof ScheduleRule>
export type MealLink = z.infer<typeof MealLink>
export type PatchCare = z.infer<typeof PatchCare>
export type DailyRule = z.infer<typeof DailyRule>
export type IntervalRule = z.infer<typeof IntervalRule>
export type CyclePart = z.infer<typeof CyclePart>
export type CycleRule = z.infer<typeof CycleRule>
export type LoadingRule = z.infer<typeof LoadingRule>
export type StepsRule = z.infer<typeof StepsRule>
export type PrnRule = z.infer<typeof PrnRule>
export type OnceRule = z.infer<typeof OnceRule>
