import type { Temporal } from 'temporal-polyfill'
import { addExactly } from './amount'
import { dayNumberOf, isoDateOf } from './local-day'

/** What is there of one product, pack by pack (medications.md 12). All amounts in the unit that is counted. */
export interface PacksOnHand {
  readonly onHand: number
  /** How much a full pack holds; undefined: it is all one. */
  readonly packSize?: number | undefined
  /** The pack in use was opened on this day. */
  readonly openedOn?: Temporal.PlainDate | undefined
  /** The last day of use is the day of opening plus these days, included. */
  readonly inUseDays?: number | undefined
}

/** One planned dose, as far as stock goes. */
export interface StockDose {
  /** Local date, ISO. */
  readonly on: string
  readonly uses: number
}

export interface PacksForecast {
  /** How many of the doses it covers, in order. */
  readonly covered: number
  readonly left: number
  /** What passes its last day of use before it is needed. */
  readonly expired: number
  /** The first dose that it does not cover. */
  readonly shortage?: { readonly index: number; readonly why: 'empty' | 'in-use-time' }
}

/** What is left in the pack in use, when packs are emptied one after the other; 0 when none is open. */
export function leftInOpenPack({ onHand, packSize, openedOn }: PacksOnHand): number {
  if (!openedOn || onHand <= 0) return 0
  if (packSize === undefined) return onHand
  const sealed = Math.ceil(onHand / packSize) - 1
  return addExactly([onHand, -sealed * packSize])
}

/** The last day on which the open pack may be used, ISO; undefined: until it is empty, or none is open. */
export function lastUseDay({ openedOn, inUseDays }: PacksOnHand): string | undefined {
  return openedOn && inUseDays !== undefined ? openedOn.add({ days: inUseDays }).toString() : undefined
}

/**
 * How far packs reach along doses, opening one after the other. What is left of a pack after its last day of use is
 * lost, the other packs are not.
 *
 * @param doses in order of time, held and off days left out
 */
export function forecastPacks(doses: readonly StockDose[], packs: PacksOnHand): PacksForecast {
  const { packSize, inUseDays } = packs
  let open = packs.openedOn || packSize === undefined ? leftOf(packs) : 0
  let sealed = addExactly([packs.onHand, -open])
  let until = packs.openedOn ? lastUseDay(packs) : undefined
  let expired = 0
  const openNext = (on: string) => {
    const pack = Math.min(packSize ?? sealed, sealed)
    open = addExactly([open, pack])
    sealed = addExactly([sealed, -pack])
    until = inUseDays === undefined ? undefined : isoDateOf(dayNumberOf(on) + inUseDays)
  }
  for (const [index, { on, uses }] of doses.entries()) {
    let lost = 0
    if (until !== undefined && on > until) {
      lost = open
      expired = addExactly([expired, open])
      open = 0
      until = undefined
    }
    while (open < uses && sealed > 0) openNext(on)
    if (open < uses)
      return { covered: index, left: open, expired, shortage: { index, why: lost >= uses ? 'in-use-time' : 'empty' } }
    open = addExactly([open, -uses])
  }
  return { covered: doses.length, left: addExactly([open, sealed]), expired }
}

function leftOf(packs: PacksOnHand): number {
  return packs.packSize === undefined ? packs.onHand : leftInOpenPack(packs)
}
