import 'server-only'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import type { Temporal } from 'temporal-polyfill'

/** A call of the last days, as the team reads it afterwards. */
export interface PastCall {
  readonly callId: string
  readonly by: string
  readonly calledAt: Temporal.Instant
  readonly rings: number
  readonly answeredBy: string | null
  readonly answeredAt: Temporal.Instant | null
  readonly endedBy: string | null
  readonly endedAt: Temporal.Instant | null
}

const most = 30

/** The last calls for help, the latest first. */
export async function listHelpCalls(access: Access): Promise<readonly PastCall[]> {
  access.require('help:call')
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<
      {
        id: string
        called_by: string
        called_at: Date
        rings: number
        answered_by: string | null
        answered_at: Date | null
        ended_by: string | null
        ended_at: Date | null
      }[]
    >`
      SELECT h.id, c.display_name AS called_by, h.called_at, h.rings, a.display_name AS answered_by, h.answered_at,
        e.display_name AS ended_by, h.ended_at
      FROM help_calls h
      JOIN memberships c ON c.team_id = h.team_id AND c.user_id = h.called_by_id
      LEFT JOIN memberships a ON a.team_id = h.team_id AND a.user_id = h.answered_by_id
      LEFT JOIN memberships e ON e.team_id = h.team_id AND e.user_id = h.ended_by_id
      WHERE h.team_id = ${access.teamId}::uuid ORDER BY h.called_at DESC, h.id LIMIT ${most}::int`
    await addToHistory(tx, access, { act: 'help-calls-seen' })
    return rows.map((row) => ({
      callId: row.id,
      by: row.called_by,
      calledAt: instantOf(row.called_at),
      rings: row.rings,
      answeredBy: row.answered_by,
      answeredAt: row.answered_at && instantOf(row.answered_at),
      endedBy: row.ended_by,
      endedAt: row.ended_at && instantOf(row.ended_at),
    }))
  })
}
