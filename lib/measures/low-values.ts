import { NEEDS, type Rule } from '../needs/knowledge'
import type { MeasureField } from './measure-kinds'

/** Of these more is worse; of the other numbers less is. */
const WORSE_UP: ReadonlySet<string> = new Set([
  'measures.paco2_mmhg',
  'measures.niv_hours_per_day',
  'measures.weight_loss_pct',
  'measures.falls_3mo',
  'measures.fvc_drop_3mo',
  'measures.snip_drop_3mo',
  'caregiver.zarit22',
])

interface Limit {
  readonly value: number
  readonly includes: boolean
}

/** The mildest limit at which any rule of the knowledge speaks of a measure, by field. */
const LIMITS: ReadonlyMap<string, Limit> = mildestLimits()

/**
 * Whether a value says something that still counts when it is old: it meets a limit of some rule (needs.md 3.3: "an
 * old low value still counts"). Anything else is normal, and an old normal value reassures nobody.
 */
export function countsWhenOld(field: MeasureField | string, value: number | boolean): boolean {
  if (typeof value === 'boolean') return value
  const limit = LIMITS.get(field)
  if (!limit) return false
  if (limit.includes && value === limit.value) return true
  return WORSE_UP.has(field) ? value > limit.value : value < limit.value
}

function mildestLimits(): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>()
  for (const { triggers } of NEEDS) for (const rule of [triggers.anticipate, triggers.expected_now]) note(limits, rule)
  return limits
}

function note(limits: Map<string, Limit>, rule: Rule | null | undefined): void {
  if (!rule) return
  if (!('field' in rule)) {
    for (const part of 'any' in rule ? rule.any : rule.all) note(limits, part)
    return
  }
  const { field, op, value } = rule
  if (typeof value !== 'number' || !op.startsWith(WORSE_UP.has(field) ? '>' : '<')) return
  const kept = limits.get(field)
  const isMilder = !kept || (WORSE_UP.has(field) ? value < kept.value : value > kept.value)
  if (isMilder || (kept.value === value && op.endsWith('='))) limits.set(field, { value, includes: op.endsWith('=') })
}
