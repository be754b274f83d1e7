import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { isUniqueViolation } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { changeOf } from '@/lib/history/history.data'
import { keepAnswerOf, selectKeptAnswer, type AskedBefore } from '@/lib/today/kept-answers.data'
import type { Amount } from './amount'
import type { DoseEntry } from './dose-entry'
import type { Regimen, RegimenVersion } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'

const tries = 5

/** The same request twice in one moment, or an entry voided in the moment it was met: looked at afresh. */
export async function decideOnce<T>(access: Access, work: (tx: Tx) => Promise<T | 'again'>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await access.transaction(work)
      if (answer !== 'again') return answer
      if (attempt >= tries) throw new Error('The dose was recorded and voided again and again meanwhile.')
    } catch (error) {
      if (attempt >= tries || !isUniqueViolation(error)) throw error
    }
  }
}

export async function findRegimen(tx: Tx, access: Access, regimenId: string): Promise<Regimen | undefined> {
  const [row] = await tx.$queryRaw<RegimenRow[]>`${selectRegimens(access)} AND r.id = ${regimenId}::uuid`
  return row && regimenOf(row)
}

/** The request's own kept answer, if it was made before, and the regimen it is about: one look for both. */
export async function findAsked(
  tx: Tx,
  access: Access,
  { requestId, regimenId, hash }: Pick<NewRecord, 'requestId' | 'regimenId' | 'hash'>,
): Promise<{ readonly before: AskedBefore | undefined; readonly regimen: Regimen | undefined }> {
  const [row] = await tx.$queryRaw<(RegimenRow & { is_same: boolean | null })[]>`
    SELECT k.is_same, r.* FROM (SELECT) asked
    LEFT JOIN (${selectKeptAnswer(access, requestId, hash)}) k ON true
    LEFT JOIN (${selectRegimens(access)} AND r.id = ${regimenId}::uuid) r ON true`
  const isSame = row?.is_same ?? null
  return {
    before: isSame === null ? undefined : { isSame },
    regimen: row && (row.id as string | null) !== null ? regimenOf(row) : undefined,
  }
}

export interface NewRecord {
  readonly requestId: string
  /** Of everything that was asked. */
  readonly hash: Uint8Array<ArrayBuffer>
  readonly regimenId: string
  readonly slotKey: string | null
  readonly kind: DoseEntry['kind']
  readonly givenAt: Temporal.Instant
  readonly version: RegimenVersion
  readonly amount: Amount | null
  readonly reason?: string | undefined
  readonly flags: readonly string[]
  /** As needed: how bad it was before, 0 to 10. */
  readonly symptomLevel?: number | undefined
  /** A patch: where it was put. */
  readonly site?: string | undefined
  readonly act: string
}

/**
 * Takes the slot and, in the same statement, adds the event with form and route as prescribed, ends the claim on the
 * slot, keeps the answer under the request's id, writes the act into the history and tells the open screens.
 *
 * @returns false when somebody has the slot: nothing was written
 */
export async function addRecord(tx: Tx, access: Access, record: NewRecord): Promise<boolean> {
  const { version, amount, regimenId, requestId, slotKey } = record
  const team = Prisma.sql`${access.teamId}::uuid`
  // The insert decides. The key between slot and event is checked at the end of the transaction.
  const take =
    slotKey === null
      ? Prisma.sql`SELECT 1`
      : Prisma.sql`INSERT INTO live_doses (team_id, regimen_id, slot_key, dose_record_id)
        VALUES (${team}, ${regimenId}::uuid, ${slotKey}, ${requestId}::uuid)
        ON CONFLICT (team_id, regimen_id, slot_key) DO NOTHING RETURNING 1`
  const signals = await tx.$executeRaw`
    WITH taken AS (${take}), ended AS (
      DELETE FROM dose_claims
      WHERE team_id = ${team} AND regimen_id = ${regimenId}::uuid AND slot_key = ${slotKey ?? asNeededClaim} AND EXISTS (SELECT FROM taken)
    ), recorded AS (
      INSERT INTO dose_records (team_id, id, regimen_id, version, slot_key, kind, amount, unit, form, route, given_at, recorded_by_id, reason, flags, symptom_level, site)
      SELECT ${team}, ${requestId}::uuid, ${regimenId}::uuid, ${version.version}::int, ${slotKey}, ${record.kind},
        ${amount?.value ?? null}::numeric, ${amount?.unit ?? null}, ${version.form}, ${version.route}, ${columnOfInstant(record.givenAt)}::timestamptz,
        ${access.userId}::uuid, ${record.reason ?? null}, ${[...record.flags]}::text[],
        ${record.symptomLevel ?? null}::int, ${record.site ?? null} FROM taken
    ), kept AS (${keepAnswerOf(access, requestId, record.hash, { result: 'recorded' }, Prisma.sql`taken`)}),
    ${changeOf(access, { act: record.act, objectId: requestId }, Prisma.sql`taken`)}`
  return signals === 1
}

/** The claim of an as-needed line, which has no slots. */
export const asNeededClaim = 'as-needed'
