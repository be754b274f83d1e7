import 'server-only'
import type { Access, DisclosureSetting } from '@/lib/auth/access'
import type { Role } from '@/lib/auth/rights'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'

/** What one member sees of the plan, for the patient who chooses it. */
export interface DisclosureOfMember {
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Order of joining, from 0: gives the person's tint. */
  readonly position: number
  /** Helpers by flag; everyone else by their role. */
  readonly seesPlan: boolean
  /** Null until the patient chooses: then the default of the role counts (needs.md 6). */
  readonly setting: DisclosureSetting | null
  /** The patient's own choice; off until chosen. */
  readonly seesStage: boolean
  /** 0 while nothing is chosen. */
  readonly version: number
}

/** Every member with what they see, in the order in which they joined. Only for the patient. */
export async function listDisclosure(access: Access): Promise<readonly DisclosureOfMember[]> {
  access.require('disclosure:choose')
  return access.transaction(
    (tx) => tx.$queryRaw<DisclosureOfMember[]>`
      SELECT m.user_id AS "userId", m.display_name AS name, m.role, m.position, m.role <> 'helper' OR m.sees_plan AS "seesPlan",
        d.setting, coalesce(d.sees_stage, false) AS "seesStage", coalesce(d.version, 0) AS version
      FROM memberships m LEFT JOIN disclosure_choices d ON d.team_id = m.team_id AND d.user_id = m.user_id
      WHERE m.team_id = ${access.teamId}::uuid AND m.ended_at IS NULL
      ORDER BY m.position LIMIT 200`,
  )
}

export interface DisclosureChange {
  readonly userId: string
  readonly setting: DisclosureSetting
  /** As it stood on the page; 0 when nothing was chosen yet. */
  readonly version: number
}

/**
 * Chooses how much of the future one member sees. Nurses see everything and cannot be chosen for.
 *
 * @returns `changed-meanwhile` when it was chosen elsewhere since, or the member left
 */
export async function chooseDisclosure(
  access: Access,
  change: DisclosureChange,
): Promise<'done' | 'changed-meanwhile'> {
  access.require('disclosure:choose')
  return access.transaction(async (tx) => {
    const chosen = await tx.$executeRaw`
      INSERT INTO disclosure_choices AS d (team_id, user_id, setting, chosen_by_id)
      SELECT team_id, user_id, ${change.setting}, ${access.userId}::uuid FROM memberships
      WHERE team_id = ${access.teamId}::uuid AND user_id = ${change.userId}::uuid AND ended_at IS NULL AND role <> 'nurse'
      ON CONFLICT (team_id, user_id) DO UPDATE
        SET setting = excluded.setting, ask_later = false, chosen_by_id = excluded.chosen_by_id, chosen_at = now(), version = d.version + 1
        WHERE d.version = ${change.version}`
    if (chosen === 0) return 'changed-meanwhile'
    await told(tx, access, change.userId)
    return 'done'
  })
}

/** The patient's own choice to see their stage and scores, or not to. */
export async function chooseOwnStage(access: Access, stage: 'shown' | 'hidden'): Promise<void> {
  access.require('disclosure:choose')
  const seesStage = stage === 'shown'
  await access.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO disclosure_choices AS d (team_id, user_id, setting, sees_stage, chosen_by_id)
      VALUES (${access.teamId}::uuid, ${access.userId}::uuid, 'now', ${seesStage}, ${access.userId}::uuid)
      ON CONFLICT (team_id, user_id) DO UPDATE SET sees_stage = ${seesStage}, chosen_at = now(), version = d.version + 1`
    await told(tx, access, access.userId)
  })
}

/**
 * "Ask me later", and "Keep it as it is": nothing changes, and they are asked again when it is time (needs.md 13).
 * Until the first choice it counts as "only what I need now".
 */
export async function answerLater(access: Access): Promise<void> {
  access.require('disclosure:choose')
  await access.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO disclosure_choices AS d (team_id, user_id, setting, ask_later, chosen_by_id)
      VALUES (${access.teamId}::uuid, ${access.userId}::uuid, 'now', true, ${access.userId}::uuid)
      ON CONFLICT (team_id, user_id) DO UPDATE SET chosen_at = now(), version = d.version + 1`
    await told(tx, access, access.userId)
  })
}

async function told(tx: Tx, access: Access, userId: string): Promise<void> {
  await addChange(tx, access, { act: 'disclosure-chosen', objectId: userId })
}
