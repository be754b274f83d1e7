import type { Temporal } from 'temporal-polyfill'
import { compileKnowledge, evaluateNeeds, type CompiledKnowledge, type NeedState } from './evaluate'
import type { NeedsInput } from './input'
import type { Need, NeedId } from './knowledge'
import { statusesOn, type RecordedStatus } from './status'

/** One edition of the knowledge, ready to be asked about any number of teams. */
export interface Edition {
  readonly needs: ReadonlyMap<NeedId, Need>
  readonly compiled: CompiledKnowledge
}

export function editionOf(needs: readonly Need[]): Edition {
  return { needs: new Map(needs.map((need) => [need.id, need])), compiled: compileKnowledge(needs) }
}

export interface NeedChange {
  readonly needId: NeedId
  /** Null: the edition has no such need. */
  readonly before: NeedState | null
  readonly after: NeedState | null
}

/** What is known of one team. */
export interface TeamKnown {
  readonly input: NeedsInput
  readonly statuses: readonly RecordedStatus[]
  readonly today: Temporal.PlainDate
}

/**
 * The needs of one team that two editions see differently, in the order of the newer one. The plan itself may keep a
 * need in view for longer (needs.md 4, "Steady display").
 */
export function changedNeeds(team: TeamKnown, before: Edition, after: Edition): readonly NeedChange[] {
  const [old, now] = [statesUnder(before, team), statesUnder(after, team)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((needId) => ({ needId, before: old.get(needId) ?? null, after: now.get(needId) ?? null }))
    .filter((change) => change.before !== change.after)
}

function statesUnder({ needs, compiled }: Edition, { input, statuses, today }: TeamKnown): Map<NeedId, NeedState> {
  const set = statusesOn(today, statuses, (id) => needs.get(id))
  return new Map(evaluateNeeds(input, set, compiled).map(({ needId, state }) => [needId, state]))
}

export interface FileChanges {
  readonly added: readonly NeedId[]
  readonly removed: readonly NeedId[]
  /** What can change who is shown a need: rules, regions, review, what makes it moot. */
  readonly rules: readonly NeedId[]
  /** Everything else: words, tasks, sources, who may see it. */
  readonly content: readonly NeedId[]
}

/** What differs between two editions themselves. */
export function changesOfFile(before: Edition, after: Edition): FileChanges {
  const both = [...after.needs.values()].flatMap((need) => {
    const old = before.needs.get(need.id)
    return old ? [[old, need] as const] : []
  })
  const idsWhere = (part: (need: Need) => unknown) =>
    both.filter(([old, need]) => !isSame(part(old), part(need))).map(([, { id }]) => id)
  return {
    added: [...after.needs.keys()].filter((id) => !before.needs.has(id)),
    removed: [...before.needs.keys()].filter((id) => !after.needs.has(id)),
    rules: idsWhere(decidingPart),
    content: idsWhere((need) => ({ ...need, ...emptied(decidingPart(need)) })),
  }
}

type DecidingPart = Pick<
  Need,
  'applies_if' | 'retire_if' | 'triggers' | 'regions' | 'satisfied_by' | 'review_every_weeks'
>

function decidingPart(need: Need): DecidingPart {
  const { applies_if, retire_if, triggers, regions, satisfied_by, review_every_weeks } = need
  return { applies_if, retire_if, triggers, regions, satisfied_by, review_every_weeks }
}

function emptied(part: DecidingPart): Record<string, null> {
  return Object.fromEntries(Object.keys(part).map((key) => [key, null]))
}

/** The order of an object's keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inKeyOrder(one)) === JSON.stringify(inKeyOrder(other))
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, unknown>).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeyOrder(inner)]))
}
