import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { todayAt } from '@/lib/time/home-clock'
import { readFacts, type PlanFacts } from './facts.data'
import type { FieldName } from './input'
import { KNOWLEDGE_VERSION, type NeedId } from './knowledge'
import { evaluatePlan, type PlanEvaluation } from './plan-evaluation'
import { raisedRedFlags } from './red-flags'
import { stepDisplays } from './steady'
import { readStoredPlan, rowOfDisplay, type StoredPlan } from './stored-plan.data'
import { asKnown, asTold, storeUpdate, untoldNeeds, type StoredDisplays } from './untold'
import { withoutSheet } from './without-sheet'

/** What brought a plan up to date, and so how its news is told. */
export type PlanCause =
  /** A sheet was finished, or a file of them added: told after a look (needs change for the others then). */
  | { readonly kind: 'answers'; readonly sheetId: string; readonly recorderId: string }
  /** A sheet was taken back that had been recorded then. */
  | { readonly kind: 'taken-back'; readonly sheetId: string; readonly recordedOn: string }
  /** A measure or a sign was taken back that had been recorded then; what waits to be told goes on waiting. */
  | { readonly kind: 'fact-taken-back'; readonly recordedOn: string }
  /** Somebody said where people are with this need. */
  | { readonly kind: 'status'; readonly needId: NeedId }
  /** Anything else: told at once. */
  | { readonly kind: 'noted' }

/**
 * Brings the plan up to date after answers, facts or statuses changed: evaluates every need on the present facts and
 * takes one step of the steady display (needs.md 4). Called in the transaction of the change, under a lock on the
 * team, so that two changes at once take their steps in turn.
 *
 * @param recorded what was asked or measured anew; empty when only a status was set
 */
