import { expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { changeRole } from './members.data'
import { confirmProxy, grantProxy, listProxyRequests, withdrawProxy } from './proxies.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl })
const owner = connect(database.ownerUrl, 2)

const acts = async ({ teamId }: TestTeam, userId: string) =>
  (await owner.membership.findUniqueOrThrow({ where: { teamId_userId: { teamId, userId } } })).actsForPatient

const actsOf = async (team: TestTeam) =>
  (await owner.auditEvent.findMany({ where: { teamId: team.teamId }, orderBy: { id: 'asc' } })).map(({ act }) => act)

test('the patient’s word is enough, and the proxy has the patient’s rights at the next request', async () => {
  const team = await makeTeam(database)
  expect((await team.as('caregiver')).may('team:manage')).toBe(false)
  expect(await grantProxy(await team.as('patient'), team.userId.caregiver)).toBe('done')
  const proxy = await team.as('caregiver')
  expect(proxy.may('team:manage')).toBe(true)
  expect(proxy.may('disclosure:choose')).toBe(false)
  expect(await actsOf(team)).toEqual(['proxy-granted'])
})

test('the coordinator’s word waits for one more member', async () => {
  const team = await makeTeam(database)
  const coordinator = await team.as('coordinator')
  expect(await grantProxy(coordinator, team.userId.caregiver)).toBe('asked')
  expect(await grantProxy(coordinator, team.userId.caregiver)).toBe('not-possible')
  expect(await acts(team, team.userId.caregiver)).toBe(false)
  expect(await listProxyRequests(await team.as('nurse'))).toMatchObject([
    { userId: team.userId.caregiver, askedById: team.userId.coordinator },
  ])
  for (const role of ['coordinator', 'caregiver', 'helper'] as const)
    expect(await confirmProxy(await team.as(role), team.userId.caregiver), role).toBe('not-possible')
  expect(await acts(team, team.userId.caregiver)).toBe(false)
  expect(await confirmProxy(await team.as('nurse'), team.userId.caregiver)).toBe('done')
  expect(await acts(team, team.userId.caregiver)).toBe(true)
  expect(await listProxyRequests(coordinator)).toEqual([])
})

test('a coordinator who wants to act needs somebody else’s yes as well', async () => {
  const team = await makeTeam(database)
  expect(await grantProxy(await team.as('coordinator'), team.userId.coordinator)).toBe('asked')
  expect(await confirmProxy(await team.as('coordinator'), team.userId.coordinator)).toBe('not-possible')
  expect(await confirmProxy(await team.as('caregiver'), team.userId.coordinator)).toBe('done')
})

test('of two who agree at once one does', async () => {
  const team = await makeTeam(database)
  await grantProxy(await team.as('coordinator'), team.userId.caregiver)
  const agreeing: Access[] = [await team.as('nurse'), await team.as('patient')]
  const answers = await Promise.all(agreeing.map((access) => confirmProxy(access, team.userId.caregiver)))
  expect(answers.sort()).toEqual(['done', 'not-possible'])
})

test.each(['nurse', 'helper'] as const)('a %s never acts for the patient', async (role) => {
  const team = await makeTeam(database)
  expect(await grantProxy(await team.as('patient'), team.userId[role])).toBe('not-possible')
  expect(await grantProxy(await team.as('coordinator'), team.userId[role])).toBe('not-possible')
})

test.each(['caregiver', 'nurse', 'helper'] as const)('a %s names nobody', async (role) => {
  const team = await makeTeam(database)
  await expect(grantProxy(await team.as(role), team.userId.caregiver)).rejects.toThrow(NotPermitted)
})

test('a proxy makes no further proxies', async () => {
  const team = await makeTeam(database)
  await grantProxy(await team.as('patient'), team.userId.caregiver)
  const proxy = await team.as('caregiver')
  const other = await team.join('caregiver')
  expect(await grantProxy(proxy, other.userId)).toBe('not-possible')
})

test('a request of somebody who no longer runs the team, or from long ago, is nobody’s to agree to', async () => {
  const team = await makeTeam(database)
  await grantProxy(await team.as('coordinator'), team.userId.caregiver)
  await owner.proxyRequest.updateMany({ where: { teamId: team.teamId }, data: { askedAt: new Date('2026-01-01') } })
  expect(await confirmProxy(await team.as('nurse'), team.userId.caregiver)).toBe('not-possible')
  expect(await grantProxy(await team.as('coordinator'), team.userId.caregiver)).toBe('asked')
  const where = { teamId_userId: { teamId: team.teamId, userId: team.userId.coordinator } }
  await owner.membership.update({ where, data: { role: 'caregiver' } })
  expect(await confirmProxy(await team.as('nurse'), team.userId.caregiver)).toBe('not-possible')
})

test('the patient ends it, and the rights are gone at the next request', async () => {
  const team = await makeTeam(database)
  await grantProxy(await team.as('patient'), team.userId.caregiver)
  expect(await withdrawProxy(await team.as('patient'), team.userId.caregiver)).toBe('done')
  expect((await team.as('caregiver')).may('team:manage')).toBe(false)
  expect(await withdrawProxy(await team.as('patient'), team.userId.caregiver)).toBe('not-possible')
})

test('who becomes a helper or a nurse keeps nothing of it for later', async () => {
  const team = await makeTeam(database)
  await grantProxy(await team.as('patient'), team.userId.caregiver)
  const { version } = await owner.membership.findUniqueOrThrow({
    where: { teamId_userId: { teamId: team.teamId, userId: team.userId.caregiver } },
  })
  const flags = { seesPlan: false, seesMedication: false, givesMedication: false }
  await changeRole(await team.as('patient'), { userId: team.userId.caregiver, version, role: 'helper', ...flags })
  expect(await acts(team, team.userId.caregiver)).toBe(false)
})

test('another team’s people can neither be named nor agree', async () => {
  const [team, elsewhere] = [await makeTeam(database), await makeTeam(database)]
  expect(await grantProxy(await team.as('patient'), elsewhere.userId.caregiver)).toBe('not-possible')
  await grantProxy(await team.as('coordinator'), team.userId.caregiver)
  expect(await confirmProxy(await elsewhere.as('nurse'), team.userId.caregiver)).toBe('not-possible')
  expect(await listProxyRequests(await elsewhere.as('nurse'))).toEqual([])
})
