import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import type { TeamPerson } from '@/lib/team/team-person'
import { mayVoid } from './dose-entry'
import { voiderOf } from './dose-rows.data'
import { decideOnce } from './dose-writes.data'

export interface NewVoid {
  readonly requestId: string
  readonly recordId: string
  /** Not asked for in the first 10 minutes of one's own entry. */
  readonly reason?: string | undefined
}

export type VoidedDose =
  | { readonly result: 'voided' }
  | { readonly result: 'already-voided'; readonly by: TeamPerson; readonly at: Temporal.Instant }
  | { readonly result: 'ask-reason' }
  /** Their own entry, but too old for their role, or somebody else's. */
  | { readonly result: 'not-allowed' }
  | { readonly result: 'other-request' }
  | { readonly result: 'not-found' }

/** Why an undo within 10 minutes was made: nobody is asked (medications.md 10.8). */
export const tappedByMistake = 'tapped by mistake'

interface EntryRow {
  recorded_by_id: string
  age_ms: number
  voided_by_id: string | null
  voided_by_name: string | null
  voided_by_position: number | null
  voided_at: Date | null
  void_id: string | null
  key_is_taken: boolean
}

/** Takes an entry back by a second one. Both stay; a slot is free again for what really happened. */
export async function voidDose(access: Access, { requestId, recordId, reason }: NewVoid): Promise<VoidedDose> {
  access.require('dose:undo-own')
  return decideOnce<VoidedDose>(access, async (tx) => {
    const [entry] = await tx.$queryRaw<EntryRow[]>`
      SELECT d.recorded_by_id, extract(epoch FROM now() - d.recorded_at)::float8 * 1000 AS age_ms,
        v.id AS void_id, v.recorded_by_id AS voided_by_id, v.recorded_at AS voided_at, m.display_name AS voided_by_name, m.position AS voided_by_position,
        EXISTS (SELECT FROM dose_records o WHERE o.team_id = d.team_id AND o.id = ${requestId}::uuid AND o.voids_id IS DISTINCT FROM d.id) AS key_is_taken
      FROM dose_records d
      LEFT JOIN dose_records v ON v.team_id = d.team_id AND v.voids_id = d.id
      LEFT JOIN memberships m ON m.team_id = v.team_id AND m.user_id = v.recorded_by_id
      WHERE d.team_id = ${access.teamId}::uuid AND d.id = ${recordId}::uuid AND d.kind <> 'void'`
    if (!entry) return { result: 'not-found' }
    if (entry.key_is_taken) return { result: 'other-request' }
    if (entry.void_id === requestId) return { result: 'voided' }
    const by = voiderIn(entry)
    if (by) return { result: 'already-voided', ...by }
    const right = mayVoid(voiderOf(access), entry.recorded_by_id, entry.age_ms)
    if (right === 'no') return { result: 'not-allowed' }
    const why = reason ?? (right === 'undo' ? tappedByMistake : undefined)
    if (why === undefined) return { result: 'ask-reason' }
    const added = await tx.$executeRaw`
      INSERT INTO dose_records (team_id, id, regimen_id, version, slot_key, kind, voids_id, given_at, recorded_by_id, reason)
      SELECT team_id, ${requestId}::uuid, regimen_id, version, slot_key, 'void', id, now(), ${access.userId}::uuid, ${why}
      FROM dose_records WHERE team_id = ${access.teamId}::uuid AND id = ${recordId}::uuid
      ON CONFLICT (team_id, voids_id) DO NOTHING`
    if (added === 0) return 'again'
    await tx.$executeRaw`DELETE FROM live_doses WHERE team_id = ${access.teamId}::uuid AND dose_record_id = ${recordId}::uuid`
    await addChange(tx, access, { act: 'dose-voided', objectId: recordId })
    return { result: 'voided' }
  })
}

function voiderIn(entry: EntryRow): { by: TeamPerson; at: Temporal.Instant } | undefined {
  const { voided_by_id: userId, voided_by_name: name, voided_by_position: position, voided_at: at } = entry
  return userId === null || name === null || position === null || at === null
    ? undefined
    : { by: { userId, name, position }, at: instantOf(at) }
}
