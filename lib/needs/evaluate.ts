import { either, type Known } from '../staging/three-valued'
import { factsFrom } from './facts'
import { ITEMS, type FieldName, type NeedsInput } from './input'
import { NEEDS, type Need, type NeedId } from './knowledge'
import { compileRule, type CompiledRule, type Facts, type TruePart } from './rule'

export type NeedState =
  'expected_now' | 'anticipate' | 'in_place' | 'declined' | 'retired' | 'not_applicable' | 'not_now'

/**
 * What people have set. `review_due` is "in place" whose review date has passed: the rules speak again for this need,
 * while the thing itself still counts as there for the others.
 */
export type SetStatus = 'discussing' | 'in_progress' | 'in_place' | 'review_due' | 'declined'

export type SetStatuses = Readonly<Partial<Record<NeedId, SetStatus>>>

/** What decided the state, in the words of needs.md 4. */
export type DecidedBy =
  | 'bereaved'
  | 'region'
  | 'applies_if'
  | 'status'
  | 'satisfied_by'
  | 'retire_if'
  | 'rules'
  | 'stage_fallback'
  | 'nothing'

export interface EvaluatedNeed {
  readonly needId: NeedId
  readonly state: NeedState
  readonly decidedBy: DecidedBy
  /** The true parts of the rule that decided; for a state set by people, of the rule that would have. */
  readonly why: readonly TruePart[]
  /** Questions that would settle whether this need applies; empty unless that is unknown. */
  readonly ask: readonly FieldName[]
}

/** The one need that stays after a death; every other is then not applicable (needs.md 3.2). */
export const AFTER_A_DEATH: NeedId = 'bereavement-support'

/**
 * The state of every need, in the order of the knowledge.
 *
 * @param knowledge another edition, for seeing what it would change; otherwise the one that the app serves
 * @see needs.md 4, "Order for each need". Steady display, fast change and review dates are not applied here.
 */
export function evaluateNeeds(
  input: NeedsInput,
  statuses: SetStatuses = {},
  knowledge: CompiledKnowledge = SERVED,
): readonly EvaluatedNeed[] {
  const owned = Object.keys(statuses).filter((id) => isOwned(statuses[id]))
  const facts = factsFrom(input, owned)
  return knowledge.map((need) => evaluateOne(need, facts, statuses))
}

function isOwned(status: SetStatus | undefined): boolean {
  return status === 'in_place' || status === 'review_due'
}

/** An edition of the knowledge made ready to be asked many times. */
export type CompiledKnowledge = readonly CompiledNeed[]

interface CompiledNeed {
  readonly need: Need
  readonly appliesIf: CompiledRule | null
  readonly retireIf: CompiledRule
  readonly expected: Trigger
  readonly anticipate: Trigger
  /** Null when the need has no stage fallback. */
  readonly itemsNamed: readonly FieldName[] | null
}

interface Trigger {
  readonly rule: CompiledRule
  readonly fallback: CompiledRule
}

export function compileKnowledge(needs: readonly Need[]): CompiledKnowledge {
  return needs.map(compileNeed)
}

function compileNeed(need: Need): CompiledNeed {
  const { anticipate, expected_now, stage_fallback } = need.triggers
  const expected = { rule: compileRule(expected_now), fallback: compileRule(stage_fallback?.expected_now ?? null) }
  const coming = { rule: compileRule(anticipate), fallback: compileRule(stage_fallback?.anticipate ?? null) }
  return {
    need,
    appliesIf: need.applies_if && compileRule(need.applies_if),
    retireIf: compileRule(need.retire_if),
    expected,
    anticipate: coming,
    itemsNamed: stage_fallback && itemsIn(expected.rule, coming.rule),
  }
}

const SERVED = compileKnowledge(NEEDS)

/** The twelve scores only: `alsfrsr.gastrostomy` is a record, not an item. */
function itemsIn(...rules: readonly CompiledRule[]): readonly FieldName[] {
  return ITEMS.map((item): FieldName => `alsfrsr.${item}`).filter((field) => rules.some((r) => r.fields.has(field)))
}

/** The order is the clinical rule: first match wins. */
function evaluateOne(compiled: CompiledNeed, facts: Facts, statuses: SetStatuses): EvaluatedNeed {
  const { need, appliesIf, retireIf } = compiled
  const status = statuses[need.id]
  const result = (state: NeedState, decidedBy: DecidedBy, why: readonly TruePart[] = NO_PARTS, ask = NO_FIELDS) => ({
    needId: need.id,
    state,
    decidedBy,
    why,
    ask,
  })

  if (facts.get('profile.bereaved') === true && need.id !== AFTER_A_DEATH) {
    return result('not_applicable', 'bereaved')
  }
  const region = facts.get('profile.region')
  if (!isForRegion(need, region)) {
    return result('not_applicable', 'region', NO_PARTS, region === undefined ? ASK_REGION : NO_FIELDS)
  }
  if (appliesIf !== null && appliesIf.test(facts) !== true) {
    return result('not_applicable', 'applies_if', NO_PARTS, appliesIf.unknownFields(facts))
  }
  const expected = new Question(compiled.expected, compiled.itemsNamed, facts)
  const anticipate = new Question(compiled.anticipate, compiled.itemsNamed, facts)

  if (status === 'in_place' || status === 'declined') return result(status, 'status', trueOf(expected, anticipate))
  if (need.satisfied_by.some((id) => isOwned(statuses[id]))) return result('retired', 'satisfied_by')
  if (retireIf.test(facts) === true) return result('retired', 'retire_if', retireIf.trueParts(facts))
  if (expected.isTrue) return result('expected_now', expected.decidedBy, expected.why())
  if (status === 'discussing' || status === 'in_progress') return result('expected_now', 'status', anticipate.why())
  if (anticipate.isTrue) return result('anticipate', anticipate.decidedBy, anticipate.why())
  return result('not_now', 'nothing')
}

const NO_PARTS: readonly TruePart[] = []
const NO_FIELDS: readonly FieldName[] = []
const ASK_REGION: readonly FieldName[] = ['profile.region']

function isForRegion({ regions }: Need, region: unknown): boolean {
  return regions.includes('any') || regions.some((one) => one === region)
}

function trueOf(expected: Question, anticipate: Question): readonly TruePart[] {
  return expected.isTrue ? expected.why() : anticipate.why()
}

/** A trigger asked of one person, joined with its stage fallback when none of the need's items has a value. */
class Question {
  readonly isTrue: boolean
  private readonly direct: Known
  private readonly useFallback: boolean

  constructor(
    private readonly trigger: Trigger,
    itemsNamed: readonly FieldName[] | null,
    private readonly facts: Facts,
  ) {
    this.direct = trigger.rule.test(facts)
    this.useFallback = itemsNamed !== null && !itemsNamed.some((item) => facts.has(item))
    this.isTrue = (this.useFallback ? either(this.direct, trigger.fallback.test(facts)) : this.direct) === true
  }

  get decidedBy(): 'rules' | 'stage_fallback' {
    return this.direct === true ? 'rules' : 'stage_fallback'
  }

  why(): readonly TruePart[] {
    const parts = this.trigger.rule.trueParts(this.facts)
    if (!this.useFallback) return parts
    const more = this.trigger.fallback.trueParts(this.facts)
    return [...parts, ...more.filter((part) => !parts.some((one) => isSamePart(one, part)))]
  }
}

function isSamePart(one: TruePart, other: TruePart): boolean {
  return one.field === other.field && one.op === other.op && one.limit === other.limit
}
