import { Temporal } from 'temporal-polyfill'
import { whereaboutsOf, type EquipmentState } from './steps'

/** What the list needs to know of a thing. */
export interface Arrangeable {
  readonly itemId: string
  readonly name: string
  readonly state: EquipmentState
  readonly returnOn: Temporal.PlainDate | null
  readonly nextCheckOn: Temporal.PlainDate | null
  /** What a full battery lasts; 0: it stops with the mains; null: unknown, or it needs no power. */
  readonly batteryHours: number | null
}

export interface ArrangedEquipment<T> {
  readonly here: readonly T[]
  readonly onItsWay: readonly T[]
  /** At home, borrowed, and its day to go back is near or has come. */
  readonly toGiveBack: readonly T[]
  readonly gone: readonly T[]
}

/** From this many days before, a borrowed thing stands under "To give back" (product choice). */
const GIVE_BACK_DAYS = 28

/** Each thing in exactly one part of the list, by name; what goes back by its day. */
export function arrangeEquipment<T extends Arrangeable>(
  items: readonly T[],
  today: Temporal.PlainDate,
): ArrangedEquipment<T> {
  const named = items.toSorted(byName)
  const partOf = (item: T) => {
    const where = whereaboutsOf(item.state)
    return where === 'here' && goesBackSoon(item, today) ? 'to-give-back' : where
  }
  const part = (name: ReturnType<typeof partOf>) => named.filter((item) => partOf(item) === name)
  return {
    here: part('here'),
    onItsWay: part('on-its-way'),
    toGiveBack: byDay(part('to-give-back'), ({ returnOn }) => returnOn),
    gone: part('gone'),
  }
}

/** What is at home and should be checked, the earliest day first. */
export function nextChecks<T extends Arrangeable>(items: readonly T[]): readonly T[] {
  return byDay(
    items.filter((item) => isHere(item) && item.nextCheckOn !== null),
    ({ nextCheckOn }) => nextCheckOn,
  )
}

/** Machines at home by how long they run without the mains, the shortest first. */
export function inPowerCutOrder<T extends Arrangeable>(
  items: readonly T[],
): readonly (T & { readonly batteryHours: number })[] {
  return items
    .filter((item): item is T & { readonly batteryHours: number } => isHere(item) && item.batteryHours !== null)
    .toSorted((a, b) => a.batteryHours - b.batteryHours || byName(a, b))
}

function isHere({ state }: Arrangeable): boolean {
  return whereaboutsOf(state) === 'here'
}

function goesBackSoon({ returnOn }: Arrangeable, today: Temporal.PlainDate): boolean {
  return returnOn !== null && Temporal.PlainDate.compare(returnOn, today.add({ days: GIVE_BACK_DAYS })) <= 0
}

function byDay<T extends Arrangeable>(
  items: readonly T[],
  dayOf: (item: T) => Temporal.PlainDate | null,
): readonly T[] {
  return items.toSorted((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)]
    return (one && other ? Temporal.PlainDate.compare(one, other) : 0) || byName(a, b)
  })
}

/** By the letters, not by anybody's language, so that the order is the same everywhere. */
function byName(a: Arrangeable, b: Arrangeable): number {
  const key = ({ name, itemId }: Arrangeable) => `${name.toLowerCase()}\n${itemId}`
  return key(a) < key(b) ? -1 : Number(key(a) !== key(b))
}
