import 'server-only'
import { createHash } from 'node:crypto'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What was asked and answered under a request's own id, kept in the transaction of the change: the same request
 * again gets the same answer, another request under the same id is refused (security.md 6.4).
 */
export interface AskedBefore {
  readonly isSame: boolean
}

/** SHA-256 of everything that was asked. The same fields in the same order give the same hash. */
export function hashOfRequest(act: string, fields: object): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([act, fields]))
      .digest(),
  )
}

/** SQL that gives one row, `is_same` and `answer`, when something was kept under this id. */
export function selectKeptAnswer(access: Access, requestId: string, hash: Uint8Array<ArrayBuffer>): Prisma.Sql {
  return Prisma.sql`SELECT user_id = ${access.userId}::uuid AND request_hash = ${hash} AS is_same, answer
    FROM idempotency_keys WHERE team_id = ${access.teamId}::uuid AND key = ${requestId}::uuid`
}

/** @returns undefined when nothing was kept under this id */
export async function findKeptAnswer(
  tx: Tx,
  access: Access,
  requestId: string,
  hash: Uint8Array<ArrayBuffer>,
): Promise<(AskedBefore & { readonly answer: unknown }) | undefined> {
  const [row] = await tx.$queryRaw<
    { is_same: boolean; answer: unknown }[]
  >`${selectKeptAnswer(access, requestId, hash)}`
  return row && { isSame: row.is_same, answer: row.answer }
}

/** The key decides between two of the same request: the second fails here and is asked again from the start. */
export async function keepAnswer(
  tx: Tx,
  access: Access,
  requestId: string,
  hash: Uint8Array<ArrayBuffer>,
  answer: object,
): Promise<void> {
  await tx.$executeRaw`${keepAnswerOf(access, requestId, hash, answer, Prisma.sql`(SELECT) asked`)}`
}

/** The same as a part of a larger statement: nothing is kept when `made` has no row. */
export function keepAnswerOf(
  access: Access,
  requestId: string,
  hash: Uint8Array<ArrayBuffer>,
  answer: object,
  made: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`INSERT INTO idempotency_keys (team_id, key, user_id, request_hash, answer)
    SELECT ${access.teamId}::uuid, ${requestId}::uuid, ${access.userId}::uuid, ${hash}::bytea, ${JSON.stringify(answer)}::jsonb FROM ${made}`
}
