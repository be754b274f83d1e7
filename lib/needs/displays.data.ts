import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { dayOf } from '@/lib/db/columns'
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

/** What people have said about each need, and what the plan shows, as stored. */
export async function readStatuses(tx: Tx, teamId: string): Promise<readonly RecordedStatus[]> {
  const rows = await tx.needStatus.findMany({
    where: { teamId },
    select: { needId: true, status: true, checkedOn: true, askAgainOn: true },
    orderBy: { needId: 'asc' },
    take: 200,
  })
  return rows.map(({ needId, status, checkedOn, askAgainOn }) => ({
    needId,
    status: status as RecordedStatusWord,
    checkedOn: checkedOn && dayOf(checkedOn),
    askAgainOn: askAgainOn && dayOf(askAgainOn),
  }))
}

export async function readDisplays(tx: Tx, teamId: string): Promise<Displays> {
  const rows = await tx.needDisplay.findMany({ where: { teamId }, orderBy: { needId: 'asc' }, take: 200 })
  return new Map(
    rows.map((row) => {
      const shown = row.shownUnder as ShownUnderJson | null
      const display: NeedDisplay = {
        needId: row.needId,
        state: row.state as NeedState,
        heldBy: row.heldBy as NeedDisplay['heldBy'],
        betterUpdates: row.betterUpdates,
        anticipateSince: row.anticipateSince && dayOf(row.anticipateSince),
        expectedSince: row.expectedSince && dayOf(row.expectedSince),
        shownUnder: shown && {
          on: Temporal.PlainDate.from(shown.on),
          knowledgeVersion: shown.knowledgeVersion,
          why: shown.why,
        },
      }
      return [row.needId, display]
    }),
  )
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
  const before = await readDisplays(tx, teamId)
  const evaluated = evaluateNeeds(input, statusesOn(today, await readStatuses(tx, teamId)))
  const after = stepDisplays(before, { on: today, evaluated, knowledgeVersion: KNOWLEDGE_VERSION, recorded })
  await writeDisplays(tx, teamId, after)
}

async function writeDisplays(tx: Tx, teamId: string, displays: Displays): Promise<void> {
  const day = (on: Temporal.PlainDate | null) => on?.toString() ?? null
  const rows = [...displays.values()].map((display) => ({
    need_id: display.needId,
    state: display.state,
    held_by: display.heldBy,
    better_updates: display.betterUpdates,
    anticipate_since: day(display.anticipateSince),
    expected_since: day(display.expectedSince),
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
