import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { findKeptAnswer, hashOfRequest, keepAnswer } from '@/lib/today/kept-answers.data'
import { groupsAfter, type Grouping } from './counted-together'
import { decideOnce } from './dose-writes.data'

export interface AsNeededPlanChange {
  readonly requestId: string
  readonly regimenId: string
  /** The version that was on the screen; 0: there was none. */
  readonly expectVersion: number
  readonly place: number | null
  readonly tryFirst: string | null
  readonly lookFor: string | null
  readonly callWhen: string | null
  readonly askAfterMin: number
  readonly reviewOn: Temporal.PlainDate | null
  readonly togetherWith: readonly string[]
}

export type ChangedAsNeededPlan =
  | { readonly result: 'changed' }
  /** Somebody changed it since. */
  | { readonly result: 'changed-meanwhile' }
  | { readonly result: 'other-request' }
  | { readonly result: 'not-found' }

/**
 * Writes down how an as-needed line is given, and which lines count together with it. The lines are locked in the
 * order in which a dose locks them, so that no dose is decided on half of a change.
 */
export async function changeAsNeededPlan(access: Access, change: AsNeededPlanChange): Promise<ChangedAsNeededPlan> {
  access.require('regimen:change')
  access.requireFresh()
  const { requestId, regimenId } = change
  const hash = hashOfRequest('change-as-needed-plan', { ...change, reviewOn: change.reviewOn?.toString() ?? null })
  return decideOnce<ChangedAsNeededPlan>(access, async (tx) => {
    const groupings = await lockGroupings(tx, access)
    const before = await findKeptAnswer(tx, access, requestId, hash)
    if (before) return { result: before.isSame ? 'changed' : 'other-request' }
    if (!groupings.some((one) => one.regimenId === regimenId)) return { result: 'not-found' }
    const changed = await tx.$executeRaw`
      INSERT INTO as_needed_plans AS p (team_id, regimen_id, place, try_first, look_for, call_when, ask_after_min, review_on, changed_by_id)
      SELECT ${access.teamId}::uuid, ${regimenId}::uuid, ${change.place}::int, ${change.tryFirst}, ${change.lookFor}, ${change.callWhen},
        ${change.askAfterMin}::int, ${change.reviewOn && columnOfDay(change.reviewOn)}::date, ${access.userId}::uuid
      WHERE ${change.expectVersion}::int = coalesce((SELECT version FROM as_needed_plans WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${regimenId}::uuid), 0)
      ON CONFLICT (team_id, regimen_id) DO UPDATE SET place = excluded.place, try_first = excluded.try_first, look_for = excluded.look_for,
        call_when = excluded.call_when, ask_after_min = excluded.ask_after_min, review_on = excluded.review_on,
        changed_by_id = excluded.changed_by_id, changed_at = now(), version = p.version + 1`
    if (changed === 0) return { result: 'changed-meanwhile' }
    await setGroups(tx, access, groupsAfter(groupings, regimenId, change.togetherWith, requestId))
    await keepAnswer(tx, access, requestId, hash, { result: 'changed' })
    await addChange(tx, access, { act: 'as-needed-plan-changed', objectId: regimenId })
    return { result: 'changed' }
  })
}

/** Every line of the team with its group, locked; read once the locks are held, so that nothing is missed. */
async function lockGroupings(tx: Tx, access: Access): Promise<readonly Grouping[]> {
  await tx.$queryRaw`SELECT id FROM regimens WHERE team_id = ${access.teamId}::uuid ORDER BY id FOR UPDATE`
  const rows = await tx.$queryRaw<{ id: string; group_id: string | null }[]>`
    SELECT r.id, p.group_id FROM regimens r LEFT JOIN as_needed_plans p ON p.team_id = r.team_id AND p.regimen_id = r.id
    WHERE r.team_id = ${access.teamId}::uuid`
  return rows.map((row) => ({ regimenId: row.id, groupId: row.group_id }))
}

async function setGroups(tx: Tx, access: Access, groupings: readonly Grouping[]): Promise<void> {
  const regimenIds = groupings.map(({ regimenId }) => regimenId)
  const groupIds = groupings.map(({ groupId }) => groupId)
  await tx.$executeRaw`
    INSERT INTO as_needed_plans AS p (team_id, regimen_id, group_id, changed_by_id)
    SELECT ${access.teamId}::uuid, g.regimen_id, g.group_id, ${access.userId}::uuid
    FROM unnest(${regimenIds}::uuid[], ${groupIds}::uuid[]) AS g (regimen_id, group_id)
    ON CONFLICT (team_id, regimen_id) DO UPDATE SET group_id = excluded.group_id`
}
