import { ALSFRS_R_ITEMS } from '../alsfrs-r'

type ItemNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12

/** A column with the answers to one question; question 5 may come with its form named, or without. */
export type ItemField = `item${ItemNumber}` | 'item5a' | 'item5b'

/** What a column of an imported file can hold. */
export type ImportField =
  'person' | 'date' | ItemField | 'gastrostomy' | 'niv' | 'total' | 'onsetDate' | 'deathDate' | 'age' | 'onsetAge'

/** For each field the place of its column, from 0, or null for none. */
export type ColumnMapping = Readonly<Record<ImportField, number | null>>

export const ITEM_FIELDS = ALSFRS_R_ITEMS.map((item) => `item${item.number}` as ItemField)

const ITEM_WORDS = Object.fromEntries(
  ALSFRS_R_ITEMS.map((item) => [`item${item.number}`, `${item.title} (question ${item.number})`]),
) as Record<`item${ItemNumber}`, string>

/** How each field is called on screen. */
export const FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  person: 'Person',
  date: 'Date of the answers',
  ...ITEM_WORDS,
  item5a: 'Cutting food, without a feeding tube (question 5a)',
  item5b: 'Handling the feeding kit (question 5b)',
  gastrostomy: 'Feeding tube, yes or no',
  niv: 'Breathing machine, yes or no',
  total: 'Total score',
  onsetDate: 'Date when symptoms began',
  deathDate: 'Date of death',
  age: 'Age at the visit',
  onsetAge: 'Age when symptoms began',
}

export const IMPORT_FIELDS = Object.keys(FIELD_WORDS) as readonly ImportField[]

export const EMPTY_MAPPING = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, null])) as ColumnMapping
