import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'

/** What can be said of an act, for the history that the team reads. Ids only, never values. */
export interface HistoryEntry {
  readonly act: string
  readonly objectId?: string
  readonly result?: 'done' | 'refused' | 'asked'
}

/** Adds an act to the team's history, in the transaction of the change itself. */
export async function addToHistory(tx: Tx, access: Access, entry: HistoryEntry): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_events (team_id, user_id, session_id, role, act, object_id, result)
    VALUES (${access.teamId}::uuid, ${access.userId}::uuid, ${access.sessionId}::uuid, ${access.role}, ${entry.act},
      ${entry.objectId ?? null}, ${entry.result ?? 'done'})`
}

/** Tells every open screen of the team to look again: outbox row and notice, sent on commit and never on rollback. */
export async function announceChange(tx: Tx, teamId: string): Promise<void> {
  await tx.$executeRaw`
    WITH event AS (INSERT INTO outbox_events (team_id) VALUES (${teamId}::uuid) RETURNING id, xid)
    SELECT pg_notify('alongside', ${teamId} || ' ' || xid || '-' || id) FROM event`
}

/** A change in one statement: its act in the team's history, and the signal to look again. */
export async function addChange(
  tx: Tx,
  access: Access,
  { act, objectId }: Omit<HistoryEntry, 'result'>,
): Promise<void> {
  await tx.$executeRaw`
    WITH act AS (
      INSERT INTO audit_events (team_id, user_id, session_id, role, act, object_id)
      VALUES (${access.teamId}::uuid, ${access.userId}::uuid, ${access.sessionId}::uuid, ${access.role}, ${act}, ${objectId ?? null})
    ), event AS (INSERT INTO outbox_events (team_id) VALUES (${access.teamId}::uuid) RETURNING id, xid)
    SELECT pg_notify('alongside', ${access.teamId} || ' ' || xid || '-' || id) FROM event`
}
