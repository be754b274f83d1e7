import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { NotFresh } from './fresh'
import {
  beginFactor,
  checkCode,
  confirmFactor,
  findFactorToSetUp,
  findOwnFactor,
  removeFactor,
  renewRecoveryCodes,
} from './second-factor.data'
import { setOwnPassword } from './sign-in.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, AUTH_SECRET: 'a'.repeat(40), ALONGSIDE_RATE_FACTOR: '1000' })
const owner = connect(database.ownerUrl, 2)

/** Somebody who has set up a code app, what it shows, and the recovery codes. */
async function withCodeApp() {
  const team = await makeTeam(database)
  const person = await team.personAs('coordinator')
  await beginFactor(person)
  const { secret = '' } = (await findFactorToSetUp(person)) ?? {}
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = (halfMinutes = 0) => app.generate({ timestamp: Date.now() + halfMinutes * 30_000 })
  const answer = await confirmFactor(person, code(-1))
  if (typeof answer === 'string') throw new Error(answer)
  return { team, person, secret, code, recoveryCodes: answer.recoveryCodes }
}

test('a secret counts from its first right code on, and is not shown again', async () => {
  const team = await makeTeam(database)
  const person = await team.personAs('nurse')
  await beginFactor(person)
  expect(await findOwnFactor(person)).toEqual({ confirmedAt: undefined, codesLeft: 0 })
  expect(await checkCode(person.userId, '000000')).toBe('wrong')
  // Seen in the access tests: without a code app this was a fault of the database.
  expect(await renewRecoveryCodes(person)).toBeUndefined()
  const set = await withCodeApp()
  expect(await findFactorToSetUp(set.person)).toBeUndefined()
  expect((await findOwnFactor(set.person))?.codesLeft).toBe(10)
})

test('the database holds neither the secret nor a recovery code', async () => {
  const { person, secret, recoveryCodes } = await withCodeApp()
  const rows = [
    await owner.secondFactor.findMany({ where: { userId: person.userId } }),
    await owner.recoveryCode.findMany({ where: { userId: person.userId } }),
  ]
  const text = JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : typeof value === 'bigint' ? '' : value,
  )
  for (const word of [secret, ...recoveryCodes]) expect(text).not.toContain(word)
})

test('each code counts once, also when it is sent twice at once', async () => {
  const { person, code } = await withCodeApp()
  const now = code()
  const answers = await Promise.all([1, 2, 3].map(() => checkCode(person.userId, now)))
  expect(answers.sort()).toEqual(['right', 'wrong', 'wrong'])
  expect(await checkCode(person.userId, code(-1))).toBe('wrong')
  expect(await checkCode(person.userId, code(1))).toBe('right')
})

test('each recovery code counts once, however it is typed; new ones take the old ones’ place', async () => {
  const { person, recoveryCodes } = await withCodeApp()
  const [first = '', second = ''] = recoveryCodes
  expect(await checkCode(person.userId, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe('right')
  expect(await checkCode(person.userId, first)).toBe('wrong')
  const [renewed = ''] = (await renewRecoveryCodes(person)) ?? []
  expect(await checkCode(person.userId, second)).toBe('wrong')
  expect(await checkCode(person.userId, renewed)).toBe('right')
})

test('somebody else’s codes are wrong', async () => {
  const [one, other] = [await withCodeApp(), await withCodeApp()]
  expect(await checkCode(one.person.userId, other.code())).toBe('wrong')
  expect(await checkCode(one.person.userId, other.recoveryCodes[0] ?? '')).toBe('wrong')
})

test('setting one up and stopping it end every other session', async () => {
  const { team, person } = await withCodeApp()
  const addSession = (byte: number) =>
    owner.session.create({
      data: { tokenHash: new Uint8Array([byte]), userId: person.userId, device: 'own', endsAt: new Date('2100-01-01') },
    })
  await addSession(1)
  await removeFactor(person)
  expect(await owner.session.count({ where: { userId: team.userId.coordinator } })).toBe(1)
  expect(await findOwnFactor(person)).toBeUndefined()
})

test('one that is in use is not replaced behind one’s back', async () => {
  const { person, code } = await withCodeApp()
  expect(await beginFactor(person)).toBe(false)
  expect(await confirmFactor(person, code(1))).toBe('wrong')
  expect(await checkCode(person.userId, code(1))).toBe('right')
})

test('ten wrong codes in a quarter of an hour, then not even the right one', async () => {
  const { person, code } = await withCodeApp()
  putIntoEnv({ ALONGSIDE_RATE_FACTOR: '1' })
  await owner.rateCount.deleteMany()
  for (let failure = 0; failure < 10; failure += 1) expect(await checkCode(person.userId, '000000')).toBe('wrong')
  expect(await checkCode(person.userId, code())).toBe('too-often')
  putIntoEnv({ ALONGSIDE_RATE_FACTOR: '1000' })
})

test('everything about it needs a fresh sign-in', async () => {
  const { team, person } = await withCodeApp()
  await owner.session.updateMany({
    where: { userId: person.userId },
    data: { signedInAt: new Date(Date.now() - 16 * 60_000) },
  })
  const old = await team.personAs('coordinator')
  for (const attempt of [
    () => beginFactor(old),
    () => confirmFactor(old, '000000'),
    () => removeFactor(old),
    () => renewRecoveryCodes(old),
  ])
    await expect(attempt()).rejects.toThrow(NotFresh)
})

test('a short password is for beside a code app: it cannot be set without one, and goes with it', async () => {
  const { person } = await withCodeApp()
  const hashOf = async () => (await owner.user.findUniqueOrThrow({ where: { id: person.userId } })).passwordHash
  expect(await setOwnPassword(person, 'nine lamps')).toBe(true)
  await removeFactor(person)
  expect(await hashOf()).toBeNull()
  expect(await setOwnPassword(person, 'nine lamps')).toBe(false)
  expect(await setOwnPassword(person, 'nine lamps in a row')).toBe(true)
  expect(await hashOf()).not.toBeNull()
})
