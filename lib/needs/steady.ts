import type { Temporal } from 'temporal-polyfill'
import type { EvaluatedNeed, NeedState } from './evaluate'
import type { FieldName } from './input'
import type { NeedId } from './knowledge'
import { fieldsOfNeed } from './need-fields'
import type { TruePart } from './rule'

/** What a plan shows for one need, and since when. */
export interface NeedDisplay {
  readonly needId: NeedId
  readonly state: NeedState
  /** The day it entered "coming up" in this stretch; null when it went straight to "worth doing now". */
  readonly anticipateSince: Temporal.PlainDate | null
  /** The day it entered "worth doing now"; null in any other state. */
  readonly expectedSince: Temporal.PlainDate | null
  /** What holds it in "worth doing now": the rules, or people's status alone. Null in any other state. */
  readonly heldBy: 'rules' | 'status' | null
  /** Better updates in a row while it is held in "worth doing now". */
  readonly betterUpdates: number
  /** The answers and the edition it was first shown under in this stretch; null while it is out of view. */
  readonly shownUnder: ShownUnder | null
}

export interface ShownUnder {
  readonly on: Temporal.PlainDate
  readonly knowledgeVersion: number
  readonly why: readonly TruePart[]
}

/** One change of what is known, with every need evaluated after it. */
export interface PlanUpdate {
  readonly on: Temporal.PlainDate
  readonly evaluated: readonly EvaluatedNeed[]
  readonly knowledgeVersion: number
  /** What was asked or measured anew; empty when only statuses were set. */
  readonly recorded: ReadonlySet<FieldName>
  /** Needs that a clinician decided to let go at once. */
  readonly clinicianDecided?: ReadonlySet<NeedId>
}

export type Displays = ReadonlyMap<NeedId, NeedDisplay>

const UPDATES_TO_DROP = 2

/**
 * The plan after one more update. A need leaves "worth doing now" for a lesser state only when two updates in a row
 * say so, or a clinician decides; moving up needs one. An update counts when something that the need rests on was
 * asked anew. What people set, a retire rule or a changed circumstance ("no longer drives") acts at once.
 *
 * @see needs.md 4, "Steady display": item scores vary between raters
 */
export function stepDisplays(before: Displays, update: PlanUpdate): Displays {
  return new Map(update.evaluated.map((now) => [now.needId, stepOne(before.get(now.needId), now, update)]))
}

/** The plan after all updates so far, oldest first. */
export function foldDisplays(updates: readonly PlanUpdate[]): Displays {
  return updates.reduce<Displays>(stepDisplays, new Map())
}

function stepOne(before: NeedDisplay | undefined, now: EvaluatedNeed, update: PlanUpdate): NeedDisplay {
  const held = holdAgainst(before, now, update)
  const { state, heldBy } = held ?? { state: now.state, heldBy: holderOf(now) }
  const wasInView = before !== undefined && isInView(before.state)
  const comingSince = wasInView ? before.anticipateSince : null
  return {
    needId: now.needId,
    state,
    heldBy,
    betterUpdates: held?.betterUpdates ?? 0,
    anticipateSince:
      state === 'anticipate' ? (comingSince ?? update.on) : state === 'expected_now' ? comingSince : null,
    expectedSince: state === 'expected_now' ? (before?.expectedSince ?? update.on) : null,
    shownUnder: isInView(state) ? ((wasInView ? before.shownUnder : null) ?? shownUnder(now, update)) : null,
  }
}

/** How a need stays in "worth doing now" although the rules no longer say so, or null when nothing holds it. */
function holdAgainst(before: NeedDisplay | undefined, now: EvaluatedNeed, update: PlanUpdate) {
  if (before?.heldBy !== 'rules' || !rulesSayLess(now) || update.clinicianDecided?.has(now.needId)) return null
  const betterUpdates = before.betterUpdates + (concerns(update.recorded, now.needId) ? 1 : 0)
  if (betterUpdates >= UPDATES_TO_DROP) return null
  return { state: 'expected_now', heldBy: 'rules', betterUpdates } as const
}

function rulesSayLess({ state, decidedBy }: EvaluatedNeed): boolean {
  if (state === 'expected_now') return decidedBy === 'status'
  return state === 'anticipate' || state === 'not_now'
}

function holderOf({ state, decidedBy }: EvaluatedNeed): NeedDisplay['heldBy'] {
  if (state !== 'expected_now') return null
  return decidedBy === 'status' ? 'status' : 'rules'
}

function concerns(recorded: ReadonlySet<FieldName>, needId: NeedId): boolean {
  const fields = fieldsOfNeed(needId)
  for (const field of recorded) if (fields.has(field)) return true
  return false
}

function shownUnder({ why }: EvaluatedNeed, { on, knowledgeVersion }: PlanUpdate): ShownUnder {
  return { on, knowledgeVersion, why }
}

function isInView(state: NeedState): boolean {
  return state === 'anticipate' || state === 'expected_now'
}
