import { z } from 'zod'

/**
 * What the needs rules may be told about a person (needs.md 3). Everything may be left out or null: then it is
 * unknown, never zero and never normal. Unknown names are dropped. Messages end the sentence "… must be …".
 */

const whole = (low: number, high: number) => within(z.int(says(`a whole number from ${low} to ${high}`)), low, high)
const number = (low: number, high: number) => within(z.number(says(`a number from ${low} to ${high}`)), low, high)

function within<T extends z.ZodNumber>(schema: T, low: number, high: number) {
  const message = `${schema.format === null ? 'a number' : 'a whole number'} from ${low} to ${high}`
  return schema.min(low, message).max(high, message).nullish()
}

function says(message: string) {
  return { error: message }
}

const flag = z.boolean(says('true or false')).nullish()
const group = says('an object')

/** The twelve items in their order, by the names that `needs.json` uses. Each 0 to 4; 4 is as before ALS. */
export const ITEMS = [
  'speech',
  'salivation',
  'swallowing',
  'handwriting',
  'cutting',
  'dressing',
  'turning',
  'walking',
  'stairs',
  'dyspnea',
  'orthopnea',
  'respiratory',
] as const
export type Item = (typeof ITEMS)[number]

/** Everything that may be ticked as noted (needs.md 3.4). */
export const SYMPTOMS = [
  'anxiety',
  'behavior_change',
  'bladder_urgency',
  'breathless',
  'breathless_lying_flat',
  'cannot_call_help',
  'cannot_stand',
  'caregiver_strain',
  'chewing_trouble',
  'choking_episode',
  'confusion_new',
  'constipation',
  'coughing_at_meals',
  'cramps',
  'daytime_sleepiness',
  'dressing_trouble',
  'drooling',
  'drops_things',
  'fatigue',
  'feet_swelling',
  'foot_drop',
  'hard_to_be_understood',
  'hard_to_rise',
  'head_drop',
  'laughing_crying',
  'limb_weakness_arm',
  'limb_weakness_leg',
  'long_meals',
  'low_mood',
  'memory_thinking_change',
  'morning_headache',
  'nasal_speech',
  'neck_tired',
  'neck_weakness',
  'nightmares',
  'niv_not_tolerated',
  'one_leg_swelling',
  'pain',
  'poor_sleep',
  'recurrent_chest_infection',
  'saliva_choking',
  'self_harm_thoughts',
  'slurred_speech',
  'sore_skin',
  'stiffness',
  'stumbling',
  'swallowing_trouble',
  'thick_saliva',
  'tightness_hard_to_move',
  'twitching',
  'uncontrolled_symptoms',
  'weak_cough',
  'writing_trouble',
] as const
export type Symptom = (typeof SYMPTOMS)[number]

function each<const K extends string, T>(names: readonly K[], schema: T): Record<K, T> {
  const shape: Partial<Record<K, T>> = {}
  for (const name of names) shape[name] = schema
  return shape as Record<K, T>
}

const answer = z.enum(['yes', 'no', 'undecided'], says('yes, no or undecided')).nullish()

export const NeedsInput = z.object(
  {
    alsfrsr: z.object({ ...each(ITEMS, whole(0, 4)), gastrostomy: flag }, group).nullish(),
    kings: z.object({ level: whole(1, 4), nutritional: flag, respiratory: flag }, group).nullish(),
    mitos: z
      .object(
        {
          stage: whole(0, 4),
          lost: z.object(each(['movement', 'swallowing', 'communicating', 'breathing'], flag), group).nullish(),
        },
        group,
      )
      .nullish(),
    measures: z
      .object(
        {
          fvc_pct: number(0, 250),
          snip_cmh2o: number(0, 300),
          mip_cmh2o: number(0, 300),
          pcf_lpm: number(0, 1500),
          paco2_mmhg: number(10, 200),
          nocturnal_desaturation: flag,
          niv_hours_per_day: number(0, 24),
          fvc_drop_3mo: number(-250, 250),
          snip_drop_3mo: number(-300, 300),
          weight_loss_pct: number(-300, 100),
          bmi: number(5, 150),
          falls_3mo: whole(0, 10_000),
        },
        group,
      )
      .nullish(),
    sym: z.object(each(SYMPTOMS, flag), group).nullish(),
    profile: z
      .object(
        {
          diagnosed: flag,
          region: z.enum(['US', 'UK', 'other'], says('US, UK or other')).nullish(),
          sex: z.enum(['male', 'female', 'other'], says('male, female or other')).nullish(),
          has_caregiver: flag,
          has_children: flag,
          lives_alone: flag,
          drives: flag,
          working: flag,
          veteran: flag,
          gene_c9orf72: flag,
          bereaved: flag,
        },
        group,
      )
      .nullish(),
    choice: z.object({ feeding_tube: answer, invasive_ventilation: answer, hospice: answer }, group).nullish(),
    caregiver: z.object({ zarit22: whole(0, 88) }, group).nullish(),
    cognition: z.object({ screen_abnormal: flag }, group).nullish(),
    device: z
      .object(
        each(['power_wheelchair', 'suction', 'cough_assist', 'feeding_pump', 'hospital_bed', 'patient_lift'], flag),
        group,
      )
      .nullish(),
  },
  group,
)
export type NeedsInput = z.infer<typeof NeedsInput>

type Leaf<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends object ? `${K}.${Leaf<NonNullable<T[K]>>}` : K
}[keyof T & string]

/** Every field by its full name, for example `measures.fvc_pct` or `mitos.lost.movement`. */
export type FieldName = Leaf<NeedsInput>

/** All field names in the order of needs.md 3. */
export const FIELD_NAMES: readonly FieldName[] = namesOf(NeedsInput, '') as FieldName[]

function namesOf(schema: z.ZodObject, prefix: string): string[] {
  return Object.entries(schema.shape).flatMap(([key, child]) => {
    const inner = withoutOptional(child)
    return inner instanceof z.ZodObject ? namesOf(inner, `${prefix}${key}.`) : [`${prefix}${key}`]
  })
}

function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? withoutOptional(schema.unwrap()) : schema
}

export type ReadInput =
  { readonly ok: true; readonly input: NeedsInput } | { readonly ok: false; readonly problem: string }

/** Reads facts from outside. @returns one sentence about the first fault when they cannot be used. */
export function readNeedsInput(value: unknown): ReadInput {
  const read = NeedsInput.safeParse(value)
  if (read.success) return { ok: true, input: read.data }
  const [issue] = read.error.issues
  const name = ['input', ...(issue?.path ?? [])].join('.')
  return { ok: false, problem: `${name} must be ${issue?.message ?? 'an object'}.` }
}
