import { both, either, type Known } from '../staging/three-valued'
import type { FieldName } from './input'
import type { Rule } from './knowledge'
import type { Comparison } from './knowledge-schema'

/** A stage that is not settled: every whole number from low to high is possible, both included. */
export interface Span {
  readonly low: number
  readonly high: number
}

export type FactValue = number | boolean | string | Span

/** What is known about a person. A field that is absent is unknown. */
export type Facts = ReadonlyMap<FieldName, FactValue>

/** One comparison of a rule that was true, with the value that made it so; a stage not settled as [low, high]. */
export interface TruePart {
  readonly field: FieldName
  readonly value: number | boolean | string | readonly [low: number, high: number]
  readonly op: Comparison['op']
  readonly limit: Comparison['value']
}

/** A rule made ready to be asked many times. */
export interface CompiledRule {
  /** Yes, no or unknown (needs.md 4). */
  readonly test: (facts: Facts) => Known
  /** The comparisons that made the rule true, in its order, each once; empty unless the rule is true. */
  readonly trueParts: (facts: Facts) => readonly TruePart[]
  /** Fields without a value that left the rule unknown. */
  readonly unknownFields: (facts: Facts) => readonly FieldName[]
  readonly fields: ReadonlySet<FieldName>
}

/**
 * Compiles a rule of `needs.json`; null is never true.
 *
 * `any` is yes when one is yes, else unknown when one is unknown; `all` is no when one is no, else unknown when one
 * is unknown. A comparison with an unsettled stage is yes when it holds for every stage possible, no when for none.
 */
export function compileRule(rule: Rule | null): CompiledRule {
  if (rule === null) return NEVER
  const node = compile(rule)
  return {
    test: node.test,
    trueParts: (facts) => {
      const parts: TruePart[] = []
      if (node.test(facts) === true) node.collect(facts, parts)
      return parts
    },
    unknownFields: (facts) => (node.test(facts) === null ? [...node.fields].filter((field) => !facts.has(field)) : []),
    fields: node.fields,
  }
}

const NEVER: CompiledRule = { test: () => false, trueParts: () => [], unknownFields: () => [], fields: new Set() }

interface Node {
  readonly test: (facts: Facts) => Known
  /** Adds the true comparisons below a node that is itself true. */
  readonly collect: (facts: Facts, parts: TruePart[]) => void
  readonly fields: ReadonlySet<FieldName>
}

function compile(rule: Rule): Node {
  if ('field' in rule) return compileComparison(rule)
  const [children, join, start] =
    'any' in rule ? ([rule.any, either, false] as const) : ([rule.all, both, true] as const)
  const nodes = children.map(compile)
  return {
    test: (facts) => {
      let known: Known = start
      for (const node of nodes) {
        known = join(known, node.test(facts))
        if (known === !start) return known
      }
      return known
    },
    collect: (facts, parts) => {
      for (const node of nodes) if (node.test(facts) === true) node.collect(facts, parts)
    },
    fields: new Set(nodes.flatMap((node) => [...node.fields])),
  }
}

function compileComparison({ field, op, value: limit }: Comparison): Node {
  const holds = comparing(op, limit)
  const test = (facts: Facts): Known => {
    const value = facts.get(field)
    if (value === undefined) return null
    return typeof value === 'object' ? holdsForAll(holds, value) : holds(value)
  }
  return {
    test,
    collect: (facts, parts) => {
      const value = facts.get(field)
      if (value === undefined || parts.some((p) => p.field === field && p.op === op && p.limit === limit)) return
      parts.push({ field, value: typeof value === 'object' ? [value.low, value.high] : value, op, limit })
    },
    fields: new Set([field]),
  }
}

type Holds = (value: number | boolean | string) => boolean

function comparing(op: Comparison['op'], limit: Comparison['value']): Holds {
  switch (op) {
    case '<=':
      return (value) => value <= limit
    case '<':
      return (value) => value < limit
    case '>=':
      return (value) => value >= limit
    case '>':
      return (value) => value > limit
    case '==':
      return (value) => value === limit
  }
}

function holdsForAll(holds: Holds, { low, high }: Span): Known {
  const first = holds(low)
  for (let stage = low + 1; stage <= high; stage++) if (holds(stage) !== first) return null
  return first
}
