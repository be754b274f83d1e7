import 'server-only'
import type { Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { findNeed, type NeedId } from './knowledge'

/**
 * Opens one topic for one of the family, with the patient's consent: they then see it in full, whatever was chosen for
 * them (needs.md 6). Dated by itself. Only for topics that family may ever see.
 *
 * @returns `not-found` also for somebody who does not see the plan, and for who left
 */
export async function openTopicFor(access: Access, needId: NeedId, userId: string): Promise<'opened' | 'not-found'> {
  access.require('disclosure:grant')
  if (!findNeed(needId)?.audience.includes('family')) return 'not-found'
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ fits: boolean }[]>`
      WITH fits AS (
        SELECT team_id, user_id FROM memberships WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid
          AND ended_at IS NULL AND (role IN ('caregiver', 'coordinator') OR (role = 'helper' AND sees_plan))
      ), opened AS (
        INSERT INTO disclosure_grants (team_id, user_id, need_id, granted_by_id)
        SELECT team_id, user_id, ${needId}, ${access.userId}::uuid FROM fits ON CONFLICT DO NOTHING
      )
      SELECT EXISTS (SELECT FROM fits) AS fits`
    if (!row?.fits) return 'not-found'
    await addChange(tx, access, { act: 'topic-opened-for', objectId: `${needId} ${userId}` })
    return 'opened'
  })
}

/** Closes it again: from now on their own setting counts. */
export async function closeTopicFor(access: Access, needId: NeedId, userId: string): Promise<'closed' | 'not-found'> {
  access.require('disclosure:grant')
  return access.transaction(async (tx) => {
    const closed = await tx.$executeRaw`
      DELETE FROM disclosure_grants WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid AND need_id = ${needId}`
    if (closed === 0) return 'not-found'
    await addChange(tx, access, { act: 'topic-closed-for', objectId: `${needId} ${userId}` })
    return 'closed'
  })
}
