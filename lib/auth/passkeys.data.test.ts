import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { connect, database as appDatabase } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { NotFresh } from './fresh'
import { addPasskey, askForNewPasskey, askForPasskey, checkPasskey, listPasskeys, removePasskey } from './passkeys.data'
import { hashOfToken } from './token'

// What a real authenticator says is walked through in e2e/journeys/sign-in.spec.ts; here is what must not work.

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, ALONGSIDE_DEMO: '1' })
const owner = connect(database.ownerUrl, 2)
const team = await makeTeam(database)

const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge

async function keyOf(userId: string): Promise<string> {
  const id = Buffer.from(randomUUID()).toString('base64url')
  await owner.passkey.create({
    data: { id, userId, publicKey: new Uint8Array([1, 2, 3]), counter: 0, transports: '', name: 'A key' },
  })
  return id
}

/** As a browser says it, signed by nobody. */
function forged(id: string, challenge: string): string {
  const clientData = JSON.stringify({ type: 'webauthn.get', challenge, origin: 'http://localhost:3000' })
  const response = {
    clientDataJSON: Buffer.from(clientData).toString('base64url'),
    authenticatorData: 'AAAA',
    signature: 'AAAA',
  }
  return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
}

test('every question is its own; only its hash is kept, and it ends after five minutes', async () => {
  const [one, other] = [challengeOf(await askForPasskey()), challengeOf(await askForPasskey())]
  expect(one).not.toBe(other)
  const row = await owner.passkeyChallenge.findUniqueOrThrow({ where: { challengeHash: hashOfToken(one) } })
  expect(row).toMatchObject({ purpose: 'sign-in', userId: null })
  expect(row.endsAt.getTime() - Date.now()).toBeLessThanOrEqual(5 * 60_000)
})

test('a forged answer, an unknown key and nonsense are wrong alike', async () => {
  const id = await keyOf(team.userId.nurse)
  const challenge = challengeOf(await askForPasskey())
  for (const answer of [forged(id, challenge), forged('unknown', challenge), forged(id, 'never asked'), '{}', ''])
    expect(await checkPasskey(answer)).toBe('wrong')
})

test('a question is answered once, for its purpose and its person', async () => {
  const spend = async (challenge: string, purpose: string, userId: string | null) => {
    const [row] = await appDatabase().$queryRaw<
      { used: boolean }[]
    >`SELECT app_use_challenge(${hashOfToken(challenge)}, ${purpose}, ${userId}::uuid) AS used`
    return row?.used
  }
  const { nurse, helper } = team.userId
  const forNurse = challengeOf(await askForPasskey(await team.personAs('nurse')))
  expect(await spend(forNurse, 'confirm', helper)).toBe(false)
  expect(await spend(forNurse, 'sign-in', null)).toBe(false)
  expect(await spend(forNurse, 'add', nurse)).toBe(false)
  expect(await spend(forNurse, 'confirm', nurse)).toBe(true)
  expect(await spend(forNurse, 'confirm', nurse)).toBe(false)
  const old = challengeOf(await askForPasskey())
  await owner.passkeyChallenge.updateMany({ data: { endsAt: new Date(0) } })
  expect(await spend(old, 'sign-in', null)).toBe(false)
})

test('a person sees and removes their own keys only, and the keys themselves stay out of reach', async () => {
  const [own, theirs] = [await keyOf(team.userId.helper), await keyOf(team.userId.patient)]
  const helper = await team.personAs('helper')
  expect((await listPasskeys(helper)).map(({ id }) => id)).toEqual([own])
  await removePasskey(helper, theirs)
  expect(await owner.passkey.count({ where: { id: theirs } })).toBe(1)
  await removePasskey(helper, own)
  expect(await owner.passkey.count({ where: { id: own } })).toBe(0)
  await expect(appDatabase().$queryRaw`SELECT public_key FROM passkeys`).rejects.toThrow(/permission denied/)
})

test('a new key needs a fresh sign-in and a real answer', async () => {
  const caregiver = await team.personAs('caregiver')
  await askForNewPasskey(caregiver)
  expect(await addPasskey(caregiver, '{}', 'A key')).toBe('wrong')
  expect(await listPasskeys(caregiver)).toEqual([])
  await owner.session.updateMany({
    where: { userId: team.userId.caregiver },
    data: { signedInAt: new Date(Date.now() - 16 * 60_000) },
  })
  const old = await team.personAs('caregiver')
  for (const attempt of [
    () => askForNewPasskey(old),
    () => addPasskey(old, '{}', 'A key'),
    () => removePasskey(old, 'x'),
  ])
    await expect(attempt()).rejects.toThrow(NotFresh)
})
