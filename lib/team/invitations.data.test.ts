import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NotPermitted } from '@/lib/auth/access'
import { Person } from '@/lib/auth/person'
import { roles, type Role } from '@/lib/auth/rights'
import { hashOfToken, newToken } from '@/lib/auth/token'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import {
  acceptInvitation,
  invite,
  listInvitations,
  mayTryInvitation,
  renewInvitation,
  revokeInvitation,
  seeInvitation,
  type NewInvitation,
} from './invitations.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, AUTH_SECRET: 'a'.repeat(40) })
const owner = connect(database.ownerUrl, 2)
const team = await makeTeam(database)
const elsewhere = await makeTeam(database)

const noFlags = { seesPlan: false, seesMedication: false, givesMedication: false }
const forHelper = (email: string): NewInvitation => ({ email, name: 'Sam', role: 'helper', ...noFlags })

/** Somebody with an account who is in no team. */
async function somebody(): Promise<{ email: string; person: Person }> {
  const email = `${randomUUID()}@alongside.example`
  const token = newToken()
  const endsAt = new Date(Date.now() + 86_400_000)
  const { id: userId } = await owner.user.create({ data: { id: randomUUID(), email, name: 'Sam' } })
  await owner.session.create({ data: { tokenHash: hashOfToken(token), userId, device: 'own', endsAt } })
  const person = await Person.open(token)
  if (!person) throw new Error('not signed in')
  return { email, person }
}

async function linkFor(email: string, over: Partial<NewInvitation> = {}): Promise<string> {
  const answer = await invite(await team.as('coordinator'), { ...forHelper(email), ...over })
  if (typeof answer === 'string') throw new Error(answer)
  return answer.token
}

test.each(roles)('%s invites, lists and takes back as the table says', async (role: Role) => {
  const access = await team.as(role)
  const tries = [
    () => invite(access, forHelper(`${randomUUID()}@alongside.example`)),
    () => listInvitations(access),
    () => revokeInvitation(access, randomUUID()),
  ]
  for (const attempt of tries) {
    if (role === 'patient' || role === 'coordinator') await expect(attempt()).resolves.not.toThrow()
    else await expect(attempt()).rejects.toThrow(NotPermitted)
  }
})

test('a link lets its address join with its role and flags, once', async () => {
  const { email, person } = await somebody()
  const token = await linkFor(email, { seesPlan: true, name: 'Sam Helps' })
  expect(await seeInvitation(token)).toEqual({
    patientName: 'Pat Example',
    invitedBy: 'The coordinator 2',
    role: 'helper',
    email,
  })
  expect(await acceptInvitation(person, token)).toEqual({ teamId: team.teamId })
  const where = { teamId_userId: { teamId: team.teamId, userId: person.userId } }
  expect(await owner.membership.findUnique({ where })).toMatchObject({
    role: 'helper',
    seesPlan: true,
    displayName: 'Sam Helps',
    endedAt: null,
  })
  expect(await acceptInvitation(person, token)).toBe('ended')
  expect(await seeInvitation(token)).toBeUndefined()
})

test('looking uses nothing up', async () => {
  const { email } = await somebody()
  const token = await linkFor(email)
  for (let look = 0; look < 3; look += 1) expect(await seeInvitation(token)).toBeDefined()
})

test('only its hash is kept', async () => {
  const { email } = await somebody()
  const token = await linkFor(email)
  const rows = await owner.invitation.findMany({ where: { email } })
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(Buffer.from(rows[0]?.tokenHash ?? []).equals(Buffer.from(hashOfToken(token)))).toBe(true)
})

test('another address cannot use it, and does not use it up', async () => {
  const { email, person } = await somebody()
  const eve = await somebody()
  const token = await linkFor(email)
  expect(await acceptInvitation(eve.person, token)).toBe('ended')
  expect(await acceptInvitation(person, token)).toEqual({ teamId: team.teamId })
})

test('a link that was taken back, and one that is too old, join nobody', async () => {
  for (const end of ['revoked', 'old'] as const) {
    const { email, person } = await somebody()
    const token = await linkFor(email)
    const { id } = await owner.invitation.findFirstOrThrow({ where: { email } })
    if (end === 'revoked') await revokeInvitation(await team.as('patient'), id)
    else await owner.invitation.updateMany({ where: { id }, data: { endsAt: new Date(Date.now() - 1000) } })
    expect([end, await seeInvitation(token), await acceptInvitation(person, token)]).toEqual([end, undefined, 'ended'])
  }
})

