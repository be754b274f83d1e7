import { ITEMS, type FieldName } from './input'
import { NEEDS, type NeedId, type Rule } from './knowledge'

/** Every field that the rules of a need name, and, where they name a stage, every item that a stage can rest on. */
export function fieldsOfNeed(needId: NeedId): ReadonlySet<FieldName> {
  return FIELDS.get(needId) ?? NONE
}

const NONE: ReadonlySet<FieldName> = new Set()
const STAGE_SOURCES: readonly FieldName[] = [
  ...ITEMS.map((item): FieldName => `alsfrsr.${item}`),
  'alsfrsr.gastrostomy',
]

const FIELDS: ReadonlyMap<NeedId, ReadonlySet<FieldName>> = new Map(
  NEEDS.map((need) => {
    const { anticipate, expected_now, stage_fallback } = need.triggers
    const rules = [need.applies_if, need.retire_if, anticipate, expected_now]
    const named = [...rules, stage_fallback?.anticipate, stage_fallback?.expected_now].flatMap(fieldsIn)
    const usesStage = named.some((field) => field.startsWith('kings.') || field.startsWith('mitos.'))
    return [need.id, new Set(usesStage ? [...named, ...STAGE_SOURCES] : named)]
  }),
)

function fieldsIn(rule: Rule | null | undefined): readonly FieldName[] {
  if (!rule) return []
  if ('field' in rule) return [rule.field]
  return ('any' in rule ? rule.any : rule.all).flatMap(fieldsIn)
}
