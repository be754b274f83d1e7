import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const id = z.uuid().toLowerCase()
const words = z.string().trim().min(1).max(500)

/** UTC or with an offset; seconds may be left out. */
const instant = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, 'Write an instant: 2026-11-23T08:02Z.')
  .refine(isInstant, 'There is no such time.')
  .transform((text) => Temporal.Instant.from(text))

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

const common = { requestId: id, regimenId: id, givenAt: instant.optional(), timeConfirmed: z.boolean().optional() }
const amount = z
  .number()
  .positive()
  .max(1e6)
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'At most three decimals.')
  .optional()
/** Where a patch was put, and that the old one is off. */
const patch = {
  site: z.string().trim().min(1).max(80).optional(),
  oldPatchOff: z.strictObject({ site: z.string().trim().min(1).max(80).nullable() }).optional(),
}
const slot = { slotKey: z.string().min(1).max(200), expectVersion: z.int().min(1).optional() }

const usage =
  'Send requestId, regimenId and kind: given, partly or not_given with the slotKey of a planned dose (not_given with its reason too), extra, or given alone for an as-needed dose.'

/** A planned dose, an extra one, or, without a slot, an as-needed one. */
export const DoseBody = z.union(
  [
    z.strictObject({
      ...common,
      ...slot,
      kind: z.enum(['given', 'partly']),
      amount,
      reason: words.optional(),
      ...patch,
    }),
    z.strictObject({ ...common, ...slot, kind: z.literal('not_given'), reason: words }),
    z.strictObject({
      ...{ ...common, kind: z.literal('extra'), amount, reason: words.optional() },
      why: z.enum(['another', 'outside-plan']).optional(),
    }),
    z.strictObject({
      ...{ ...common, kind: z.literal('given'), amount, reason: words.optional() },
      ...{ reasonToGiveAnyway: words.optional(), wasOffline: z.boolean().optional() },
      symptomLevel: z.int().min(0).max(10).optional(),
    }),
  ],
  { error: usage },
)
