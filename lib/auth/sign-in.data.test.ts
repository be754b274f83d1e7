import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { hashPassword } from './passwords'
import { signInWithPassword } from './sign-in.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, ALONGSIDE_DEMO: '1' })
const owner = connect(database.ownerUrl, 2)

const password = 'purple kettle over the bridge'
const wrong = 'green ladders sing at noon'
const address = () => `${randomUUID()}@alongside.example`

async function newAccount(): Promise<{ email: string; userId: string }> {
  const email = address()
  const userId = randomUUID()
  await owner.user.create({ data: { id: userId, email, name: 'Sam', passwordHash: await hashPassword(password) } })
  return { email, userId }
}

test('a new account signs in with its password, in any way of writing its address', async () => {
  const { email, userId } = await newAccount()
  expect(await signInWithPassword(email, password, 'a')).toEqual({ userId, hasFactor: false })
  expect(await signInWithPassword(`  ${email.toUpperCase()} `, password, 'a')).toEqual({ userId, hasFactor: false })
})

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await newAccount()
  expect(await signInWithPassword(email, wrong, 'b')).toBe('wrong')
  expect(await signInWithPassword(address(), password, 'b')).toBe('wrong')
  expect(await signInWithPassword('not an address', password, 'b')).toBe('wrong')
})

test('an unknown address costs a hash as well', async () => {
  const { email } = await newAccount()
  const took = async (who: string) => {
    const before = performance.now()
    await signInWithPassword(who, wrong, 'c')
    return performance.now() - before
  }
  await took(address()) // makes the hash that unknown addresses are compared with
  const known = Math.min(await took(email), await took(email), await took(email))
  const unknown = Math.min(await took(address()), await took(address()), await took(address()))
  expect(unknown).toBeGreaterThan(known / 2)
  expect(unknown).toBeLessThan(known * 2)
})

test('the password itself is nowhere in the database', async () => {
  const { userId } = await newAccount()
  const { passwordHash } = await owner.user.findUniqueOrThrow({ where: { id: userId } })
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
})

test('ten failures for one address in a quarter of an hour, then not even the right password', async () => {
  const { email } = await newAccount()
  for (let failure = 0; failure < 10; failure += 1)
    expect(await signInWithPassword(email, wrong, randomUUID())).toBe('wrong')
  expect(await signInWithPassword(email, password, randomUUID())).toBe('too-often')
})

test('an address without an account is limited in the same way', async () => {
  const email = address()
  for (let failure = 0; failure < 10; failure += 1)
    expect(await signInWithPassword(email, wrong, randomUUID())).toBe('wrong')
  expect(await signInWithPassword(email, wrong, randomUUID())).toBe('too-often')
})

test('who knows the password may sign in as often as they like', async () => {
  const { email, userId } = await newAccount()
  for (let time = 0; time < 12; time += 1)
    expect(await signInWithPassword(email, password, 'f')).toEqual({ userId, hasFactor: false })
})

test('many tries at once do not slip past the limit', async () => {
  const { email } = await newAccount()
  const answers = await Promise.all(Array.from({ length: 14 }, () => signInWithPassword(email, wrong, 'g')))
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(10)
  expect(answers.filter((answer) => answer === 'too-often')).toHaveLength(4)
})

test('sixty failures from one place, over many addresses', async () => {
  await owner.rateCount.deleteMany({ where: { bucket: 'sign-in-place:h' } })
  const window = new Date(Math.floor(Date.now() / 900_000) * 900_000)
  await owner.rateCount.create({ data: { bucket: 'sign-in-place:h', windowAt: window, count: 60 } })
  const { email } = await newAccount()
  expect(await signInWithPassword(email, password, 'h')).toBe('too-often')
})

test('a hash of a weaker kind is made anew with the right password', async () => {
  const { email, userId } = await newAccount()
  const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await owner.user.update({ where: { id: userId }, data: { passwordHash: weak } })
  expect(await signInWithPassword(email, wrong, 'i')).toBe('wrong')
  expect(await signInWithPassword(email, password, 'i')).toEqual({ userId, hasFactor: false })
  const { passwordHash } = await owner.user.findUniqueOrThrow({ where: { id: userId } })
  expect(passwordHash).toContain('m=65536,t=3,p=1')
  expect(await signInWithPassword(email, password, 'i')).toEqual({ userId, hasFactor: false })
})

test('the cast is refused where this is no demo', async () => {
  const { email, userId } = await newAccount()
  await owner.user.update({ where: { id: userId }, data: { isCast: true } })
  expect(await signInWithPassword(email, password, 'j')).toEqual({ userId, hasFactor: false })
  putIntoEnv({ ALONGSIDE_DEMO: '0' })
  expect(await signInWithPassword(email, password, 'j')).toBe('wrong')
  putIntoEnv({ ALONGSIDE_DEMO: '1' })
})
