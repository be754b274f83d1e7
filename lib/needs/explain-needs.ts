import { ExplainError } from '../form/explain-error'
import { evaluateNeeds, type NeedState, type SetStatus, type SetStatuses } from './evaluate'
import { readNeedsInput } from './input'
import { findNeed } from './knowledge'
import type { TruePart } from './rule'

export interface ExplainedNeeds {
  readonly expectedNow: readonly string[]
  readonly anticipate: readonly string[]
  readonly inPlace: readonly string[]
  readonly declined: readonly string[]
  readonly retired: readonly string[]
  readonly notApplicable: readonly string[]
  /** For every need that is expected, coming up or retired: the parts of the deciding rule that were true. */
  readonly why: Readonly<Record<string, readonly TruePart[]>>
}

/**
 * One line of `npm run explain -- needs`: facts and statuses in, lists of need ids out, in the order of `needs.json`.
 *
 * @throws ExplainError with one sentence when the line cannot be used
 */
export function explainNeeds(line: unknown): ExplainedNeeds {
  if (!isObject(line) || !isObject(line.input)) {
    throw new ExplainError('A line must be an object with "input", an object of facts.')
  }
  const read = readNeedsInput(line.input)
  if (!read.ok) throw new ExplainError(read.problem)

  const why: Record<string, readonly TruePart[]> = {}
  const lists: Record<NeedState, string[]> = {
    expected_now: [],
    anticipate: [],
    in_place: [],
    declined: [],
    retired: [],
    not_applicable: [],
    not_now: [],
  }
  for (const need of evaluateNeeds(read.input, readStatuses(line.status))) {
    lists[need.state].push(need.needId)
    if (SHOWN.has(need.state)) why[need.needId] = need.why
  }
  return {
    expectedNow: lists.expected_now,
    anticipate: lists.anticipate,
    inPlace: lists.in_place,
    declined: lists.declined,
    retired: lists.retired,
    notApplicable: lists.not_applicable,
    why,
  }
}

const SHOWN: ReadonlySet<NeedState> = new Set(['expected_now', 'anticipate', 'retired'])

const STATUSES: ReadonlySet<unknown> = new Set<SetStatus>(['discussing', 'in_progress', 'in_place', 'declined'])

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Needs that the knowledge base does not have are ignored, like every unknown field; null and none are no status. */
function readStatuses(value: unknown): SetStatuses {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw new ExplainError('status must be an object from need to status.')
  const statuses: Record<string, SetStatus> = {}
  for (const [id, status] of Object.entries(value)) {
    if (findNeed(id) === undefined || status === null || status === 'none') continue
    if (!STATUSES.has(status)) {
      throw new ExplainError(`status.${id} must be discussing, in_progress, in_place or declined.`)
    }
    statuses[id] = status as SetStatus
  }
  return statuses
}
