import { AFTER_A_DEATH } from './evaluate'
import { ITEMS, type FieldName } from './input'
import type { Comparison, Need, Rule } from './knowledge-schema'
import { branchesOf, canBe, holdsFor, type Asked, type Situation } from './rule-reach'

/**
 * Parts of a need's rules that can never decide anything, one sentence each: limits that every answer or no answer
 * meets, limits that contradict each other, and what the rules before it (needs.md 4, "Order for each need") never let
 * be asked.
 */
export function faultsOfReach(need: Need): readonly string[] {
  const given = everybodyElseIsOut(need)
  const applies = need.applies_if === null ? [] : [need.applies_if]
  const asked: Asked = { isTrue: applies, isNotTrue: need.retire_if === null ? [] : [need.retire_if] }
  const { anticipate, expected_now, stage_fallback } = need.triggers
  const items = itemsIn([anticipate, expected_now])
  const parts: readonly [path: string, rule: Rule | null | undefined, Asked][] = [
    ['applies_if', need.applies_if, { isTrue: [] }],
    ['retire_if', need.retire_if, { isTrue: applies }],
    ['anticipate', anticipate, asked],
    ['expected_now', expected_now, asked],
    ['stage_fallback.anticipate', stage_fallback?.anticipate, { ...asked, unknown: items }],
    ['stage_fallback.expected_now', stage_fallback?.expected_now, { ...asked, unknown: items }],
  ]
  return parts.flatMap(([path, rule, before]) =>
    rule ? faultsOfRule(`In "${need.id}", ${path}`, rule, before, given) : [],
  )
}

/** The region, a death and the diagnosis come before every rule. */
function everybodyElseIsOut({ id, regions }: Need): Situation {
  const given = new Map<FieldName, readonly (boolean | string | undefined)[]>([['profile.diagnosed', [true, false]]])
  if (!regions.includes('any')) given.set('profile.region', regions)
  if (id !== AFTER_A_DEATH) given.set('profile.bereaved', [false, undefined])
  return given
}

function faultsOfRule(where: string, rule: Rule, before: Asked, given: Situation): readonly string[] {
  const branches = branchesOf(rule)
  const alone = branches.flatMap(({ part }) => {
    const held = holdsFor(part)
    if (held === 'every value') return [`${where}: ${say(part)} is true for every answer, so it decides nothing.`]
    return held === 'no value' ? [`${where}: ${say(part)} is true for no answer.`] : []
  })
  if (alone.length > 0) return [...new Set(alone)]
  const never = branches.filter((branch) => !canBe({ ...before, isTrue: [...before.isTrue, branch.rule] }, given))
  if (never.length === branches.length) return [`${where} can never be true.`]
  return never.map(({ part }) => `${where}: ${say(part)} can never be true where it stands.`)
}

function say({ field, op, value }: Comparison): string {
  return `${field} ${op} ${String(value)}`
}

function itemsIn(rules: readonly (Rule | null)[]): readonly FieldName[] {
  const named = new Set(rules.flatMap((rule) => (rule ? branchesOf(rule).map(({ part }) => part.field) : [])))
  return ITEMS.map((item): FieldName => `alsfrsr.${item}`).filter((field) => named.has(field))
}
