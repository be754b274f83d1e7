import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { connect, database as appDatabase } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { Access } from './access'
import { NotFresh } from './fresh'
import { NeedsFactor, Person } from './person'
import { hashOfToken, newToken } from './token'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, ALONGSIDE_DEMO: '1' })
const owner = connect(database.ownerUrl, 2)
const team = await makeTeam(database)

const minutes = 60_000
const days = 24 * 60 * minutes
const ago = (ms: number) => new Date(Date.now() - ms)

/** A session of the nurse, seen and ending when it is said. */
async function session(device: 'shared' | 'own', seenAgoMs: number, endsInMs = 10 * days): Promise<string> {
  const token = newToken()
  const ends = new Date(Date.now() + endsInMs)
  await owner.session.create({
    data: {
      tokenHash: hashOfToken(token),
      userId: team.userId.nurse,
      device,
      strength: 'two',
      lastSeenAt: ago(seenAgoMs),
      endsAt: ends,
    },
  })
  return token
}

const opens = async (token: string) => (await Access.open(token, team.teamId)) !== undefined

test.each([
  ['shared', 14 * minutes, true],
  ['shared', 16 * minutes, false],
  ['own', 6 * days, true],
  ['own', 8 * days, false],
] as const)('a %s device, left alone for %i ms: %s', async (device, idle, expected) => {
  const token = await session(device, idle)
  expect(await opens(token)).toBe(expected)
  expect((await Person.open(token)) !== undefined).toBe(expected)
})

test('the longest time is the longest, however busy somebody is', async () => {
  expect(await opens(await session('own', 0, -1))).toBe(false)
})

test('a session starts with 12 hours on a shared device and 30 days on one’s own', async () => {
  for (const [device, hours] of [
    ['shared', 12],
    ['own', 720],
  ] as const) {
    const token = newToken()
    await appDatabase()
      .$executeRaw`SELECT app_start_session(${hashOfToken(token)}, ${team.userId.nurse}::uuid, ${device}, 'passkey', 'two', NULL)`
    const { endsAt, signedInAt } = await owner.session.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })
    expect(endsAt.getTime() - signedInAt.getTime()).toBe(hours * 60 * minutes)
    expect(await opens(token)).toBe(true)
  }
})

test('being here is written down once a minute, not at every look', async () => {
  const seenAt = async (token: string) =>
    (await owner.session.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })).lastSeenAt.getTime()
  const recent = await session('shared', 30_000)
  const before = await seenAt(recent)
  await opens(recent)
  expect(await seenAt(recent)).toBe(before)
  const older = await session('shared', 5 * minutes)
  await opens(older)
  expect(Date.now() - (await seenAt(older))).toBeLessThan(minutes)
})

test('signing out ends this session and no other', async () => {
  const [one, other] = [await session('own', 0), await session('own', 0)]
  await appDatabase().$executeRaw`SELECT app_end_session(${hashOfToken(one)})`
  expect([await opens(one), await opens(other)]).toEqual([false, true])
})

test('the database holds hashes of tokens and the app may not read even those', async () => {
  const token = await session('own', 0)
  const rows = await owner.session.findMany({ select: { tokenHash: true } })
  expect(rows.some(({ tokenHash }) => Buffer.from(tokenHash).equals(Buffer.from(token)))).toBe(false)
  await expect(appDatabase().session.findMany()).rejects.toThrow(/permission denied|denied access/)
})

test('an unknown token, a foreign team and an odd id all open nothing', async () => {
  const token = await session('own', 0)
  const elsewhere = await makeTeam(database)
  expect(await opens(newToken())).toBe(false)
  expect(await Access.open(token, elsewhere.teamId)).toBeUndefined()
  expect(await Access.open(token, randomUUID())).toBeUndefined()
  expect(await Access.open(token, "' OR true --")).toBeUndefined()
})

