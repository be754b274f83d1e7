import { IMPORT_FIELDS, ITEM_FIELDS, type ColumnMapping, type ImportField } from './fields'
import type { FoundColumns } from './find-columns'
import { refuse, type Refusal } from './import-problem'

type Chosen = Partial<Record<ImportField, number | null>>

/** The choices that make sense: columns that exist, and none chosen for two things at once. */
export function usableChoices(chosen: Chosen, columns: number): Chosen {
  const places = Object.values(chosen)
  const isUsable = (place: number | null) => {
    if (place === null) return true
    return (
      Number.isInteger(place) && place >= 0 && place < columns && places.indexOf(place) === places.lastIndexOf(place)
    )
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, place]) => isUsable(place)))
}

/** A column holds one thing: a chosen column is taken away from the field that was guessed for it. */
export function withChoices(guess: ColumnMapping, chosen: Chosen): ColumnMapping {
  const taken = new Set(Object.values(chosen).filter((place) => place !== null))
  const entries = IMPORT_FIELDS.map((field) => {
    const guessed = guess[field]
    const kept = guessed === null || taken.has(guessed) ? null : guessed
    const choice = chosen[field]
    return [field, choice === undefined ? kept : choice]
  })
  return Object.fromEntries(entries) as ColumnMapping
}

/** Answers of another scale, or none at all, are turned away with the reason. */
export function refuseOtherScale(scale: FoundColumns['scale'], mapping: ColumnMapping): Refusal | null {
  if (scale === 'roads') {
    return refuse('roads', 'These are ROADS answers, another scale. King’s and MiToS stages cannot be derived from it.')
  }
  const hasBreathing = mapping.item10 !== null || mapping.item11 !== null || mapping.item12 !== null
  if (scale === 'ten-items' && !hasBreathing) {
    const words = 'This is the older ALSFRS with ten questions. Its one breathing question cannot stand for three.'
    return refuse('ten-item-scale', words)
  }
  const fields: readonly ImportField[] = [...ITEM_FIELDS, 'item5a', 'item5b']
  if (fields.some((field) => mapping[field] !== null)) return null
  const words = 'No column looks like an answer to the ALSFRS-R. Name the columns “q1” to “q12”, for example.'
  return refuse('no-questions', words)
}
