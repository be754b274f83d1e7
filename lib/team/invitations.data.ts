import 'server-only'
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Person } from '@/lib/auth/person'
import type { Role } from '@/lib/auth/rights'
import { hashOfToken, newToken } from '@/lib/auth/token'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { database, type Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { env } from '@/lib/env'
import { addChange, announceChange } from '@/lib/history/history.data'
import { invitationLetter } from '@/lib/mail/letters'
import { queueTeamMail } from '@/lib/mail/mails.data'
import { hurryMail } from '@/lib/mail/worker'

export interface NewInvitation {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly seesPlan: boolean
  readonly seesMedication: boolean
  readonly givesMedication: boolean
}

/** Who passes the link on: we by mail, or whoever invites. */
export type Sending = 'by-mail' | 'by-hand'

export interface OpenInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly endsAt: Temporal.Instant
}

const daysOpen = 7

/**
 * Makes a link for one address and one role, good for seven days and one use. The token is returned once and only
 * its hash is kept.
 *
 * @returns `open-already` when that address has an open invitation to this team
 */
export async function invite(
  access: Access,
  invitation: NewInvitation,
  sending: Sending = 'by-hand',
): Promise<{ readonly token: string } | 'open-already' | 'has-patient'> {
  access.require('team:manage')
  const token = newToken()
  try {
    const answer = await access.transaction(async (tx) => {
      if (invitation.role === 'patient') {
        const patients = await tx.membership.count({ where: { teamId: access.teamId, role: 'patient', endedAt: null } })
        if (patients > 0) return 'has-patient'
      }
      const id = randomUUID()
      // One that ran out is closed, so that the address can be invited again.
      await tx.$executeRaw`
        UPDATE invitations SET revoked_at = now()
        WHERE team_id = ${access.teamId}::uuid AND email = ${invitation.email} AND used_at IS NULL AND revoked_at IS NULL AND ends_at <= now()`
      await tx.invitation.createMany({
        data: {
          ...invitation,
          id,
          teamId: access.teamId,
          tokenHash: hashOfToken(token),
          invitedById: access.userId,
          endsAt: columnOfInstant(access.clock.now.add({ hours: daysOpen * 24 })),
        },
      })
      if (sending === 'by-mail') await mailInvitation(tx, access, { ...invitation, id, token })
      await addChange(tx, access, { act: 'member-invited', objectId: id })
      return { token }
    })
    hurryMail()
    return answer
  } catch (error) {
    if (isUniqueViolation(error, 'invitations_one_open')) return 'open-already'
    throw error
  }
}

/** The letter goes with the invitation, in its transaction. It names nobody but the one who invites (security.md). */
function mailInvitation(
  tx: Tx,
  access: Access,
  {
    id,
    email,
    name,
    token,
  }: { readonly id: string; readonly email: string; readonly name: string; readonly token: string },
): Promise<void> {
  const letter = invitationLetter(access.name, `${env().url}/invitations/${token}`)
  return queueTeamMail(tx, access, {
    ...{ kind: 'invitation', to: email, toName: name, objectId: id, letter },
    usefulHours: daysOpen * 24,
  })
}

/**
 * A new link for an invitation that is still open: the old one got lost, or did not arrive. It stops working.
 *
 * @returns undefined when the invitation was used or taken back meanwhile
 */
export async function renewInvitation(
  access: Access,
  invitationId: string,
  sending: Sending,
): Promise<{ readonly token: string; readonly name: string; readonly email: string } | undefined> {
  access.require('team:manage')
  const token = newToken()
  const answer = await access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ email: string; name: string }[]>`
      UPDATE invitations SET token_hash = ${hashOfToken(token)}, ends_at = now() + make_interval(days => ${daysOpen}::int)
      WHERE team_id = ${access.teamId}::uuid AND id = ${invitationId}::uuid AND used_at IS NULL AND revoked_at IS NULL
      RETURNING email, name`
    if (!row) return undefined
    if (sending === 'by-mail') await mailInvitation(tx, access, { ...row, id: invitationId, token })
    await addChange(tx, access, { act: 'member-invited', objectId: invitationId })
    return { token, ...row }
  })
  hurryMail()
  return answer
}

export async function listInvitations(access: Access): Promise<readonly OpenInvitation[]> {
  access.require('team:manage')
  const rows = await access.transaction((tx) =>
    tx.invitation.findMany({
      where: {
        teamId: access.teamId,
        usedAt: null,
        revokedAt: null,
        endsAt: { gt: columnOfInstant(access.clock.now) },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 100,
      select: { id: true, email: true, name: true, role: true, endsAt: true },
    }),
  )
  return rows.map((row) => ({ ...row, role: row.role as Role, endsAt: instantOf(row.endsAt) }))
}

export async function revokeInvitation(access: Access, invitationId: string): Promise<void> {
  access.require('team:manage')
  await access.transaction(async (tx) => {
    const revoked = await tx.$executeRaw`
      UPDATE invitations SET revoked_at = now()
      WHERE team_id = ${access.teamId}::uuid AND id = ${invitationId}::uuid AND used_at IS NULL AND revoked_at IS NULL`
    if (revoked === 0) return
    await addChange(tx, access, { act: 'invitation-revoked', objectId: invitationId })
  })
}

export interface SeenInvitation {
  readonly patientName: string
  readonly invitedBy: string
  readonly role: Role
  readonly email: string
}

/** What the page behind a link may show to whoever holds the link. Looking uses nothing up. */
export async function seeInvitation(token: string): Promise<SeenInvitation | undefined> {
  const [row] = await database().$queryRaw<{ patient_name: string; invited_by: string; role: Role; email: string }[]>`
    SELECT * FROM app_see_invitation(${hashOfToken(token)})`
  return row && { patientName: row.patient_name, invitedBy: row.invited_by, role: row.role, email: row.email }
}

const tries = 10
const windowSeconds = 10 * 60

/** One more try with a link by this person, or from this place for a stranger. False: too many in ten minutes. */
export async function mayTryInvitation(who: string): Promise<boolean> {
  const [row] = await database().$queryRaw<
    { count: number }[]
  >`SELECT app_count(${`invitation:${who}`}, ${windowSeconds}::int) AS count`
  return (row?.count ?? 0) <= tries * env().rateFactor
}

export type Acceptance = { readonly teamId: string } | 'too-often' | 'ended' | 'has-patient'

/**
 * Joins, and uses the link up, in one step: of two presses at once one joins.
 *
 * @returns `ended` when the link no longer works for this person's address
 */
export async function acceptInvitation(person: Person, token: string): Promise<Acceptance> {
  if (!(await mayTryInvitation(person.userId))) return 'too-often'
  try {
    return await person.transaction(async (tx) => {
      const [row] = await tx.$queryRaw<
        { team: string | null }[]
      >`SELECT app_accept_invitation(${hashOfToken(token)}) AS team`
      if (!row?.team) return 'ended'
      await announceChange(tx, row.team)
      return { teamId: row.team }
    })
  } catch (error) {
    // Two open invitations for the patient's place: the first to accept has it.
    if (isUniqueViolation(error, 'memberships_one_patient')) return 'has-patient'
    throw error
  }
}
