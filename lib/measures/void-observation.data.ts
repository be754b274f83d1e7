import 'server-only'
import { isUuid, type Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from '@/lib/needs/displays.data'
import type { FieldName } from '@/lib/needs/input'
import { mayRead } from '@/lib/needs/why-words'
import { mayVoid } from '@/lib/staging/assessments.data'

export type VoidAnswer = 'voided' | 'already-voided' | 'not-found' | 'not-yours'

/**
 * Takes a measure or a sign back that was a mistake. It stays in the record with who took it back and why; plan, charts
 * and red flags rest on what stood before. One's own, or anyone's for the coordinator and the nurse.
 *
 * @param reason in words, never empty
 */
export async function voidObservation(access: Access, observationId: string, reason: string): Promise<VoidAnswer> {
  access.require('observation:record')
  if (!isUuid(observationId)) return 'not-found'
  if (reason.trim() === '') throw new RangeError('A measure is taken back with a reason.')
  const { teamId, userId, clock } = access
  return access.transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ by: string; field: FieldName; on: string }[]>`
      SELECT recorded_by_id AS by, field, (recorded_at AT TIME ZONE ${clock.zone})::date::text AS on
      FROM observations WHERE team_id = ${teamId}::uuid AND id = ${observationId}::uuid
        AND (field LIKE 'measures.%' OR field LIKE 'sym.%' OR field = 'caregiver.zarit22')`
    if (!found || !mayRead({ role: access.role, seesStage: access.may('stage:see') }, found.field)) return 'not-found'
    if (!mayVoid(access, found.by)) return 'not-yours'
    const count = await tx.$executeRaw`
      INSERT INTO observation_voids (team_id, observation_id, reason, voided_by_id)
      VALUES (${teamId}::uuid, ${observationId}::uuid, ${reason.trim()}, ${userId}::uuid) ON CONFLICT DO NOTHING`
    if (count === 0) return 'already-voided'
    await updateDisplays(tx, access, new Set(), { kind: 'fact-taken-back', recordedOn: found.on })
    await addChange(tx, access, { act: 'observation-voided', objectId: observationId })
    return 'voided'
  })
}
