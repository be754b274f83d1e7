import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { MEASURES, type Basis, type MeasureField } from '@/lib/measures/measure-kinds'
import { readMeasure, type TypedMeasure } from '@/lib/measures/read-measure'
import { typedKey } from '@/lib/measures/typed-key'

const typed = z.string().max(40, 'Write it shorter, for example 72.5.').optional()
const unit = z.string().max(10).optional()

const form = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  observedOn: z.iso.date('Choose a day.'),
  ...Object.fromEntries(MEASURES.flatMap(({ field }) => [[field, typed] as const, [`unit:${field}`, unit] as const])),
  'basis:measures.fvc_pct': z.enum(['forced', 'slow']).optional(),
  'basis:measures.usual_weight_kg': z.enum(['before-illness', 'at-diagnosis']).optional(),
  'measures.nocturnal_desaturation': z.enum(['', 'yes', 'no']).optional(),
  /** What was asked about, as it was typed then. */
  sureOf: z.string().max(2000).optional(),
})

/** What was filled in, each in its stored unit. An empty field says nothing. */
export const MeasuresForm = form.transform((sent, context) => {
  const text = sent as Readonly<Record<string, string | undefined>>
  const measures = MEASURES.flatMap(({ field }): TypedMeasure[] => {
    const value = text[field]?.trim() ?? ''
    if (value === '') return []
    const read = readMeasure(field, value, text[`unit:${field}`], basisOf(field, text))
    if (read.ok) return [read.measure]
    context.addIssue({ code: 'custom', path: [field], message: read.problem })
    return []
  })
  const overnight = text['measures.nocturnal_desaturation'] ?? ''
  return {
    ...{ teamId: sent.teamId, requestId: sent.requestId, on: Temporal.PlainDate.from(sent.observedOn), measures },
    overnightTest: overnight === '' ? null : overnight === 'yes',
    isSure: sent.sureOf !== undefined && sent.sureOf === typedKey(text),
  }
})

function basisOf(field: MeasureField, text: Readonly<Record<string, string | undefined>>): Basis | null {
  // Liters and per cent are of one and the same test.
  const of = field === 'measures.fvc_l' ? 'measures.fvc_pct' : field
  return (text[`basis:${of}`] as Basis | undefined) ?? null
}

export const TakeMeasureBackForm = z.strictObject({
  teamId: z.uuid(),
  observationId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, 'Say in a few words why, for example “wrong unit”.')
    .max(500, 'Please keep it under 500 characters.'),
})
