import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'

export interface ProxyRequest {
  /** Who would act for the patient. */
  readonly userId: string
  readonly name: string
  readonly askedById: string
  readonly askedByName: string
  readonly askedAt: Temporal.Instant
}

/** Whom the coordinator wants to act for the patient, as long as one more member has not said yes: at most 14 days. */
export async function listProxyRequests(access: Access): Promise<readonly ProxyRequest[]> {
  access.require('team:see')
  const rows = await access.transaction(
    (tx) => tx.$queryRaw<
      { user_id: string; name: string; asked_by_id: string; asked_by_name: string; asked_at: Date }[]
    >`
      SELECT r.user_id, m.display_name AS name, r.asked_by_id, a.display_name AS asked_by_name, r.asked_at
      FROM proxy_requests r
      JOIN memberships m ON m.team_id = r.team_id AND m.user_id = r.user_id AND m.ended_at IS NULL
      JOIN memberships a ON a.team_id = r.team_id AND a.user_id = r.asked_by_id AND a.ended_at IS NULL
      WHERE r.team_id = ${access.teamId}::uuid AND r.asked_at > now() - interval '14 days'
      ORDER BY r.asked_at, r.user_id LIMIT 20`,
  )
  return rows.map(({ user_id, name, asked_by_id, asked_by_name, asked_at }) => ({
    ...{ userId: user_id, name, askedById: asked_by_id, askedByName: asked_by_name },
    askedAt: instantOf(asked_at),
  }))
}

export type ProxyChange = 'done' | 'asked' | 'not-possible'

/**
 * Lets a family caregiver or coordinator act for the patient. The patient's word is enough; the coordinator's waits
 * for one more member.
 */
export async function grantProxy(access: Access, userId: string): Promise<ProxyChange> {
  access.require('team:manage')
  access.requireFresh()
  return access.transaction(async (tx) => {
    if (access.role === 'patient') {
      const granted = await tx.$executeRaw`
        UPDATE memberships SET acts_for_patient = true, version = version + 1
        WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL
          AND role IN ('caregiver', 'coordinator') AND NOT acts_for_patient`
      if (granted === 0) return 'not-possible'
      await addChange(tx, access, { act: 'proxy-granted', objectId: userId })
      return 'done'
    }
    if (access.role !== 'coordinator') return 'not-possible'
    // One that nobody said yes to in time makes room.
    await tx.$executeRaw`
      DELETE FROM proxy_requests
      WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid AND asked_at <= now() - interval '14 days'`
    const asked = await tx.$executeRaw`
      INSERT INTO proxy_requests (team_id, user_id, asked_by_id)
      SELECT m.team_id, m.user_id, ${access.userId}::uuid FROM memberships m
      WHERE m.team_id = ${access.teamId}::uuid AND m.user_id = ${userId}::uuid AND m.ended_at IS NULL
        AND m.role IN ('caregiver', 'coordinator') AND NOT m.acts_for_patient
      ON CONFLICT DO NOTHING`
    if (asked === 0) return 'not-possible'
    await addChange(tx, access, { act: 'proxy-asked', objectId: userId })
    return 'asked'
  })
}

/** One more member says yes: neither who asked nor who would act. */
export async function confirmProxy(access: Access, userId: string): Promise<ProxyChange> {
  access.require('team:see')
  access.requireFresh()
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { done: boolean }[]
    >`SELECT app_confirm_proxy(${access.teamId}::uuid, ${userId}::uuid) AS done`
    if (!row?.done) return 'not-possible'
    await addChange(tx, access, { act: 'proxy-granted', objectId: userId })
    return 'done'
  })
}

/** Ends it, or takes the question back: the patient, the coordinator, or whoever acts. */
export async function withdrawProxy(access: Access, userId: string): Promise<ProxyChange> {
  access.require('team:manage')
  return access.transaction(async (tx) => {
    const taken = await tx.$executeRaw`
      DELETE FROM proxy_requests WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid`
    const ended = await tx.$executeRaw`
      UPDATE memberships SET acts_for_patient = false, version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL AND acts_for_patient`
    if (taken + ended === 0) return 'not-possible'
    await addChange(tx, access, { act: 'proxy-withdrawn', objectId: userId })
    return 'done'
  })
}
