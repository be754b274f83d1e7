import { Temporal } from 'temporal-polyfill'
import { formatTime } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import { planBetween } from './day-plan'
import { findFoodClashes, type FoodClash, type Meal } from './food-window'
import { findMedicine } from './formulary'
import type { MealTime } from './plan-for-notes'
import { latestVersion, type Regimen } from './regimen'
import { medicineTitle } from './regimen-words'
import type { SafetyNote } from './safety-note'

type NamedMeal = Meal & { readonly meal: MealTime }

/**
 * Meals and feeds of every day that are too close to a dose of the coming two days (medications.md 7). One note for a
 * dose time and a meal. Nothing is moved.
 */
export function mealNotes(regimens: readonly Regimen[], meals: readonly MealTime[], clock: HomeClock): SafetyNote[] {
  if (meals.length === 0) return []
  const today = todayAt(clock)
  const eaten = [-1, 0, 1, 2, 3].flatMap((days) => meals.map((meal) => onDay(meal, today.add({ days }), clock.zone)))
  const found = new Map<string, SafetyNote>()
  for (const regimen of regimens) {
    const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
    const fasting = entry?.foodRule.fasting
    if (!entry || !fasting || (fasting.forms && !fasting.forms.includes(latestVersion(regimen).form))) continue
    for (const { slot } of planBetween([regimen], clock.zone, clock.now, clock.now.add({ hours: 48 }))) {
      if (!slot.isLive) continue
      for (const clash of findFoodClashes(fasting, slot.dueAt, eaten)) {
        const { meal } = clash.meal
        const key = `food ${regimen.regimenId} ${slot.time} ${meal.mealId}`
        if (found.has(key)) continue
        found.set(key, {
          kind: 'food',
          key,
          regimenIds: [regimen.regimenId],
          title: `${medicineTitle(entry.name)} at ${timeWords(slot.time, clock)} and ${meal.name}`,
          words: clashWords(clash, meal, slot.time, clock),
          ask: 'the dietitian or clinic',
          source: entry.foodRule.source,
          checkedOn: entry.checked,
        })
      }
    }
  }
  return [...found.values()]
}

function onDay(meal: MealTime, day: Temporal.PlainDate, zone: string): NamedMeal {
  const lastDay = meal.endTime < meal.startTime ? day.add({ days: 1 }) : day
  const at = (on: Temporal.PlainDate, time: string) =>
    on.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
  return { startAt: at(day, meal.startTime), endAt: at(lastDay, meal.endTime), kind: meal.food, meal }
}

function clashWords(clash: FoodClash<NamedMeal>, meal: MealTime, doseTime: string, clock: HomeClock): string {
  const dose = `the dose at ${timeWords(doseTime, clock)}`
  if (clash.why === 'during_food')
    return `${meal.name} runs from ${timeWords(meal.startTime, clock)} to ${timeWords(meal.endTime, clock)}, through ${dose}. Nothing is moved by the app.`
  const gap = spanWords(clash.gapMin)
  const need = spanWords(clash.needMin)
  return clash.why === 'too_soon_after_food'
    ? `${meal.name} ends ${gap} before ${dose}; the leaflet asks for at least ${need}. Nothing is moved by the app.`
    : `${meal.name} starts ${gap} after ${dose}; the leaflet asks for at least ${need}. Nothing is moved by the app.`
}

function timeWords(time: string, { region }: HomeClock): string {
  return formatTime(Temporal.PlainTime.from(time), region)
}

/** "3 hours", "1 hour 30 minutes", "45 minutes", "no time" */
function spanWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours > 0 ? [`${hours}\u00a0${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest}\u00a0${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ]
  return parts.join(' ') || 'no time'
}
