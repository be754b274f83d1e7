import 'server-only'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { findPlannedDose } from './day-plan'
import type { DoseClaim } from './dose-claim'
import type { DoseEntry } from './dose-entry'
import { findLiveEntry } from './doses.data'
import { asNeededClaim, findRegimen } from './dose-writes.data'

export type ClaimedDose =
  | { readonly result: 'claimed' }
  /** Somebody else is giving it at this moment. */
  | { readonly result: 'claimed-by-other'; readonly claim: DoseClaim }
  | { readonly result: 'already'; readonly entry: DoseEntry }
  | { readonly result: 'not-found' }

interface ClaimRow {
  user_id: string
  name: string
  position: number
  claimed_at: Date
  ends_at: Date
}

/**
 * Says that this person is giving a dose now. A claim that ran out makes room for the next one.
 *
 * @param slotKey null: an as-needed line, which has no slots
 */
export async function claimDose(access: Access, regimenId: string, slotKey: string | null): Promise<ClaimedDose> {
  access.require('dose:record')
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return { result: 'not-found' }
    if (slotKey !== null) {
      if (!findPlannedDose(regimen, access.clock.zone, slotKey, access.clock.now)) return { result: 'not-found' }
      const entry = await findLiveEntry(tx, access, regimenId, slotKey)
      if (entry) return { result: 'already', entry }
    }
    const key = slotKey ?? asNeededClaim
    const taken = await tx.$executeRaw`
      INSERT INTO dose_claims AS c (team_id, regimen_id, slot_key, user_id, claimed_at, ends_at)
      VALUES (${access.teamId}::uuid, ${regimenId}::uuid, ${key}, ${access.userId}::uuid, now(), now() + interval '10 minutes')
      ON CONFLICT (team_id, regimen_id, slot_key) DO UPDATE SET user_id = excluded.user_id, claimed_at = excluded.claimed_at, ends_at = excluded.ends_at
      WHERE c.ends_at <= now() OR c.user_id = excluded.user_id`
    if (taken === 0) {
      const [row] = await tx.$queryRaw<ClaimRow[]>`
        SELECT c.user_id, m.display_name AS name, m.position, c.claimed_at, c.ends_at
        FROM dose_claims c JOIN memberships m ON m.team_id = c.team_id AND m.user_id = c.user_id
        WHERE c.team_id = ${access.teamId}::uuid AND c.regimen_id = ${regimenId}::uuid AND c.slot_key = ${key}`
      if (row) return { result: 'claimed-by-other', claim: claimOf(row) }
    }
    await addChange(tx, access, { act: 'dose-claimed', objectId: key === asNeededClaim ? regimenId : key })
    return { result: 'claimed' }
  })
}

function claimOf({ user_id: userId, name, position, claimed_at, ends_at }: ClaimRow): DoseClaim {
  return { by: { userId, name, position }, claimedAt: instantOf(claimed_at), endsAt: instantOf(ends_at) }
}

/** Takes one's own claim back. */
export async function endDoseClaim(access: Access, regimenId: string, slotKey: string | null): Promise<void> {
  access.require('dose:record')
  await access.transaction(async (tx) => {
    const ended = await tx.$executeRaw`
      DELETE FROM dose_claims
      WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${regimenId}::uuid AND slot_key = ${slotKey ?? asNeededClaim} AND user_id = ${access.userId}::uuid`
    if (ended === 0) return
    await addChange(tx, access, { act: 'dose-claim-ended', objectId: slotKey ?? regimenId })
  })
}