test('pressed twice at once, one joins', async () => {
  const { email, person } = await somebody()
  const token = await linkFor(email)
  const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation(person, token)))
  expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1)
  expect(await owner.membership.count({ where: { userId: person.userId } })).toBe(1)
})

test('two people who join at once get different places in the order', async () => {
  const two = [await somebody(), await somebody()] as const
  const tokens = [await linkFor(two[0].email), await linkFor(two[1].email)] as const
  const answers = await Promise.all([
    acceptInvitation(two[0].person, tokens[0]),
    acceptInvitation(two[1].person, tokens[1]),
  ])
  expect(answers).toEqual([{ teamId: team.teamId }, { teamId: team.teamId }])
})

test('one open invitation for an address; another once the first is taken back or too old', async () => {
  const { email } = await somebody()
  await linkFor(email)
  const coordinator = await team.as('coordinator')
  expect(await invite(coordinator, forHelper(email))).toBe('open-already')
  await owner.invitation.updateMany({ where: { email }, data: { endsAt: new Date(Date.now() - 1000) } })
  await linkFor(email)
  const { id } = await owner.invitation.findFirstOrThrow({ where: { email, revokedAt: null } })
  await revokeInvitation(coordinator, id)
  await linkFor(email)
})

test('two invitations at once for one address make one link', async () => {
  const { email } = await somebody()
  const [one, other] = [await team.as('coordinator'), await team.as('patient')]
  const answers = await Promise.all([invite(one, forHelper(email)), invite(other, forHelper(email))])
  expect(answers.filter((answer) => answer === 'open-already')).toHaveLength(1)
})

test('a team with a patient invites no second one, and of two invited patients one joins', async () => {
  expect(await invite(await team.as('coordinator'), { ...forHelper('x@alongside.example'), role: 'patient' })).toBe(
    'has-patient',
  )
  const open = await makeTeam(database)
  await owner.membership.update({
    where: { teamId_userId: { teamId: open.teamId, userId: open.userId.patient } },
    data: { endedAt: new Date() },
  })
  const people = [await somebody(), await somebody()]
  const answers: unknown[] = []
  for (const { email, person } of people) {
    const link = await invite(await open.as('coordinator'), { ...forHelper(email), role: 'patient' })
    if (typeof link === 'string') throw new Error(link)
    answers.push({ person, token: link.token })
  }
  const accepted = await Promise.all(
    (answers as { person: Person; token: string }[]).map(({ person, token }) => acceptInvitation(person, token)),
  )
  expect(accepted).toEqual(expect.arrayContaining([{ teamId: open.teamId }, 'has-patient']))
})

test('somebody who left comes back by a new link, with the new role', async () => {
  const { email, person } = await somebody()
  await acceptInvitation(person, await linkFor(email, { givesMedication: true, seesMedication: true }))
  const where = { teamId_userId: { teamId: team.teamId, userId: person.userId } }
  const { position } = await owner.membership.update({ where, data: { endedAt: new Date() } })
  await acceptInvitation(person, await linkFor(email, { role: 'caregiver' }))
  expect(await owner.membership.findUnique({ where })).toMatchObject({
    role: 'caregiver',
    givesMedication: false,
    endedAt: null,
    position,
  })
})

test('a link raises nobody who is in the team already', async () => {
  const { email, person } = await somebody()
  await acceptInvitation(person, await linkFor(email))
  await acceptInvitation(person, await linkFor(email, { role: 'coordinator' }))
  const where = { teamId_userId: { teamId: team.teamId, userId: person.userId } }
  expect(await owner.membership.findUnique({ where })).toMatchObject({ role: 'helper' })
})

test('another team’s invitations are neither listed nor taken back', async () => {
  const { email } = await somebody()
  await linkFor(email)
  const { id } = await owner.invitation.findFirstOrThrow({ where: { email } })
  const stranger = await elsewhere.as('coordinator')
  expect((await listInvitations(stranger)).some((one) => one.id === id)).toBe(false)
  await revokeInvitation(stranger, id)
  expect((await owner.invitation.findFirstOrThrow({ where: { email } })).revokedAt).toBeNull()
})

test('ten tries in ten minutes', async () => {
  const { person } = await somebody()
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await acceptInvitation(person, newToken())).toBe('ended')
  expect(await acceptInvitation(person, newToken())).toBe('too-often')
  expect(await mayTryInvitation('place:somewhere')).toBe(true)
})

