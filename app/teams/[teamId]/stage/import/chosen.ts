import type { z } from 'zod'
import type { KeptChoices } from '@/lib/staging/kept-choices'
import { IMPORT_FIELDS } from '@/lib/staging/import/fields'
import type { ImportReading } from '@/lib/staging/import/read-import'
import type { ChoicesForm } from './import-schemas'

/**
 * What was decided by sending the form: columns that differ from what was guessed, and those that were asked about.
 * A guess that somebody leaves as it is stays a guess, and is said to be one.
 */
export function choicesAfter(
  before: KeptChoices,
  reading: ImportReading,
  sent: z.output<typeof ChoicesForm>,
): KeptChoices {
  const mapping = { ...before.mapping }
  for (const field of IMPORT_FIELDS) {
    const place = sent[`column-${field}`]
    const wasAsked = reading.ask.some(({ about }) => about === `column-${field}`)
    if (place !== undefined && (wasAsked || place !== reading.mapping[field])) mapping[field] = place
  }
  const gastrostomy = sent.tube === 'since' ? sent.tubeSince : sent.tube
  const decided = {
    person: sent.person,
    dateMeaning: sent.dateMeaning,
    startDay: sent.startDay,
    gastrostomy,
    respondent: sent.respondent,
  }
  const given = Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined))
  return { ...before, ...given, mapping }
}
