import { Temporal } from 'temporal-polyfill'

export type FoodKind = 'high-fat' | 'low-fat' | 'supplement' | 'unknown'

/** How far from food a dose must be, in elapsed minutes; exactly as far is fine (medications.md 7). */
export interface FoodRule {
  /** From the end of food to the dose: one number, or one for each kind of food. */
  readonly beforeMin: number | Readonly<Partial<Record<FoodKind, number>>>
  /** From the dose to the start of food. */
  readonly afterMin: number
}

/** Food or a feed. Water is not food. */
export interface Meal {
  readonly startAt: Temporal.Instant
  readonly endAt: Temporal.Instant
  readonly kind: FoodKind
}

export type FoodClash<M extends Meal> =
  | {
      readonly meal: M
      readonly why: 'too_soon_after_food' | 'food_too_soon_after_dose'
      readonly gapMin: number
      readonly needMin: number
    }
  | { readonly meal: M; readonly why: 'during_food' }

/**
 * Every meal or feed that a dose is too close to. It only says so: nobody's dose or feed is moved.
 *
 * @returns clashes in the order of `meals`; `gapMin` is rounded down
 */
export function findFoodClashes<M extends Meal>(
  rule: FoodRule,
  doseAt: Temporal.Instant,
  meals: readonly M[],
): FoodClash<M>[] {
  const doseMs = doseAt.epochMilliseconds
  return meals.flatMap((meal): FoodClash<M>[] => {
    const startMs = meal.startAt.epochMilliseconds
    const endMs = meal.endAt.epochMilliseconds
    if (startMs < doseMs && doseMs < endMs) return [{ meal, why: 'during_food' }]
    const isBefore = endMs <= doseMs
    const gapMs = isBefore ? doseMs - endMs : startMs - doseMs
    const needMin = isBefore ? minutesBefore(rule, meal.kind) : rule.afterMin
    if (gapMs >= needMin * 60_000) return []
    return [
      {
        meal,
        why: isBefore ? 'too_soon_after_food' : 'food_too_soon_after_dose',
        gapMin: Math.floor(gapMs / 60_000),
        needMin,
      },
    ]
  })
}

/** A kind that the rule does not name counts as unknown, and unknown as the strictest there is. */
function minutesBefore({ beforeMin }: FoodRule, kind: FoodKind): number {
  if (typeof beforeMin === 'number') return beforeMin
  return beforeMin[kind] ?? beforeMin.unknown ?? Math.max(0, ...Object.values(beforeMin))
}
