import type { Temporal } from 'temporal-polyfill'
import { equipmentState, placeSteps, whereaboutsOf, type PlaceKind, type Step } from './steps'

/** Days from one step to the next. 0: on the same day. */
export interface Wait {
  readonly from: PlaceKind
  readonly to: PlaceKind
  /** The step that ended it. */
  readonly endedById: string
  readonly days: number
}

export interface OwnWaits {
  /** One for each step after the first, in order. */
  readonly between: readonly Wait[]
  /** While the thing is still to come: since the last step, and since this stretch began. */
  readonly running: { readonly since: PlaceKind; readonly days: number; readonly daysInAll: number } | null
  /** From the first step of its last stretch to the delivery; null until it came. */
  readonly untilDelivered: number | null
}

/**
 * How long this family waited, in days: the facts beside the usual lead time. A thing that went and comes again
 * starts a new stretch.
 */
export function ownWaits(steps: readonly Step[], today: Temporal.PlainDate): OwnWaits {
  const places = placeSteps(steps)
  const between = places.slice(1).map((step, index): Wait => {
    const before = places[index] ?? step
    return { from: before.kind, to: step.kind, endedById: step.stepId, days: daysBetween(before.on, step.on) }
  })
  const stretch = lastStretch(places)
  const first = stretch[0]
  const last = stretch.at(-1)
  const arrival = stretch.findLast(({ kind }) => kind === 'delivered')
  const isWaiting = last !== undefined && whereaboutsOf(equipmentState(steps)) === 'on-its-way'
  return {
    between,
    running:
      isWaiting && first
        ? { since: last.kind, days: daysBetween(last.on, today), daysInAll: daysBetween(first.on, today) }
        : null,
    untilDelivered: first && arrival && first !== arrival ? daysBetween(first.on, arrival.on) : null,
  }
}

/** The steps since it was last given back or no longer needed. */
function lastStretch<S extends { readonly kind: PlaceKind }>(places: readonly S[]): readonly S[] {
  const isGone = ({ kind }: S) => whereaboutsOf(kind) === 'gone'
  const end = places.findLastIndex((step) => !isGone(step))
  const begin = places.slice(0, end + 1).findLastIndex(isGone)
  return places.slice(begin + 1, end + 1)
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return Math.max(0, from.until(to, { largestUnit: 'days' }).days)
}
