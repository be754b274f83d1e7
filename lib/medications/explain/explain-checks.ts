import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { findFoodClashes } from '../food-window'
import { planLabDates } from '../lab-dates'
import { forecastStock } from '../stock'
import type { Slot } from '../slot'
import { localText } from '../zone-names'
import { DateText, parseCase, WallText, ZoneName } from './explain-input'
import { PlanCase, slotsOfCase } from './explain-plan'

const Minutes = z.number().min(0)
const FoodKinds = z.enum(['high-fat', 'low-fat', 'supplement', 'unknown'])

const FastingCase = z.object({
  zone: ZoneName,
  dose: WallText,
  rule: z.object({ beforeMin: z.union([Minutes, z.partialRecord(FoodKinds, Minutes)]), afterMin: Minutes }),
  meals: z.array(
    z
      .object({ start: WallText, end: WallText.nullish(), type: FoodKinds.nullish() })
      .refine(({ start, end }) => !end || end >= start, { message: 'must not be before the start', path: ['end'] }),
  ),
})

export function explainFasting(line: unknown): object {
  const { zone, dose, rule, meals } = parseCase(FastingCase, line)
  const at = (wall: string): Temporal.Instant => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
  const eaten = meals.map(({ start, end, type }) => ({
    meal: start,
    startAt: at(start),
    endAt: at(end ?? start),
    kind: type ?? ('unknown' as const),
  }))
  const conflicts = findFoodClashes(rule, at(dose), eaten).map(({ meal, ...clash }) => ({ meal: meal.meal, ...clash }))
  return { ok: conflicts.length === 0, conflicts }
}

const LabsCase = z.object({
  start: DateText,
  months: z.array(z.int().min(0).max(1200)).max(1000),
  thenEveryMonths: z.int().min(1).max(1200).nullish(),
  thenCount: z.int().min(0).max(1000).nullish(),
  asOf: DateText,
  done: z.array(DateText).nullish(),
  windowDays: z.int().min(0).max(366).nullish(),
})

/** Days either side of a test date that count (medications.md 13). */
const usualWindowDays = 7

export function explainLabs(line: unknown): object {
  const { start, months, thenEveryMonths, thenCount, asOf, done, windowDays } = parseCase(LabsCase, line)
  const plan = { start, months, thenEveryMonths: thenEveryMonths ?? undefined, thenCount: thenCount ?? undefined }
  const { dates } = planLabDates(plan, done ?? [], asOf, windowDays ?? usualWindowDays)
  const baseline = { n: 'baseline', due: `before ${start.toString()}` }
  return {
    due: [baseline, ...dates.map(({ month, due }) => ({ n: `month ${month}`, due: due.toString() }))],
    states: dates.map(({ state }) => state),
  }
}

const StockCase = z.object({
  plan: PlanCase,
  onHand: z.number().min(0),
  perDose: z.number().positive(),
  leadDays: z.int().min(0).max(3660).nullish(),
  openedOn: DateText.nullish(),
  inUseDays: z.int().min(0).max(3660).nullish(),
})

export function explainStock(line: unknown): object {
  const { plan, onHand, perDose, leadDays, openedOn, inUseDays } = parseCase(StockCase, line)
  const forecast = forecastStock(slotsOfCase(plan), {
    onHand,
    perDose,
    leadDays: leadDays ?? 0,
    openedOn: openedOn ?? undefined,
    inUseDays: inUseDays ?? undefined,
  })
  const local = (slot: Slot): string => localText(slot.zone, slot.dueMs)
  const { covered, lastCovered, left, shortage, lastUseDay } = forecast
  return {
    covered,
    ...(lastCovered ? { lastCovered: local(lastCovered) } : {}),
    left,
    ...(shortage ? { firstUncovered: local(shortage.slot), why: shortage.why, orderBy: shortage.orderBy } : {}),
    ...(lastUseDay ? { lastUseDay } : {}),
  }
}