test('a membership that ended opens nothing at the next request, whatever the cookie says', async () => {
  const { token, userId, teamId } = await makeTeam(database)
  expect(await Access.open(token.helper, teamId)).toBeDefined()
  await owner.membership.update({
    where: { teamId_userId: { teamId, userId: userId.helper } },
    data: { endedAt: new Date() },
  })
  expect(await Access.open(token.helper, teamId)).toBeUndefined()
  expect(await Person.open(token.helper)).toBeDefined()
})

test('a session of the cast opens nothing where this is no demo', async () => {
  const token = await session('own', 0)
  await owner.user.update({ where: { id: team.userId.nurse }, data: { isCast: true } })
  expect(await opens(token)).toBe(true)
  putIntoEnv({ ALONGSIDE_DEMO: '0' })
  expect([await opens(token), (await Person.open(token)) !== undefined]).toEqual([false, false])
  putIntoEnv({ ALONGSIDE_DEMO: '1' })
})

test('more than 300 looks in a minute are too many', async () => {
  const token = team.token.helper
  const window = new Date(Math.floor(Date.now() / minutes) * minutes)
  const bucket = `person:${team.userId.helper}`
  for (const windowAt of [window, new Date(window.getTime() + minutes)]) {
    await owner.rateCount.create({ data: { bucket, windowAt, count: 300 } })
  }
  await expect(Access.open(token, team.teamId)).rejects.toThrow(/wait a minute/)
})

test('what the head of a page shows comes with the access', async () => {
  const access = await Access.open(team.token.nurse, team.teamId)
  expect(access).toMatchObject({
    role: 'nurse',
    position: 3,
    patientPosition: 0,
    device: 'own',
    patientName: 'Pat Example',
  })
})

test('a nurse or coordinator with one factor opens nothing but their own account; with two, their teams', async () => {
  for (const role of ['nurse', 'coordinator'] as const) {
    const { token, teamId, userId, owner: db } = await makeTeam(database)
    const weaken = (strength: string) => db.session.updateMany({ where: { userId: userId[role] }, data: { strength } })
    await weaken('one')
    expect(await Access.open(token[role], teamId)).toBeUndefined()
    const person = await Person.open(token[role])
    expect(person?.needsFactor).toBe(true)
    expect(() => person?.transaction(() => Promise.resolve('never'))).toThrow(NeedsFactor)
    expect(await person?.ownTransaction(() => Promise.resolve('own'))).toBe('own')
    await weaken('two')
    expect(await Access.open(token[role], teamId)).toBeDefined()
  }
})

test.each(['patient', 'caregiver', 'helper'] as const)('one factor is enough for a %s', async (role) => {
  const { token, teamId, userId, owner: db } = await makeTeam(database)
  await db.session.updateMany({ where: { userId: userId[role] }, data: { strength: 'one' } })
  expect(await Access.open(token[role], teamId)).toBeDefined()
})

test('the demonstration’s people need no second factor', async () => {
  const { token, teamId, userId, owner: db } = await makeTeam(database)
  await db.session.updateMany({ where: { userId: userId.nurse }, data: { strength: 'one' } })
  await db.user.update({ where: { id: userId.nurse }, data: { isCast: true } })
  expect(await Access.open(token.nurse, teamId)).toBeDefined()
})

test('a sign-in is fresh for 15 minutes', async () => {
  const { as, userId, owner: db } = await makeTeam(database)
  const signedIn = (minutesAgo: number) =>
    db.session.updateMany({ where: { userId: userId.nurse }, data: { signedInAt: ago(minutesAgo * minutes) } })
  await signedIn(14)
  expect((await as('nurse')).isFresh()).toBe(true)
  await signedIn(16)
  const access = await as('nurse')
  expect(() => access.requireFresh()).toThrow(NotFresh)
})

test('a stream holds as long as membership and session do', async () => {
  const { as, userId, owner: db } = await makeTeam(database)
  const access = await as('helper')
  expect(await access.stillHolds()).toBe(true)
  await db.session.deleteMany({ where: { userId: userId.helper } })
  expect(await access.stillHolds()).toBe(false)
})
