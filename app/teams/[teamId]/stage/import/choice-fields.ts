import type { ImportDraft } from '@/lib/staging/import-drafts.data'
import { FIELD_WORDS, IMPORT_FIELDS, type ImportField } from '@/lib/staging/import/fields'
import { DATE_MEANING_WORDS, type ImportQuestion } from '@/lib/staging/import/import-questions'
import type { ImportReading } from '@/lib/staging/import/read-import'
import { DATE_MEANINGS } from '@/lib/staging/import/visit-days'
import type { ChoiceField } from './choices-form'

/** What somebody is asked about a file: what is open, and what is worth a look though it has an answer. */
export function choiceFields({ choices }: ImportDraft, reading: ImportReading, respondent: string): ChoiceField[] {
  return [
    ...personField(reading),
    ...dateFields(choices, reading),
    ...tubeFields(choices, reading),
    {
      ...{
        name: 'respondent',
        kind: 'select',
        label: 'Who gave these answers?',
        value: choices.respondent ?? respondent,
      },
      choices: [
        { value: 'self', words: 'The patient' },
        { value: 'proxy', words: 'Somebody close, for the patient' },
        { value: 'clinician', words: 'A clinician' },
      ],
    },
    ...asked(reading).map((field) => columnField(reading, field)),
  ]
}

/** The other columns, with what was guessed. */
export function columnFields(reading: ImportReading): ChoiceField[] {
  const open = asked(reading)
  return IMPORT_FIELDS.filter((field) => !open.includes(field)).map((field) => columnField(reading, field))
}

function asked({ ask }: ImportReading): readonly ImportField[] {
  return IMPORT_FIELDS.filter((field) => ask.some(({ about }) => about === `column-${field}`))
}

function question({ ask }: ImportReading, about: ImportQuestion['about']): ImportQuestion | undefined {
  return ask.find((one) => one.about === about)
}

function personField(reading: ImportReading): ChoiceField[] {
  if (reading.people.length < 2) return []
  const choices = reading.people.map(({ id, rows }) => ({
    value: `id:${id}`,
    words: `${id === '' ? 'No name given' : id} (${rows === 1 ? '1 row' : `${rows} rows`})`,
  }))
  const label = question(reading, 'person')?.words ?? 'Whose rows are these?'
  return [
    {
      ...{ name: 'person', kind: 'select', label, choices, prompt: 'Choose one' },
      value: reading.person === null ? '' : `id:${reading.person}`,
    },
  ]
}

function dateFields(choices: ImportDraft['choices'], reading: ImportReading): ChoiceField[] {
  if (reading.mapping.date === null) return []
  const meanings = DATE_MEANINGS.map((value) => ({ value, words: DATE_MEANING_WORDS[value] }))
  const how: ChoiceField = {
    ...{
      name: 'dateMeaning',
      kind: 'select',
      choices: meanings,
      prompt: 'Choose one',
      value: reading.dateMeaning ?? '',
    },
    label: question(reading, 'date-meaning')?.words ?? 'How are the dates written?',
  }
  const isCounted = reading.dateMeaning === 'months' || reading.dateMeaning === 'days'
  if (!isCounted && choices.startDay === undefined) return [how]
  const start: ChoiceField = {
    ...{ name: 'startDay', kind: 'day', choices: [], value: choices.startDay ?? '' },
    label: question(reading, 'start-day')?.words ?? 'From which day do they count?',
  }
  return [how, start]
}

function tubeFields({ gastrostomy }: ImportDraft['choices'], reading: ImportReading): ChoiceField[] {
  if (reading.mapping.gastrostomy !== null) return []
  const isDay = gastrostomy !== undefined && gastrostomy !== 'never' && gastrostomy !== 'unknown'
  const choices = [
    { value: 'never', words: 'No feeding tube at any of these visits' },
    { value: 'since', words: 'Yes, since the day beside this' },
    { value: 'unknown', words: 'Not known' },
  ]
  const label = 'The file does not say it: was there a feeding tube?'
  return [
    {
      ...{ name: 'tube', kind: 'select', label, choices, prompt: 'Choose one' },
      value: isDay ? 'since' : (gastrostomy ?? ''),
    },
    {
      ...{ name: 'tubeSince', kind: 'day', label: 'If yes, since when?', choices: [] },
      value: isDay ? gastrostomy : '',
    },
  ]
}

function columnField(reading: ImportReading, field: ImportField): ChoiceField {
  const open = question(reading, `column-${field}`)
  const columns = reading.columns.map(({ name, example }, place) => ({
    value: String(place),
    words: `${name === '' ? `Column ${place + 1}` : name}${example === '' ? '' : ` (${example.slice(0, 20)})`}`,
  }))
  const place = reading.mapping[field]
  return {
    ...{ name: `column-${field}`, kind: 'select', label: open?.words ?? FIELD_WORDS[field] },
    choices: [
      ...(open ? [{ value: 'ask', words: 'Choose one' }] : []),
      { value: 'none', words: 'Not in this file' },
      ...columns,
    ],
    value: place !== null ? String(place) : open ? 'ask' : 'none',
  }
}
