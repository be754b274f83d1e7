import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

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

type Change = Omit<HistoryEntry, 'result'>

/** A change in one statement: its act in the team's history, and the signal to look again. */
export async function addChange(tx: Tx, access: Access, change: Change): Promise<void> {
  await tx.$executeRaw`WITH made AS (SELECT 1), ${changeOf(access, change, Prisma.sql`made`)}`
}

/**
 * The same as the end of a larger statement, after `WITH …,`: nothing is added when `made` has no row.
 *
 * @param made the name of the part whose one row says that the change was made
 * @returns SQL that gives one row where a change was made, and none else
 */
export function changeOf(access: Access, { act, objectId }: Change, made: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`act AS (
      INSERT INTO audit_events (team_id, user_id, session_id, role, act, object_id)
      SELECT ${access.teamId}::uuid, ${access.userId}::uuid, ${access.sessionId}::uuid, ${access.role}, ${act}, ${objectId ?? null} FROM ${made}
    ), event AS (INSERT INTO outbox_events (team_id) SELECT ${access.teamId}::uuid FROM ${made} RETURNING id, xid)
    SELECT pg_notify('alongside', ${access.teamId} || ' ' || xid || '-' || id) FROM event`
}
