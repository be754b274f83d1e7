import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { todayAt } from '@/lib/time/home-clock'
import { evaluateNeeds, type NeedState } from './evaluate'
import { readFacts } from './facts.data'
import type { FieldName } from './input'
import { KNOWLEDGE_VERSION } from './knowledge'
import type { TruePart } from './rule'
import { statusesOn, type RecordedStatus, type RecordedStatusWord } from './status'
import { stepDisplays, type Displays, type NeedDisplay } from './steady'

interface ShownUnderJson {
  readonly on: string
  readonly knowledgeVersion: number
  readonly why: readonly TruePart[]
}

interface DisplayJson {
  readonly need_id: string
  readonly state: NeedState
  readonly held_by: NeedDisplay['heldBy']
  readonly better_updates: number
  readonly anticipate_since: string | null
  readonly expected_since: string | null
  readonly shown_under: ShownUnderJson | null
}

interface StatusJson {
  readonly need_id: string
  readonly status: RecordedStatusWord
  readonly checked_on: string | null
  readonly ask_again_on: string | null
}

export interface StoredPlan {
  readonly displays: Displays
  /** What people have said about each need. */
  readonly statuses: readonly RecordedStatus[]
}

/** What the plan shows and what people have said, as stored, in one statement. */
export async function readStoredPlan(tx: Tx, teamId: string): Promise<StoredPlan> {
  const [row] = await tx.$queryRaw<{ displays: DisplayJson[]; statuses: StatusJson[] }[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(d ORDER BY d.need_id), '[]') FROM need_displays d WHERE d.team_id = ${teamId}::uuid) AS displays,
      (SELECT coalesce(jsonb_agg(s ORDER BY s.need_id), '[]') FROM need_statuses s WHERE s.team_id = ${teamId}::uuid) AS statuses`
  return {
    displays: new Map((row?.displays ?? []).map((display) => [display.need_id, displayOf(display)])),
    statuses: (row?.statuses ?? []).map(({ need_id, status, checked_on, ask_again_on }) => ({
      ...{ needId: need_id, status, checkedOn: day(checked_on), askAgainOn: day(ask_again_on) },
    })),
  }
}

export async function readDisplays(tx: Tx, teamId: string): Promise<Displays> {
  return (await readStoredPlan(tx, teamId)).displays
}

function day(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}

function displayOf(row: DisplayJson): NeedDisplay {
  return {
    needId: row.need_id,
    state: row.state,
    heldBy: row.held_by,
    betterUpdates: row.better_updates,
    anticipateSince: day(row.anticipate_since),
    expectedSince: day(row.expected_since),
    shownUnder: row.shown_under && { ...row.shown_under, on: Temporal.PlainDate.from(row.shown_under.on) },
  }
}

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
): Promise<void> {
  const { teamId, clock } = team
  await tx.$queryRaw`SELECT id FROM care_teams WHERE id = ${teamId}::uuid FOR UPDATE`
  const today = todayAt(clock)
  const { input } = await readFacts(tx, teamId, clock.region)
  const { displays, statuses } = await readStoredPlan(tx, teamId)
  const evaluated = evaluateNeeds(input, statusesOn(today, statuses))
  const after = stepDisplays(displays, { on: today, evaluated, knowledgeVersion: KNOWLEDGE_VERSION, recorded })
  await writeDisplays(tx, teamId, after)
}

async function writeDisplays(tx: Tx, teamId: string, displays: Displays): Promise<void> {
  const rows = [...displays.values()].map((display) => ({
    need_id: display.needId,
    state: display.state,
    held_by: display.heldBy,
    better_updates: display.betterUpdates,
    anticipate_since: display.anticipateSince?.toString() ?? null,
    expected_since: display.expectedSince?.toString() ?? null,
    shown_under: display.shownUnder && { ...display.shownUnder, on: display.shownUnder.on.toString() },
  }))
  await tx.$executeRaw`
    INSERT INTO need_displays (team_id, need_id, state, held_by, better_updates, anticipate_since, expected_since, shown_under)
    SELECT ${teamId}::uuid, r.need_id, r.state, r.held_by, r.better_updates, r.anticipate_since, r.expected_since, r.shown_under
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (need_id text, state text, held_by text, better_updates int, anticipate_since date, expected_since date, shown_under jsonb)
    ON CONFLICT (team_id, need_id) DO UPDATE SET
      state = excluded.state, held_by = excluded.held_by, better_updates = excluded.better_updates,
      anticipate_since = excluded.anticipate_since, expected_since = excluded.expected_since, shown_under = excluded.shown_under`
}

/** Which answers a sheet asked anew, for the count of better updates. */
export function itemFields(answers: readonly (number | null)[], items: readonly string[]): ReadonlySet<FieldName> {
  return new Set(items.filter((_item, index) => answers[index] != null).map((item) => `alsfrsr.${item}` as FieldName))
}
