import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { IMPORT_FIELDS, type ImportField } from './import/fields'
import type { ImportChoices } from './import/read-import'
import { DATE_MEANINGS } from './import/visit-days'

/** A day that the calendar has, as ISO text. */
export const isoDay = z.string().refine(isDay)

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).year > 1900
  } catch {
    return false
  }
}

/** What somebody chose about a brought file so far, as it is kept with the file between the steps. */
export const KeptChoices = z.object({
  mapping: z
    .partialRecord(z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]), z.int().min(0).nullable())
    .optional(),
  person: z.string().optional(),
  dateMeaning: z.enum(DATE_MEANINGS).optional(),
  startDay: isoDay.optional(),
  gastrostomy: z.union([z.enum(['never', 'unknown']), isoDay]).optional(),
  /** Who gave the answers of this file. */
  respondent: z.enum(['self', 'proxy', 'clinician']).optional(),
})

export type KeptChoices = z.infer<typeof KeptChoices>

/** The part of them that reading the file needs. */
export function readingChoices({
  mapping,
  person,
  dateMeaning,
  startDay,
  gastrostomy,
}: KeptChoices): Partial<ImportChoices> {
  return { mapping, person, dateMeaning, startDay, gastrostomy } as Partial<ImportChoices>
}
