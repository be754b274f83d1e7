import type { Subdomain } from './alsfrs-r'
import { factsOf, itemFiveOf, requireUsable, type Domain, type Region, type StageFacts, type StageInput } from './facts'
import type { ItemFive, ItemFiveNote } from './item-five'
import { kingsFrom, type KingsNote, type KingsStage, type StageRange } from './kings'
import { mitosFrom, type MitosStage } from './mitos'

export { stageFacts, type Domain, type Region, type StageFacts, type StageInput } from './facts'

export type StageNote = KingsNote | 'check-nutrition' | 'check-breathing' | 'niv-disagrees-with-q12' | ItemFiveNote

export interface DerivedStage {
  readonly kings: KingsStage | null
  /** Null when settled. */
  readonly kingsRange: StageRange | null
  readonly mitos: MitosStage | null
  /** Null when settled. */
  readonly mitosRange: StageRange | null
  /** 0 to 48, 48 is best; null unless all twelve are answered. */
  readonly total: number | null
  /** 0 to 12 each; null unless its three items are answered. */
  readonly subdomains: Readonly<Record<Subdomain, number | null>>
  /** The regions that are surely involved. */
  readonly regions: readonly Region[]
  /** The domains that are surely lost. */
  readonly lost: readonly Domain[]
  readonly notes: readonly StageNote[]
}

/**
 * King's and MiToS stage derived from one sheet of ALSFRS-R answers.
 *
 * Failure of nutrition (4A), of breathing (4B) or both (4AB) wins over the count of regions. Missing answers are
 * never guessed: a stage that they could change is null, with the range still possible.
 *
 * @param input twelve answers, each 0 (no function) to 4 (normal) or null (not answered), and what is recorded
 * @returns stage 5 only when a death is recorded; the lists it shares are frozen
 * @throws RangeError when an answer is not a whole number from 0 to 4, or there are not twelve
 * @see staging.md 2 to 6; Balendra 2014 (King's from the ALSFRS-R), Chiò 2015 (MiToS)
 */
export function deriveStage(input: StageInput): DerivedStage {
  requireUsable(input)
  if (input.deceased === true) return AFTER_DEATH
  const five = itemFiveOf(input)
  const facts = factsOf(input, five)
  const kings = kingsFrom(facts)
  const mitos = mitosFrom(facts)
  const subdomains = subdomainsOf(input, five)
  return {
    kings: kings.stage,
    kingsRange: kings.range,
    mitos: mitos.stage,
    mitosRange: mitos.range,
    total: sum4(subdomains.bulbar, subdomains.fineMotor, subdomains.grossMotor, subdomains.respiratory),
    subdomains,
    regions: REGIONS_BY_BITS[bits(facts.regions.bulbar, facts.regions.arms, facts.regions.legs, false)] ?? [],
    lost: domainsLost(facts),
    notes: notesOf(input, five, facts, kings.note),
  }
}

const AFTER_DEATH: DerivedStage = Object.freeze({
  kings: '5',
  kingsRange: null,
  mitos: 5,
  mitosRange: null,
  total: null,
  subdomains: Object.freeze({ bulbar: null, fineMotor: null, grossMotor: null, respiratory: null }),
  regions: Object.freeze([]),
  lost: Object.freeze([]),
  notes: Object.freeze([]),
})

function subdomainsOf({ items }: StageInput, five: ItemFive): Record<Subdomain, number | null> {
  return {
    bulbar: sum3(items[0], items[1], items[2]),
    fineMotor: sum3(items[3], five.answer, items[5]),
    grossMotor: sum3(items[6], items[7], items[8]),
    respiratory: sum3(items[9], items[10], items[11]),
  }
}

type Part = number | null | undefined

function sum3(a: Part, b: Part, c: Part): number | null {
  return a == null || b == null || c == null ? null : a + b + c
}

function sum4(a: Part, b: Part, c: Part, d: Part): number | null {
  const three = sum3(a, b, c)
  return three === null || d == null ? null : three + d
}

/** The codes of staging.md 6, in the order of its table. */
function notesOf(input: StageInput, five: ItemFive, facts: StageFacts, kings: KingsNote | null): readonly StageNote[] {
  const { items } = input
  const support = items[11] ?? null
  const notes: StageNote[] = []
  if (kings !== null) notes.push(kings)
  if (isAtMost1(items[2]) && facts.nutritionalFailure !== true) notes.push('check-nutrition')
  if (isAtMost1(items[10]) && support === 4) notes.push('check-breathing')
  if (support !== null && input.niv != null && input.niv === (support === 4)) notes.push('niv-disagrees-with-q12')
  if (five.note !== null) notes.push(five.note)
  return notes
}

function isAtMost1(answer: Part): boolean {
  return answer != null && answer <= 1
}

function domainsLost({ domains }: StageFacts): readonly Domain[] {
  const { moving, swallowing, communicating, breathing } = domains
  return DOMAINS_BY_BITS[bits(moving, swallowing, communicating, breathing)] ?? []
}

function bits(a: boolean | null, b: boolean | null, c: boolean | null, d: boolean | null): number {
  return (a === true ? 1 : 0) | (b === true ? 2 : 0) | (c === true ? 4 : 0) | (d === true ? 8 : 0)
}

/** Every possible list made once: a sheet then costs no list of its own. */
function listsByBits<T>(names: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** names.length }, (_, set) =>
    Object.freeze(names.filter((_name, place) => (set & (1 << place)) !== 0)),
  )
}

const REGIONS_BY_BITS = listsByBits<Region>(['bulbar', 'arms', 'legs'])
const DOMAINS_BY_BITS = listsByBits<Domain>(['moving', 'swallowing', 'communicating', 'breathing'])
