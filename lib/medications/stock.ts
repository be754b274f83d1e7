import { Temporal } from 'temporal-polyfill'
import { addExactly } from './amount'
import type { Slot } from './slot'
import { ZoneClock } from './zone-clock'
import { dayNumberOf, isoDateOf } from './local-day'

/** What is left of one product, and how long it may be used once open (medications.md 12). */
export interface StockOnHand {
  /** In the unit of `perDose`. */
  readonly onHand: number
  readonly perDose: number
  /** Days between ordering and having it. */
  readonly leadDays: number
  readonly openedOn?: Temporal.PlainDate | undefined
  /** The last day of use is the opened date plus these days, included. */
  readonly inUseDays?: number | undefined
}

export interface StockForecast {
  /** How many doses in the planned span it covers. */
  readonly covered: number
  readonly lastCovered?: Slot
  readonly left: number
  /** The first dose it cannot cover; absent when it lasts the whole span. */
  readonly shortage?: { readonly slot: Slot; readonly why: 'empty' | 'in-use-time'; readonly orderBy: string }
  readonly lastUseDay?: string
}

/**
 * How far a product reaches along a plan. Held, cancelled and off days use nothing.
 *
 * @param slots in order of time, from now on
 */
export function forecastStock(slots: readonly Slot[], stock: StockOnHand): StockForecast {
  const { onHand, perDose } = stock
  const lastUse =
    stock.openedOn && stock.inUseDays !== undefined
      ? stock.openedOn.add({ days: stock.inUseDays }).toString()
      : undefined
  const forecast = { ...(lastUse ? { lastUseDay: lastUse } : {}) }
  let covered = 0
  let lastCovered: Slot | undefined
  for (const slot of slots.filter(({ isLive }) => isLive)) {
    const on = isoDateOf(ZoneClock.of(slot.zone).dayOf(slot.dueMs))
    const why =
      lastUse && on > lastUse ? 'in-use-time' : addExactly([(covered + 1) * perDose]) > onHand ? 'empty' : undefined
    if (why) {
      const shortage = { slot, why, orderBy: isoDateOf(dayNumberOf(on) - stock.leadDays) } as const
      return {
        covered,
        ...(lastCovered ? { lastCovered } : {}),
        left: leftAfter(covered, stock),
        shortage,
        ...forecast,
      }
    }
    covered++
    lastCovered = slot
  }
  return { covered, ...(lastCovered ? { lastCovered } : {}), left: leftAfter(covered, stock), ...forecast }
}

function leftAfter(covered: number, { onHand, perDose }: StockOnHand): number {
  return addExactly([onHand, -covered * perDose])
}
