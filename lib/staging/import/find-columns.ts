import { bareName, meaningsOfName, type NameMeaning } from './column-names'
import { EMPTY_MAPPING, type ColumnMapping, type ImportField, type ItemField } from './fields'

export interface FoundColumns {
  readonly mapping: ColumnMapping
  /** Fields for which more than one column fits equally well: somebody must choose. */
  readonly unclear: readonly ImportField[]
  /** Scales that must never be staged as an ALSFRS-R (staging.md 1). */
  readonly scale: 'alsfrs-r' | 'ten-items' | 'roads'
}

interface Column {
  readonly place: number
  readonly meanings: readonly NameMeaning[]
}

/**
 * Which column holds what, from the names of the columns. Numbered questions are taken from the family of names
 * that has the most (q1, q2, …), the breathing ones from it or from R1 to R3, and what is left from words.
 */
export function findColumns(header: readonly string[]): FoundColumns {
  const columns = header.map((name, place) => ({ place, meanings: meaningsOfName(name) }))
  const numbered = largestFamily(columns, 'numbered')
  const breathing = largestFamily(columns, 'breathing')
  const found = new Map<ImportField, number[]>()
  const add = (field: ImportField, place: number) => found.set(field, [...(found.get(field) ?? []), place])

  const highest = Math.max(0, ...numbered.map((one) => one.number))
  const hasThreeBreathing = new Set(breathing.map((one) => one.number)).size === 3
  const hasOldBreathingQuestion = highest === 10 && numbered.length > 3
  for (const { number, form, place } of numbered) {
    if (number >= 10 && (hasOldBreathingQuestion || (hasThreeBreathing && highest < 12))) continue
    add(`item${number}${form}` as ItemField, place)
  }
  for (const { number, place } of breathing) {
    const field = `item${number + 9}` as ItemField
    if (!found.has(field) && !isTaken(found, place)) add(field, place)
  }
  addNamed(columns, found)
  addOthers(columns, found)

  const unclear = [...found].filter(([, places]) => places.length > 1).map(([field]) => field)
  const clear = [...found].filter(([, places]) => places.length === 1)
  const mapping = { ...EMPTY_MAPPING, ...Object.fromEntries(clear.map(([field, [place]]) => [field, place])) }
  return { mapping, unclear, scale: scaleOf(header, mapping, hasOldBreathingQuestion) }
}

interface Numbered {
  readonly place: number
  readonly number: number
  readonly form: '' | 'a' | 'b'
}

/** The names that count together, such as q1 to q12; of several such families the one with the most questions. */
function largestFamily(columns: readonly Column[], kind: 'numbered' | 'breathing'): readonly Numbered[] {
  const families = new Map<string, Numbered[]>()
  for (const { place, meanings } of columns) {
    for (const meaning of meanings) {
      if (meaning.kind !== kind) continue
      const form = meaning.kind === 'numbered' ? meaning.form : ''
      families.set(meaning.family, [...(families.get(meaning.family) ?? []), { place, number: meaning.number, form }])
    }
  }
  const questions = (family: readonly Numbered[]) => new Set(family.map((one) => one.number)).size
  return [...families.values()].sort((a, b) => questions(b) - questions(a))[0] ?? []
}

function addNamed(columns: readonly Column[], found: Map<ImportField, number[]>): void {
  const before = new Set(found.keys())
  for (const { place, meanings } of columns) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'named' || before.has(meaning.field) || isTaken(found, place)) continue
      found.set(meaning.field, [...(found.get(meaning.field) ?? []), place])
    }
  }
}

function addOthers(columns: readonly Column[], found: Map<ImportField, number[]>): void {
  const best = new Map<ImportField, number>()
  for (const { place, meanings } of columns) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'other' || isTaken(found, place)) continue
      const { field, rank } = meaning
      const bestRank = best.get(field) ?? Infinity
      if (rank > bestRank) continue
      found.set(field, rank === bestRank ? [...(found.get(field) ?? []), place] : [place])
      best.set(field, rank)
    }
  }
}

function isTaken(found: ReadonlyMap<ImportField, readonly number[]>, place: number): boolean {
  return [...found.values()].some((places) => places.includes(place))
}

function scaleOf(header: readonly string[], mapping: ColumnMapping, oldBreathing: boolean): FoundColumns['scale'] {
  const names = header.map(bareName)
  if (names.some((name) => name.includes('roads')) && !names.some((name) => name.includes('frs'))) return 'roads'
  const hasBreathing = mapping.item10 !== null || mapping.item11 !== null || mapping.item12 !== null
  return oldBreathing && !hasBreathing ? 'ten-items' : 'alsfrs-r'
}
