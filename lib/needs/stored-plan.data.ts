import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { onsetOfColumns } from '@/lib/staging/drafts.data'
import type { Onset } from '@/lib/staging/onset'
import type { NeedState } from './evaluate'
import type { NeedId } from './knowledge'
import type { TruePart } from './rule'
import type { RecordedStatus, RecordedStatusWord } from './status'
import type { Displays, NeedDisplay } from './steady'
import { asKnown, asTold, type StoredDisplays } from './untold'

interface DisplayJson {
  readonly need_id: NeedId
  readonly state: NeedState
  readonly held_by: NeedDisplay['heldBy']
  readonly better_updates: number
  readonly anticipate_since: string | null
  readonly expected_since: string | null
  readonly shown_under: {
    readonly on: string
    readonly knowledgeVersion: number
    readonly why: readonly TruePart[]
  } | null
}

interface StatusJson {
  readonly need_id: NeedId
  readonly status: RecordedStatusWord
  readonly checked_on: string | null
  readonly ask_again_on: string | null
}

/** An evaluation of the plan that waits to be told. */
export interface WaitingUpdate {
  readonly id: string
  readonly sheets: readonly string[]
  readonly recorderIds: readonly string[]
  /** Red-flag lines that came with it. */
  readonly newFlags: readonly string[]
  readonly madeAt: Temporal.Instant
  readonly version: number
}

export interface StoredPlan {
  readonly displays: StoredDisplays
  /** What people have said about each need. */
  readonly statuses: readonly RecordedStatus[]
  readonly waiting: WaitingUpdate | null
  /** Red-flag lines that were raised at the last evaluation after new answers. */
  readonly lastFlags: readonly string[]
  /** A nurse turned "fast change" on for this person (needs.md 4). */
  readonly fastChange: boolean
  readonly onset: Onset | null
}

interface StoredRow {
  readonly displays: (DisplayJson & { readonly untold: DisplayJson | null })[]
  readonly statuses: StatusJson[]
  readonly waiting: {
    readonly id: string
    readonly sheets: string[]
    readonly recorder_ids: string[]
    readonly new_flags: string[]
    readonly made_at: string
    readonly version: number
  } | null
  readonly last_flags: string[] | null
  readonly fast_change: boolean
  readonly onset_on: string | null
  readonly onset_month_only: boolean
}

/** What the plan shows, what waits and what people have said, as stored, in one statement. */
export async function readStoredPlan(tx: Tx, teamId: string): Promise<StoredPlan> {
  const [row] = await tx.$queryRaw<StoredRow[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(d ORDER BY d.need_id), '[]') FROM need_displays d WHERE d.team_id = t.id) AS displays,
      (SELECT coalesce(jsonb_agg(s ORDER BY s.need_id), '[]') FROM need_statuses s WHERE s.team_id = t.id) AS statuses,
      (SELECT to_jsonb(u) FROM plan_updates u WHERE u.team_id = t.id AND u.state = 'waiting') AS waiting,
      (SELECT u.flags FROM plan_updates u WHERE u.team_id = t.id ORDER BY u.made_at DESC, u.id DESC LIMIT 1) AS last_flags,
      coalesce((SELECT o.fast_change FROM plan_options o WHERE o.team_id = t.id), false) AS fast_change,
      t.onset_on::text, t.onset_month_only
    FROM care_teams t WHERE t.id = ${teamId}::uuid`
  if (!row) throw new Error('The stored plan could not be read.')
  return {
    displays: new Map(
      row.displays.map(({ untold, ...told }) => [
        told.need_id,
        { told: displayOf(told), untold: untold && displayOf(untold) },
      ]),
    ),
    statuses: row.statuses.map(({ need_id, status, checked_on, ask_again_on }) => ({
      ...{ needId: need_id, status, checkedOn: day(checked_on), askAgainOn: day(ask_again_on) },
    })),
    waiting: row.waiting && {
      ...{ id: row.waiting.id, sheets: row.waiting.sheets, recorderIds: row.waiting.recorder_ids },
      ...{ newFlags: row.waiting.new_flags, version: row.waiting.version },
      madeAt: Temporal.Instant.from(row.waiting.made_at),
    },
    lastFlags: row.last_flags ?? [],
    fastChange: row.fast_change,
    onset: onsetOfColumns(row.onset_on, row.onset_month_only),
  }
}

/** From then on everybody who records answers may go through what waits, so that nothing stays untold. */
const UNATTENDED_HOURS = 72

/** Nurses, and whoever recorded the answers, see what they changed before the others are told. */
export function seesUntold(
  access: Pick<Access, 'role' | 'userId' | 'clock' | 'may'>,
  waiting: Pick<WaitingUpdate, 'recorderIds' | 'madeAt'> | null,
): boolean {
  if (access.role === 'nurse') return true
  if (!waiting) return false
  const isUnattended = Temporal.Instant.compare(waiting.madeAt.add({ hours: UNATTENDED_HOURS }), access.clock.now) <= 0
  return waiting.recorderIds.includes(access.userId) || (isUnattended && access.may('assessment:answer'))
}

/** What the plan shows to this viewer, as stored. */
export async function readDisplays(tx: Tx, access: Access): Promise<Displays> {
  const { displays, waiting } = await readStoredPlan(tx, access.teamId)
  return seesUntold(access, waiting) ? asKnown(displays) : asTold(displays)
}

/** What the team has been told: what its members share rests on this, whoever makes it. */
export async function readToldDisplays(tx: Tx, teamId: string): Promise<Displays> {
  return asTold((await readStoredPlan(tx, teamId)).displays)
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

/** As `need_displays` stores it, and as its column `untold` does. */
export function rowOfDisplay(display: NeedDisplay): DisplayJson {
  return {
    need_id: display.needId,
    state: display.state,
    held_by: display.heldBy,
    better_updates: display.betterUpdates,
    anticipate_since: display.anticipateSince?.toString() ?? null,
    expected_since: display.expectedSince?.toString() ?? null,
    shown_under: display.shownUnder && { ...display.shownUnder, on: display.shownUnder.on.toString() },
  }
}
