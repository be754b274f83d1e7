import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { IMPORT_FIELDS, type ImportField } from '@/lib/staging/import/fields'
import { DATE_MEANINGS } from '@/lib/staging/import/visit-days'
import { isoDay } from '@/lib/staging/kept-choices'

/** Pasted text comes by a form whose room is 1 MB; longer tables come as a file. */
export const mostPasted = 200_000

const seenAt = z.iso.datetime({ precision: 3 }).transform((text) => Temporal.Instant.from(text))

export const PasteForm = z.strictObject({
  teamId: z.uuid(),
  pasted: z
    .string()
    .max(mostPasted, 'This is too long to paste. Save it as a file and choose the file.')
    .refine((text) => text.trim() !== '', 'Paste the table first.'),
})

export const SeenForm = z.strictObject({ teamId: z.uuid(), seenAt })

/** A column's place from 0, "none", or "ask": nobody decided yet. */
const column = z.union([
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
  z.literal('none').transform(() => null),
  z.literal('ask').transform(() => undefined),
])

const columns = Object.fromEntries(IMPORT_FIELDS.map((field) => [`column-${field}`, column.optional()])) as Record<
  `column-${ImportField}`,
  z.ZodOptional<typeof column>
>

const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

export const ChoicesForm = z.strictObject({
  teamId: z.uuid(),
  seenAt,
  /** "id:" and the name as the file has it, which may be empty. */
  person: emptyOr(
    z
      .string()
      .startsWith('id:')
      .transform((text) => text.slice(3)),
  ),
  dateMeaning: emptyOr(z.enum(DATE_MEANINGS)),
  startDay: emptyOr(isoDay),
  tube: emptyOr(z.enum(['never', 'unknown', 'since'])),
  tubeSince: emptyOr(isoDay),
  respondent: emptyOr(z.enum(['self', 'proxy', 'clinician'])),
  ...columns,
})
