import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { updateDisplays } from './displays.data'
import { findNeed, type NeedId } from './knowledge'
import { mayChangeNeed } from './plan-viewer.data'
import type { RecordedStatusWord } from './status'

export interface StatusChange {
  readonly needId: NeedId
  readonly status: RecordedStatusWord
  readonly note: string | null
  /** "Not for now": the day agreed for asking again. */
  readonly askAgainOn: Temporal.PlainDate | null
  /** What the person saw; 0 when nobody had said anything yet. */
  readonly version: number
}

export type StatusAnswer = 'saved' | 'changed-meanwhile' | 'not-found'

/** Says where people are with a need. Somebody who was faster is not overwritten: the caller shows what stands now. */
export async function setNeedStatus(access: Access, change: StatusChange): Promise<StatusAnswer> {
  access.require('plan:change')
  if (!findNeed(change.needId)) return 'not-found'
  return access.transaction(async (tx) => {
    const { teamId, userId, clock } = access
    if (!(await mayChangeNeed(tx, access, change.needId))) return 'not-found'
    const checkedOn = change.status === 'in_place' ? todayAt(clock) : null
    const row = {
      status: change.status,
      note: change.note,
      checkedOn: checkedOn && columnOfDay(checkedOn),
      askAgainOn: change.status === 'declined' && change.askAgainOn ? columnOfDay(change.askAgainOn) : null,
    }
    const saved =
      change.version === 0
        ? await tx.$executeRaw`
            INSERT INTO need_statuses (team_id, need_id, status, note, checked_on, ask_again_on, set_by_id)
            VALUES (${teamId}::uuid, ${change.needId}, ${row.status}, ${row.note}, ${row.checkedOn}::date, ${row.askAgainOn}::date, ${userId}::uuid)
            ON CONFLICT (team_id, need_id) DO NOTHING`
        : await tx.$executeRaw`
            UPDATE need_statuses SET status = ${row.status}, note = ${row.note}, checked_on = ${row.checkedOn}::date,
              ask_again_on = ${row.askAgainOn}::date, set_by_id = ${userId}::uuid, set_at = now(), version = version + 1
            WHERE team_id = ${teamId}::uuid AND need_id = ${change.needId} AND version = ${change.version}`
    if (saved === 0) return 'changed-meanwhile'
    await updateDisplays(tx, access, new Set(), { kind: 'status', needId: change.needId })
    await addChange(tx, access, { act: `need-${change.status}`, objectId: change.needId })
    return 'saved'
  })
}
