import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Flags, Role } from '@/lib/auth/rights'
import { instantOf } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { mayActForPatient } from './proxy'

export interface Member extends Flags {
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Order of joining, from 0: gives the person's tint. */
  readonly position: number
  readonly joinedAt: Temporal.Instant
  readonly version: number
}

/** Everyone who is in the team now, in the order in which they joined. */
export async function listMembers(access: Access): Promise<readonly Member[]> {
  access.require('team:see')
  const rows = await access.transaction((tx) =>
    tx.membership.findMany({
      where: { teamId: access.teamId, endedAt: null },
      orderBy: { position: 'asc' },
      take: 200,
      select: {
        userId: true,
        displayName: true,
        role: true,
        position: true,
        joinedAt: true,
        version: true,
        seesPlan: true,
        seesMedication: true,
        givesMedication: true,
        actsForPatient: true,
      },
    }),
  )
  return rows.map(({ displayName, role, joinedAt, ...row }) => ({
    ...row,
    name: displayName,
    role: role as Role,
    joinedAt: instantOf(joinedAt),
  }))
}

export interface RoleChange {
  readonly userId: string
  readonly version: number
  readonly role: Exclude<Role, 'patient'>
  readonly seesPlan: boolean
  readonly seesMedication: boolean
  readonly givesMedication: boolean
}

export type MemberChange = 'done' | 'changed-meanwhile' | 'own-role' | 'last-lead'

/** Changes a member's role and flags. Effective at their next request. Nobody changes their own. */
export async function changeRole(access: Access, change: RoleChange): Promise<MemberChange> {
  access.require('team:manage')
  access.requireFresh()
  if (change.userId === access.userId) return 'own-role'
  return access.transaction(async (tx) => {
    await lockTeam(tx, access.teamId)
    if (change.role !== 'coordinator' && !(await someoneElseLeads(tx, access.teamId, change.userId))) return 'last-lead'
    const { count } = await tx.membership.updateMany({
      where: {
        teamId: access.teamId,
        userId: change.userId,
        version: change.version,
        endedAt: null,
        role: { not: 'patient' },
      },
      data: {
        role: change.role,
        seesPlan: change.role === 'helper' && change.seesPlan,
        seesMedication: change.role === 'helper' && (change.seesMedication || change.givesMedication),
        givesMedication: change.role === 'helper' && change.givesMedication,
        // Who may not act for the patient in the new role does not keep it for later.
        ...(mayActForPatient(change.role) ? {} : { actsForPatient: false }),
        version: { increment: 1 },
      },
    })
    if (count === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'role-changed', objectId: change.userId })
    return 'done'
  })
}

/** Ends a membership: no access from the next request on, and open streams close. */
export async function removeMember(access: Access, userId: string, version: number): Promise<MemberChange> {
  access.require('team:manage')
  if (userId === access.userId) return 'own-role'
  return access.transaction(async (tx) => {
    await lockTeam(tx, access.teamId)
    if (!(await someoneElseLeads(tx, access.teamId, userId))) return 'last-lead'
    const ended = await tx.$executeRaw`
      UPDATE memberships SET ended_at = now(), version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid AND version = ${version} AND ended_at IS NULL`
    if (ended === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'member-removed', objectId: userId })
    return 'done'
  })
}

/**
 * Hands the running of the team over: the other becomes coordinator, whoever hands over a family caregiver. Both or
 * neither.
 */
export async function handOver(access: Access, userId: string, version: number): Promise<MemberChange> {
  access.require('team:manage')
  access.requireFresh()
  if (userId === access.userId || access.role !== 'coordinator') return 'own-role'
  return access
    .transaction(async (tx) => {
      await lockTeam(tx, access.teamId)
      const changed = await tx.$executeRaw`
        UPDATE memberships SET
          role = CASE WHEN user_id = ${userId}::uuid THEN 'coordinator' ELSE 'caregiver' END,
          sees_plan = false, sees_medication = false, gives_medication = false, version = version + 1
        WHERE team_id = ${access.teamId}::uuid AND ended_at IS NULL
          AND ((user_id = ${userId}::uuid AND version = ${version} AND role IN ('caregiver', 'nurse', 'helper'))
            OR (user_id = ${access.userId}::uuid AND role = 'coordinator'))`
      if (changed !== 2) throw new ChangedMeanwhile()
      await addChange(tx, access, { act: 'team-handed-over', objectId: userId })
      return 'done' as const
    })
    .catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile) return 'changed-meanwhile'
      throw error
    })
}

/** Thrown to undo what was begun. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/** Leaves the team. False while nobody else could invite. */
export async function leaveTeam(access: Access): Promise<boolean> {
  access.require('team:see')
  return access
    .transaction(async (tx) => {
      await addChange(tx, access, { act: 'member-left', objectId: access.userId })
      const [row] = await tx.$queryRaw<{ left: boolean }[]>`SELECT app_leave_team(${access.teamId}::uuid) AS left`
      if (!row?.left) throw new CannotLeave()
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof CannotLeave) return false
      throw error
    })
}

class CannotLeave extends Error {
  override readonly name = 'CannotLeave'
}

type Tx = Parameters<Parameters<Access['transaction']>[0]>[0]

async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM care_teams WHERE id = ${teamId}::uuid FOR UPDATE`
}

/** A team always keeps somebody who can invite; asked under a lock on the team. */
async function someoneElseLeads(tx: Tx, teamId: string, userId: string): Promise<boolean> {
  const others = await tx.membership.count({
    where: { teamId, endedAt: null, role: { in: ['patient', 'coordinator'] }, userId: { not: userId } },
  })
  return others > 0
}
