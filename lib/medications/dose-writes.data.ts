import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { isUniqueViolation } from '@/lib/db/errors'
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

export interface NewRecord {
  readonly requestId: string
  readonly regimenId: string
  readonly slotKey: string | null
  readonly kind: DoseEntry['kind']
  readonly givenAt: Temporal.Instant
  readonly version: RegimenVersion
  readonly amount: Amount | null
  readonly reason?: string | undefined
  readonly flags: readonly string[]
}

/** Adds the event, with form and route as prescribed, and ends the claim on its slot. */
export async function addRecord(tx: Tx, access: Access, record: NewRecord): Promise<void> {
  const { version, amount } = record
  await tx.$executeRaw`
    WITH ended AS (
      DELETE FROM dose_claims
      WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${record.regimenId}::uuid AND slot_key = ${record.slotKey ?? asNeededClaim}
    )
    INSERT INTO dose_records (team_id, id, regimen_id, version, slot_key, kind, amount, unit, form, route, given_at, recorded_by_id, reason, flags)
    VALUES (${access.teamId}::uuid, ${record.requestId}::uuid, ${record.regimenId}::uuid, ${version.version}, ${record.slotKey}, ${record.kind},
      ${amount?.value ?? null}::numeric, ${amount?.unit ?? null}, ${version.form}, ${version.route}, ${columnOfInstant(record.givenAt)},
      ${access.userId}::uuid, ${record.reason ?? null}, ${[...record.flags]}::text[])`
}

/** The claim of an as-needed line, which has no slots. */
export const asNeededClaim = 'as-needed'
