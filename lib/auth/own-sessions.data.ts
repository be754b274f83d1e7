import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import type { Person } from './person'

export interface OwnSession {
  readonly id: string
  readonly isThis: boolean
  readonly device: 'shared' | 'own'
  readonly way: 'password' | 'link' | 'passkey'
  /** Browser and system, as far as they said. */
  readonly agent: string | undefined
  readonly signedInAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

interface SessionRow {
  id: string
  device: 'shared' | 'own'
  way: 'password' | 'link' | 'passkey'
  agent: string | null
  signed_in_at: Date
  last_seen_at: Date
}

/** Where this person is signed in, the last used first. */
export async function listOwnSessions(person: Person): Promise<readonly OwnSession[]> {
  const rows = await person.ownTransaction((tx) => tx.$queryRaw<SessionRow[]>`SELECT * FROM app_own_sessions()`)
  return rows.map(({ id, device, way, agent, signed_in_at, last_seen_at }) => ({
    ...{ id, device, way, agent: agent ?? undefined, isThis: id === person.sessionId },
    ...{ signedInAt: instantOf(signed_in_at), lastSeenAt: instantOf(last_seen_at) },
  }))
}

/** Ends one of one's own sessions. An id of somebody else's ends nothing. */
export async function endOwnSession(person: Person, sessionId: string): Promise<void> {
  await person.ownTransaction((tx) => tx.$executeRaw`SELECT app_end_own_session(${sessionId}::uuid)`)
}

/** Ends all but this one. @returns how many */
export async function endOtherSessions(person: Person): Promise<number> {
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ ended: number }[]>`SELECT app_end_other_sessions(${person.sessionId}::uuid) AS ended`,
  )
  return row?.ended ?? 0
}
