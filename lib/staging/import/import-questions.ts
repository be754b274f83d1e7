import type { FoundColumns } from './find-columns'
import { FIELD_WORDS, type ColumnMapping, type ImportField } from './fields'
import type { DateMeaning, FoundMeaning } from './visit-days'

export interface ImportOption {
  readonly value: string
  readonly words: string
}

/** What only a person can say. Which choice answers it is named by `about`. */
export interface ImportQuestion {
  readonly about: 'person' | 'date-meaning' | 'start-day' | 'gastrostomy' | `column-${ImportField}`
  readonly words: string
  /** Empty where the answer is a day. */
  readonly options: readonly ImportOption[]
  /** Nothing is saved while a needed question is open. */
  readonly needed: boolean
}

export const DATE_MEANING_WORDS: Readonly<Record<DateMeaning, string>> = {
  'year-first': 'Year first, as in 2026-01-31',
  'day-first': 'Day first, as in 31/01/2026',
  'month-first': 'Month first, as in 01/31/2026',
  months: 'Months since a day',
  days: 'Days since a day',
}

/** Fields without which a row says nothing, so that leaving them out is somebody's decision. */
function isExpected(field: ImportField, mapping: ColumnMapping): boolean {
  if (field === 'date') return true
  if (field === 'item5') return mapping.item5a === null && mapping.item5b === null
  return /^item\d+$/.test(field)
}

/** @param decided fields about which somebody already decided, a column or none */
export function askAboutColumns(
  found: FoundColumns,
  mapping: ColumnMapping,
  header: readonly string[],
  decided: ReadonlySet<ImportField>,
): ImportQuestion[] {
  const options = [
    ...header.map((name, place) => ({ value: String(place), words: name === '' ? `Column ${place + 1}` : name })),
    { value: '', words: 'None' },
  ]
  const fields = Object.keys(FIELD_WORDS) as ImportField[]
  return fields
    .filter((field) => !decided.has(field) && mapping[field] === null)
    .filter((field) => found.unclear.includes(field) || isExpected(field, mapping))
    .map((field) => {
      const several = found.unclear.includes(field)
      const words = several
        ? `More than one column could be “${FIELD_WORDS[field]}”. Which one is it?`
        : `Which column is “${FIELD_WORDS[field]}”?`
      return { about: `column-${field}`, words, options, needed: true }
    })
}

export function askAboutPerson(people: readonly { readonly id: string; readonly rows: number }[]): ImportQuestion {
  const options = people.map(({ id, rows }) => ({
    value: id,
    words: `${id === '' ? 'No name given' : id} (${rows === 1 ? '1 row' : `${rows} rows`})`,
  }))
  return { about: 'person', words: 'This file holds several people. Whose rows are these?', options, needed: true }
}

export function askAboutDates({ possible }: FoundMeaning, example: string): ImportQuestion {
  const options = possible.map((value) => ({ value, words: DATE_MEANING_WORDS[value] }))
  const words = `The dates can be read in more than one way, for example “${example}”. Which is right?`
  return { about: 'date-meaning', words, options, needed: true }
}

export function askAboutStart(meaning: 'months' | 'days'): ImportQuestion {
  const words = `The dates are counted in ${meaning}. On which day was ${meaning === 'months' ? 'month' : 'day'} 0?`
  return { about: 'start-day', words, options: [], needed: true }
}

export function askAboutTube(): ImportQuestion {
  return {
    about: 'gastrostomy',
    words: 'This file does not say whether there was a feeding tube. Was there one, and since when?',
    options: [
      { value: 'never', words: 'No feeding tube at any of these visits' },
      { value: 'unknown', words: 'Not known' },
    ],
    needed: false,
  }
}
