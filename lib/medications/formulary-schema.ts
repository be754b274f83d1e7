import { z } from 'zod'
import { CyclePart, PatchCare, WallTime } from './schedule-rule'
import { weekdays } from './local-day'

/** The form must ask: a template has no default for what only the prescription can say. */
const FromPrescription = z.literal('from prescription')
const Region = z.enum(['US', 'UK', 'EU', 'CA', 'CH', 'JP', 'KR', 'all'])
const text = z.string().min(1)

const PatchTemplate = PatchCare.extend({ maxOn: z.union([z.int().min(1), FromPrescription]) }).strict()

/** A shape to fill from the prescription: never a suggestion of a dose (medications.md, opening). */
export const TemplateRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('daily'),
    times: z.array(WallTime).min(1),
    dow: z.array(z.enum(weekdays)).optional(),
    everyDays: z.int().min(1).optional(),
    patch: PatchTemplate.optional(),
  }),
  z.strictObject({ kind: z.literal('interval'), hours: z.number().positive() }),
  z.strictObject({ kind: z.literal('cycle'), time: WallTime, first: CyclePart, later: CyclePart }),
  z.strictObject({
    kind: z.literal('loading'),
    loadingDoses: z.int().min(1),
    loadingEveryDays: z.int().min(0),
    maintenanceEveryDays: z.int().min(1),
  }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.union([
      FromPrescription,
      z.array(z.strictObject({ days: z.int().min(1).nullable(), times: z.array(WallTime).min(1), amount: text })),
    ]),
  }),
  z.strictObject({
    kind: z.literal('prn'),
    minIntervalMin: z.union([z.int().min(0), FromPrescription]),
    max24h: z.union([z.number().positive(), FromPrescription]),
    unit: z.enum(['doses', 'mg', 'times']).optional(),
  }),
])

const Template = z.strictObject({
  id: text,
  label: text,
  rule: TemplateRule,
  basis: z.enum(['label', 'label (JP)', 'label (withdrawn)', 'trial', 'typical']),
  note: text.optional(),
})

const MedicineForm = z.strictObject({
  id: text,
  name: text,
  strength: text,
  route: z
    .array(
      z.enum([
        'oral',
        'sublingual',
        'buccal',
        'peg',
        'ng',
        'iv',
        'sc',
        'im',
        'transdermal',
        'intrathecal',
        'inhaled',
        'rectal',
        'injection',
      ]),
    )
    .min(1),
  /** Down a feeding tube: as it is, never, or only after asking the pharmacist. */
  tube: z.enum(['yes', 'no', 'ask']),
  swallow: text.optional(),
  tubeNote: text.optional(),
  doNotCrush: z.boolean().optional(),
  region: Region.optional(),
  rxcuiProduct: text.optional(),
})

const Fasting = z.strictObject({
  /** Only for these forms; absent: for all. */
  forms: z.array(text).optional(),
  beforeMin: z.union([
    z.int(),
    z.strictObject({ 'high-fat': z.int(), 'low-fat': z.int(), supplement: z.int(), unknown: z.int() }),
  ]),
  afterMin: z.int(),
  waterOk: z.boolean().optional(),
})

const MarketStatus = z.strictObject({
  region: Region,
  status: text,
  /** Only these forms; absent: the medicine as such. */
  forms: z.array(text).min(1).optional(),
  date: text,
  note: z.string(),
  source: text,
})

export const FormularyEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  role: z.enum(['medicine', 'interaction-partner', 'product']),
  name: text,
  tallMan: text.nullable(),
  brands: z.array(z.strictObject({ name: text, region: z.array(Region).min(1) })),
  class: text,
  forWhat: text,
  loads: z.array(text),
  controlled: z.strictObject({ US: text, UK: text }).nullable(),
  forms: z.array(MedicineForm),
  templates: z.array(Template),
  foodRule: z.strictObject({ text, fasting: Fasting.nullish(), sameEachTime: z.boolean().optional(), source: text }),
  missedDose: z.strictObject({ text, source: text }).nullable(),
  monitoring: z.array(
    z.strictObject({
      test: text,
      schedule: text,
      region: z.enum(['EU/UK', 'UK', 'US', 'all']),
      source: text,
      verified: z.boolean(),
      months: z.array(z.int()).optional(),
    }),
  ),
  interactions: z.array(
    z.strictObject({
      with: text,
      severity: z.enum(['contraindicated', 'major', 'moderate', 'minor']),
      why: text,
      source: text,
      basis: z.enum(['read', 'general knowledge']),
    }),
  ),
  warnings: z.array(text),
  marketStatus: z.array(MarketStatus),
  codes: z.strictObject({
    rxnorm: z.strictObject({ rxcui: text, tty: text, name: text, verified: z.boolean(), source: text }).nullable(),
    atc: z.array(z.strictObject({ code: text, name: text, source: text })),
    note: text.optional(),
  }),
  unverified: z.array(text),
  sources: z.array(text),
  checked: z.iso.date(),
  stopSafely: z.boolean().optional(),
  correction: text.optional(),
  blockNewPlan: z.boolean().optional(),
})

export const Formulary = z.array(FormularyEntry)

export type FormularyEntry = Readonly<z.infer<typeof FormularyEntry>>
export type MedicineForm = Readonly<z.infer<typeof MedicineForm>>
export type Template = Readonly<z.infer<typeof Template>>
export type TemplateRule = z.infer<typeof TemplateRule>
export type MarketStatus = Readonly<z.infer<typeof MarketStatus>>
