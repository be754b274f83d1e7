import 'server-only'
import { isUuid, type Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from '@/lib/needs/displays.data'

export type EntryVoidAnswer = 'voided' | 'already-voided' | 'not-found'

/**
 * Takes a clinician's stage back that was a mistake. It stays in the history with who took it back and why; stages rest
 * on what was there without it. Any clinician of the team may: only a clinician lowers a stage (staging.md 6).
 *
 * @param reason in words, never empty
 */
export async function voidStageEntry(access: Access, entryId: string, reason: string): Promise<EntryVoidAnswer> {
  access.require('stage:enter')
  if (!isUuid(entryId)) return 'not-found'
  if (reason.trim() === '') throw new RangeError('A stage is taken back with a reason.')
  const { teamId, userId, clock } = access
  return access.transaction(async (tx) => {
    const [entry] = await tx.$queryRaw<{ on: string }[]>`
      SELECT (entered_at AT TIME ZONE ${clock.zone})::date::text AS on FROM stage_entries
      WHERE team_id = ${teamId}::uuid AND id = ${entryId}::uuid`
    if (!entry) return 'not-found'
    const count = await tx.$executeRaw`
      INSERT INTO stage_entry_voids (team_id, entry_id, reason, voided_by_id)
      VALUES (${teamId}::uuid, ${entryId}::uuid, ${reason.trim()}, ${userId}::uuid) ON CONFLICT DO NOTHING`
    if (count === 0) return 'already-voided'
    await updateDisplays(tx, access, new Set(), { kind: 'fact-taken-back', recordedOn: entry.on })
    await addChange(tx, access, { act: 'stage-entry-voided', objectId: entryId })
    return 'voided'
  })
}