export async function updateDisplays(
  tx: Tx,
  team: Pick<Access, 'teamId' | 'clock'>,
  recorded: ReadonlySet<FieldName>,
  cause: PlanCause = { kind: 'noted' },
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM care_teams WHERE id = ${team.teamId}::uuid FOR UPDATE`
  await updateLockedDisplays(tx, team, recorded, cause)
}

/** The same for a change that holds the lock on the team already. */
export async function updateLockedDisplays(
  tx: Tx,
  team: Pick<Access, 'teamId' | 'clock'>,
  recorded: ReadonlySet<FieldName>,
  cause: PlanCause = { kind: 'noted' },
): Promise<void> {
  const { teamId, clock } = team
  const today = todayAt(clock)
  const known = await readFacts(tx, teamId, clock.region)
  const stored = await readStoredPlan(tx, teamId)
  const evaluation = evaluateStored(known, stored, today)
  const { evaluated, facts } = evaluation
  // What a sheet brought that was never told goes with it, as if it had not been.
  const wasWaiting = cause.kind === 'taken-back' && stored.waiting !== null
  const before = wasWaiting ? asTold(stored.displays) : asKnown(stored.displays)
  const after = stepDisplays(before, {
    ...{ on: today, evaluated, knowledgeVersion: KNOWLEDGE_VERSION, recorded },
    ...('recordedOn' in cause && { clinicianDecided: withoutSheet(before, cause.recordedOn) }),
  })
  const isOver = known.record.diedOn !== null
  const spokenOf = cause.kind === 'status' ? cause.needId : null
  const telling = isOver ? 'everything' : cause.kind === 'answers' || wasWaiting ? 'waits' : 'at-once'
  const displays = storeUpdate(stored.displays, after, telling, spokenOf)
  const flags = raisedRedFlags(facts, clock.region, { role: 'nurse', seesPlan: true }).map(({ lineId }) => lineId)
  await write(tx, teamId, displays, noteOf(stored, displays, cause, flags, isOver))
}

/** Every need as the rules and what people said have it today. */
export function evaluateStored(
  { input, record }: Pick<PlanFacts, 'input' | 'record'>,
  { statuses, fastChange, onset }: StoredPlan,
  today: Temporal.PlainDate,
): PlanEvaluation {
  const last = record.visits.at(-1)
  const latest = last ? { on: last.on, total: last.derived.total } : null
  return evaluatePlan({ input, statuses, today, fastChange, onset, latest })
}

interface UpdateNote {
  readonly id: string
  readonly sheets: readonly string[]
  readonly recorders: readonly string[]
  readonly state: 'waiting' | 'nothing-new' | 'withdrawn'
  readonly flags: readonly string[]
  readonly newFlags: readonly string[]
}

/** What is kept of this evaluation; null: nothing, since no answers came or went. */
function noteOf(
  { waiting, lastFlags }: StoredPlan,
  displays: StoredDisplays,
  cause: PlanCause,
  flags: readonly string[],
  isOver: boolean,
): UpdateNote | null {
  const isNews = untoldNeeds(displays).size > 0
  if (cause.kind !== 'answers') {
    const isSettled = cause.kind === 'taken-back' || isOver || waiting?.newFlags.length === 0
    if (!waiting || isNews || !isSettled) return null
    return { ...{ id: waiting.id, sheets: [], recorders: [], flags, newFlags: [] }, state: 'withdrawn' }
  }
  const newFlags = flags.filter((flag) => !lastFlags.includes(flag))
  const state = isNews || newFlags.length > 0 || (waiting?.newFlags.length ?? 0) > 0 ? 'waiting' : 'nothing-new'
  return {
    ...{ id: waiting?.id ?? cause.sheetId, sheets: [cause.sheetId], recorders: [cause.recorderId] },
    ...{ state, flags, newFlags },
  }
}

/** Displays and the note of the evaluation, in one statement. */
async function write(tx: Tx, teamId: string, displays: StoredDisplays, note: UpdateNote | null): Promise<void> {
  const rows = [...displays.values()].map(({ told, untold }) => ({
    ...rowOfDisplay(told),
    untold: untold && rowOfDisplay(untold),
  }))
  await tx.$executeRaw`
    WITH noted AS (
      INSERT INTO plan_updates AS u (team_id, id, sheets, recorder_ids, state, knowledge_version, flags, new_flags)
      SELECT ${teamId}::uuid, n.id, n.sheets, n.recorders, n.state, ${KNOWLEDGE_VERSION}, n.flags, n."newFlags"
      FROM jsonb_to_record(${JSON.stringify(note ?? {})}::jsonb)
        AS n (id uuid, sheets uuid[], recorders uuid[], state text, flags text[], "newFlags" text[])
      WHERE n.id IS NOT NULL
      ON CONFLICT (team_id, id) DO UPDATE SET
        sheets = u.sheets || excluded.sheets, recorder_ids = u.recorder_ids || excluded.recorder_ids, state = excluded.state,
        knowledge_version = excluded.knowledge_version, flags = excluded.flags, new_flags = u.new_flags || excluded.new_flags,
        version = u.version + 1
      WHERE u.state = 'waiting'
    )
    INSERT INTO need_displays (team_id, need_id, state, held_by, better_updates, anticipate_since, expected_since, shown_under, untold)
    SELECT ${teamId}::uuid, r.need_id, r.state, r.held_by, r.better_updates, r.anticipate_since, r.expected_since, r.shown_under,
      r.untold
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (need_id text, state text, held_by text, better_updates int, anticipate_since date, expected_since date, shown_under jsonb, untold jsonb)
    ON CONFLICT (team_id, need_id) DO UPDATE SET
      state = excluded.state, held_by = excluded.held_by, better_updates = excluded.better_updates,
      anticipate_since = excluded.anticipate_since, expected_since = excluded.expected_since, shown_under = excluded.shown_under,
      untold = excluded.untold`
}

/** Which answers a sheet asked anew, for the count of better updates. */
export function itemFields(answers: readonly (number | null)[], items: readonly string[]): ReadonlySet<FieldName> {
  return new Set(items.filter((_item, index) => answers[index] != null).map((item) => `alsfrsr.${item}` as FieldName))
}
