import type { HomeClock } from '@/lib/time/home-clock'
import type { FoodKind } from './food-window'
import type { Regimen } from './regimen'

/** How the person eats and swallows, as far as it was answered or written down. */
export interface Feeding {
  /** ALSFRS-R item 3 of the last answers: 4 eats as before, 0 nothing by mouth; null: not answered. */
  readonly swallowing: number | null
  /** Somebody noted trouble with swallowing. */
  readonly hasTrouble: boolean
  /** A feeding tube is in place; null: nobody has said. */
  readonly hasTube: boolean | null
  /** ISO day of these answers. */
  readonly answeredOn: string | null
}

/** A meal or a feed of every day, at home's wall time. An end before the start is on the next day. */
export interface MealTime {
  readonly mealId: string
  readonly name: string
  readonly food: FoodKind
  /** `HH:MM` */
  readonly startTime: string
  readonly endTime: string
}

/** A mark that a pair's note was read, as it is kept. */
export interface KeptPairRead {
  readonly first: string
  readonly second: string
  readonly versions: string
  readonly kind: 'seen' | 'intended'
  readonly byName: string
  readonly at: string
}

/** What the notes look at besides the lines of the plan. */
export interface SafetyFacts {
  readonly feeding: Feeding
  /** Ids of the formulary: thickener, tobacco, a medicine from elsewhere. */
  readonly usedBeside: readonly string[]
  readonly meals: readonly MealTime[]
  readonly reads: readonly KeptPairRead[]
}

/** Everything that notes are worked out from. */
export interface PlanForNotes {
  /** Current lines only. */
  readonly regimens: readonly Regimen[]
  readonly facts: SafetyFacts
  readonly clock: HomeClock
}

export const noFacts: SafetyFacts = {
  feeding: { swallowing: null, hasTrouble: false, hasTube: null, answeredOn: null },
  usedBeside: [],
  meals: [],
  reads: [],
}
