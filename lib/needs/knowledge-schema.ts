import { z } from 'zod'
import { FIELD_NAMES } from './input'

/** The shape of `needs.json` (needs.md 2). The types that the rest of the code uses are inferred from it. */

const field = z.enum(FIELD_NAMES)
const Comparison = z.strictObject({
  field,
  op: z.enum(['<=', '<', '>=', '>', '==']),
  value: z.union([z.number(), z.boolean(), z.string()]),
})

export type Comparison = z.infer<typeof Comparison>
export type Rule = Comparison | { any: Rule[] } | { all: Rule[] }

const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([Comparison, z.strictObject({ any: z.array(Rule).min(1) }), z.strictObject({ all: z.array(Rule).min(1) })]),
)

const text = z.string().trim().min(1)
const lines = z.array(text)
const count = z.int().min(0)

const Task = z.strictObject({
  text,
  due: text,
  due_days: count,
  phase: z.enum(['anticipate', 'expected', 'both']),
})

export const Need = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  soft_name: text.nullable(),
  plain: text,
  domain: z.enum([
    'mobility',
    'breathing',
    'nutrition',
    'communication',
    'daily-living',
    'emotional/cognitive',
    'planning',
    'caregiver',
    'safety',
  ]),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  time_sensitive: z.boolean(),
  sensitivity: z.enum(['routine', 'sensitive', 'end-of-life']),
  audience: z.array(z.enum(['patient', 'family', 'nurse'])),
  regions: z.array(z.enum(['any', 'US', 'UK'])).min(1),
  evidence: z.enum(['guideline', 'consensus', 'charity guidance', 'official rule']),
  applies_if: Rule.nullable(),
  satisfied_by: z.array(text),
  retire_if: Rule.nullable(),
  triggers: z.strictObject({
    anticipate: Rule.nullable(),
    expected_now: Rule.nullable(),
    stage_fallback: z.strictObject({ anticipate: Rule.nullable(), expected_now: Rule.nullable() }).nullable(),
  }),
  typical_stage: z.strictObject({ anticipate: text, expected_now: text }),
  lead_time_weeks: z.strictObject({
    min: count,
    max: count,
    basis: z.enum(['source', 'estimate']),
    note: text.nullable(),
  }),
  owner: lines.min(1),
  tasks: z.strictObject({ family: z.array(Task), nurse: z.array(Task) }),
  in_place: text,
  review_every_weeks: z.int().min(1),
  red_flags: z.strictObject({ emergency: lines, call_team_today: lines }),
  disagreements: text.nullable(),
  thresholds_by_source: z
    .array(z.strictObject({ source: text, rule: text, checked: z.enum(['extract', 'summary', 'recall']) }))
    .nullable(),
  region_notes: text.nullable(),
  notes: text.nullable(),
  sources: z
    .array(
      z.strictObject({
        id: text,
        organisation: text,
        title: text,
        year: z.int().min(1900).max(2100).nullable(),
        url: z.url().nullable(),
        checked: z.enum(['extract', 'summary', 'recall']),
        supports: text,
      }),
    )
    .min(1),
})
export type Need = z.infer<typeof Need>

export type Domain = Need['domain']
export type Sensitivity = Need['sensitivity']
export type Audience = Need['audience'][number]
export type NeedTask = Need['tasks']['family'][number]
