import 'server-only'
import type { Access } from '@/lib/auth/access'

/**
 * Where the team's changes stand, for resuming a stream. Only what every reader can already see counts: rows whose
 * transaction is below the snapshot's xmin, in the order (xid, id). `id > last` would lose late commits.
 */
export async function readPosition(access: Access): Promise<string> {
  const [last] = await access.transaction(
    (tx) => tx.$queryRaw<{ position: string }[]>`
      SELECT xid || '-' || id AS position FROM outbox_events
      WHERE team_id = ${access.teamId}::uuid AND xid < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY xid DESC, id DESC LIMIT 1`,
  )
  return last?.position ?? '0-0'
}