test('inviting, taking back and joining stand in the history, ids only', async () => {
  const { email, person } = await somebody()
  const token = await linkFor(email)
  const { id } = await owner.invitation.findFirstOrThrow({ where: { email } })
  await acceptInvitation(person, token)
  const events = await owner.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ act, userId }) => [act, userId])).toEqual([
    ['member-invited', team.userId.coordinator],
    ['member-joined', person.userId],
  ])
  expect(
    JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain(email)
})

test('statements: a list is one, an invitation three', async () => {
  const access = await team.as('coordinator')
  const { email } = await somebody()
  expect((await countStatements(() => listInvitations(access))).statements).toHaveLength(1)
  expect((await countStatements(() => invite(access, forHelper(email)))).statements).toHaveLength(3)
})

test('the letter waits in the transaction of the invitation, and a refused invitation writes none', async () => {
  const { email } = await somebody()
  const mails = () => owner.mail.findMany({ where: { recipient: email }, select: { kind: true, sealed: true } })
  const coordinator = await team.as('coordinator')
  await invite(coordinator, forHelper(email), 'by-mail')
  const [mail] = await mails()
  expect(mail?.kind).toBe('invitation')
  expect(await invite(coordinator, forHelper(email), 'by-mail')).toBe('open-already')
  expect(await mails()).toHaveLength(1)
})

test('a new link for an open invitation: the old one stops, the new one joins', async () => {
  const { email, person } = await somebody()
  const old = await linkFor(email)
  const coordinator = await team.as('coordinator')
  const [open] = (await listInvitations(coordinator)).filter((one) => one.email === email)
  const renewed = await renewInvitation(coordinator, open?.id ?? '', 'by-mail')
  expect(await seeInvitation(old)).toBeUndefined()
  expect(await acceptInvitation(person, renewed?.token ?? '')).toMatchObject({ teamId: team.teamId })
  expect(await renewInvitation(coordinator, open?.id ?? '', 'by-hand')).toBeUndefined()
  const foreign = await linkFor((await somebody()).email)
  const [theirs] = (await listInvitations(coordinator)).slice(-1)
  expect(await renewInvitation(await elsewhere.as('coordinator'), theirs?.id ?? '', 'by-hand')).toBeUndefined()
  expect(await seeInvitation(foreign)).toBeDefined()
  await expect(renewInvitation(await team.as('nurse'), theirs?.id ?? '', 'by-hand')).rejects.toThrow(NotPermitted)
})

test('an address that nobody has shown to be theirs joins nothing', async () => {
  const { email, person } = await somebody()
  await owner.user.update({ where: { email }, data: { emailVerifiedAt: null } })
  const token = await linkFor(email)
  expect(await acceptInvitation(person, token)).toBe('ended')
  await owner.user.update({ where: { email }, data: { emailVerifiedAt: new Date() } })
  expect(await acceptInvitation(person, token)).toMatchObject({ teamId: team.teamId })
})

test('who acted for the patient, left and comes back, does not act for them again', async () => {
  const { email, person } = await somebody()
  await acceptInvitation(person, await linkFor(email, { role: 'caregiver' }))
  const where = { teamId_userId: { teamId: team.teamId, userId: person.userId } }
  await owner.membership.update({ where, data: { actsForPatient: true, endedAt: new Date() } })
  await acceptInvitation(person, await linkFor(email, { role: 'caregiver' }))
  expect(await owner.membership.findUniqueOrThrow({ where })).toMatchObject({ actsForPatient: false, endedAt: null })
})

test('a patient who joins later finds no open question about who acts for them', async () => {
  const other = await makeTeam(database)
  const where = { teamId_userId: { teamId: other.teamId, userId: other.userId.patient } }
  await owner.membership.update({ where, data: { endedAt: new Date() } })
  await owner.proxyRequest.create({
    data: { teamId: other.teamId, userId: other.userId.caregiver, askedById: other.userId.coordinator },
  })
  const { email, person } = await somebody()
  const invited = await invite(await other.as('coordinator'), { ...forHelper(email), role: 'patient' })
  if (typeof invited === 'string') throw new Error(invited)
  expect(await acceptInvitation(person, invited.token)).toMatchObject({ teamId: other.teamId })
  expect(await owner.proxyRequest.count({ where: { teamId: other.teamId } })).toBe(0)
})
