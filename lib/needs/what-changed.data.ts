import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Role } from '@/lib/auth/rights'
import { instantOf } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { inCardOrder } from './card-order'
import { storyFor, type ChangeStory } from './change-story'
import type { DisclosureSetting, Viewer } from './disclosure'
import { evaluateStored } from './displays.data'
import { readFacts } from './facts.data'
import { viewerOf, type ViewerChoices } from './plan-viewer.data'
import { raisedRedFlags, type RaisedRedFlag } from './red-flags'
import { readStoredPlan, seesUntold } from './stored-plan.data'
import { asKnown, waitingChanges } from './untold'
import { visibleNeed, type VisibleNeed } from './visible-plan'

/** What new answers changed, for whoever goes through it before the others are told. */
export interface WhatChanged {
  readonly id: string
  readonly version: number
  readonly madeAt: Temporal.Instant
  /** The last of the sheets that it rests on. */
  readonly lastSheetId: string
  /** As far as the one who looks may see it. */
  readonly story: ChangeStory
  readonly needs: readonly VisibleNeed[]
  /** Red flags that came with these answers; everyone sees them already. */
  readonly newRedFlags: readonly RaisedRedFlag[]
  /** For the nurse: how much of it each of the others will see. Empty for the others. */
  readonly others: readonly { readonly name: string; readonly role: Role; readonly story: ChangeStory }[]
}

interface MemberRow extends ViewerChoices {
  readonly user_id: string
  readonly name: string
  readonly role: Role
  readonly sees_plan: boolean
  readonly setting: DisclosureSetting | null
  readonly sees_stage: boolean
}

/** @returns undefined while nothing waits, and for those who are told like everybody else */
export async function readWhatChanged(access: Access): Promise<WhatChanged | undefined> {
  access.require('assessment:answer')
  const { teamId, userId, clock } = access
  return access.transaction(async (tx) => {
    const stored = await readStoredPlan(tx, teamId)
    const { waiting } = stored
    if (!waiting || !seesUntold(access, waiting)) return undefined
    await addToHistory(tx, access, { act: 'what-changed-seen', objectId: waiting.id })
    const known = await readFacts(tx, teamId, clock.region)
    const members = await tx.$queryRaw<MemberRow[]>`
      SELECT m.user_id, m.display_name AS name, m.role, m.role <> 'helper' OR m.sees_plan AS sees_plan, d.setting,
        coalesce(d.sees_stage, false) AS sees_stage,
        ARRAY(SELECT need_id FROM disclosure_grants g WHERE g.team_id = m.team_id AND g.user_id = m.user_id) AS grants,
        ARRAY(SELECT need_id FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'opened') AS opened,
        ARRAY(SELECT need_id FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'never') AS never
      FROM memberships m LEFT JOIN disclosure_choices d ON d.team_id = m.team_id AND d.user_id = m.user_id
      WHERE m.team_id = ${teamId}::uuid AND m.ended_at IS NULL ORDER BY m.position LIMIT 200`
    const today = todayAt(clock)
    const { evaluated, facts } = evaluateStored(known, stored, today)
    const knownToday = { evaluated, facts, today, visits: known.record.visits }
    const byId = new Map(waitingChanges(stored.displays).map((change) => [change.needId, change]))
    const changes = inCardOrder([...byId.keys()], facts).flatMap((needId) => byId.get(needId) ?? [])
    const own = members.find(({ user_id }) => user_id === userId)
    const viewer = viewerOf(access, own ?? { grants: [], opened: [], never: [] })
    const displays = asKnown(stored.displays)
    return {
      ...{ id: waiting.id, version: waiting.version, madeAt: waiting.madeAt },
      lastSheetId: waiting.sheets.at(-1) ?? waiting.id,
      story: storyFor(viewer, changes),
      needs: changes.flatMap(({ needId }) => {
        const display = displays.get(needId)
        return display ? (visibleNeed(viewer, display, knownToday) ?? []) : []
      }),
      newRedFlags: raisedRedFlags(facts, clock.region, viewer).filter(({ lineId }) =>
        waiting.newFlags.includes(lineId),
      ),
      others:
        access.role === 'nurse'
          ? members
              .filter(({ role }) => role !== 'nurse')
              .map((member) => ({ name: member.name, role: member.role, story: storyFor(viewerIn(member), changes) }))
          : [],
    }
  })
}

function viewerIn(member: MemberRow): Viewer {
  return {
    ...{ role: member.role, setting: member.setting, seesPlan: member.sees_plan, seesStage: member.sees_stage },
    ...{ grants: new Set(member.grants), opened: new Set(member.opened), neverShow: new Set(member.never) },
  }
}

export type TellAnswer =
  | { readonly result: 'told' | 'changed-meanwhile' | 'not-found' }
  | { readonly result: 'already-told'; readonly byName: string; readonly at: Temporal.Instant }

/**
 * Tells the team what new answers changed: from now on everybody sees the plan as it is, each with what was agreed for
 * them. A nurse tells it, or whoever recorded the answers.
 *
 * @param version as the person saw it: when another sheet came meanwhile they look again
 */
export async function tellTeam(access: Access, id: string, version: number): Promise<TellAnswer> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  return access.transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM care_teams WHERE id = ${teamId}::uuid FOR UPDATE`
    const [update] = await tx.$queryRaw<
      {
        state: string
        version: number
        recorder_ids: string[]
        made_at: Date
        told_at: Date | null
        by: string | null
      }[]
    >`
      SELECT u.state, u.version, u.recorder_ids, u.made_at, u.told_at, m.display_name AS by
      FROM plan_updates u LEFT JOIN memberships m ON m.team_id = u.team_id AND m.user_id = u.told_by_id
      WHERE u.team_id = ${teamId}::uuid AND u.id = ${id}::uuid`
    if (!update) return { result: 'not-found' }
    const waiting = { recorderIds: update.recorder_ids, madeAt: instantOf(update.made_at) }
    if (!seesUntold(access, waiting)) return { result: 'not-found' }
    if (update.told_at)
      return { result: 'already-told', byName: update.by ?? 'somebody', at: instantOf(update.told_at) }
    if (update.state !== 'waiting' || update.version !== version) return { result: 'changed-meanwhile' }
    await tx.$executeRaw`
      WITH changes AS (
        SELECT coalesce(jsonb_agg(jsonb_build_object('needId', need_id, 'before', state, 'after', untold ->> 'state') ORDER BY need_id), '[]') AS all
        FROM need_displays WHERE team_id = ${teamId}::uuid AND untold IS NOT NULL
      ), told AS (
        UPDATE need_displays d SET state = n.state, held_by = n.held_by, better_updates = n.better_updates,
          anticipate_since = n.anticipate_since, expected_since = n.expected_since, shown_under = n.shown_under, untold = NULL
        FROM need_displays w, LATERAL jsonb_to_record(w.untold) AS n (state text, held_by text, better_updates int, anticipate_since date,
          expected_since date, shown_under jsonb)
        WHERE w.team_id = ${teamId}::uuid AND w.untold IS NOT NULL AND d.team_id = w.team_id AND d.need_id = w.need_id
      )
      UPDATE plan_updates SET state = 'told', told_by_id = ${userId}::uuid, told_at = now(), version = version + 1,
        changes = (SELECT "all" FROM changes)
      WHERE team_id = ${teamId}::uuid AND id = ${id}::uuid`
    await addChange(tx, access, { act: 'plan-told', objectId: id })
    return { result: 'told' }
  })
}
