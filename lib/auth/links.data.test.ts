import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { listLocalMails } from '@/lib/mail/mails.data'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { beginAddressChange, confirmAddress } from './address-change.data'
import { requestLink, resetPassword, seeLink, spendSignInLink, spendSignUpLink, type LinkPurpose } from './links.data'
import { NotFresh } from './fresh'
import { signInWithPassword } from './sign-in.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl, ALONGSIDE_DEMO: '1', AUTH_SECRET: 'a'.repeat(40) })
const owner = connect(database.ownerUrl, 2)

const newAddress = () => `${randomUUID()}@alongside.example`

beforeEach(async () => {
  await owner.rateCount.deleteMany()
})

async function newAccount(over: object = {}): Promise<{ email: string; userId: string }> {
  const [email, userId] = [newAddress(), randomUUID()]
  await owner.user.create({ data: { id: userId, email, name: 'Sam', ...over } })
  return { email, userId }
}

/** Asks for a link and opens the mail: its subject and the token, where it holds one. */
async function ask(purpose: LinkPurpose, email: string) {
  expect(await requestLink({ purpose, email, place: randomUUID(), name: 'Sam', next: '/caseload' })).toBe('sent')
  const mail = (await listLocalMails()).find(({ to }) => to === email)
  return { subject: mail?.subject, token: /\/links\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '' }
}

const makeOld = (email: string) => owner.mailLink.updateMany({ where: { email }, data: { endsAt: new Date(0) } })

test('a sign-in link works once, for its account', async () => {
  const { email, userId } = await newAccount()
  const { subject, token } = await ask('sign-in', email)
  expect(subject).toBe('Your link to sign in')
  for (let look = 0; look < 3; look += 1)
    expect(await seeLink(token)).toEqual({ purpose: 'sign-in', email, userId, next: '/caseload' })
  expect(await spendSignInLink(token)).toEqual({ userId, hasFactor: false })
  expect(await spendSignInLink(token)).toBe('ended')
  expect(await seeLink(token)).toBeUndefined()
})

test('of two presses at once one signs in', async () => {
  const { email } = await newAccount()
  const { token } = await ask('sign-in', email)
  const answers = await Promise.all([1, 2, 3].map(() => spendSignInLink(token)))
  expect(answers.filter((answer) => answer !== 'ended')).toHaveLength(1)
})

test('a link that is too old does nothing', async () => {
  const { email } = await newAccount()
  const { token } = await ask('sign-in', email)
  await makeOld(email)
  expect(await seeLink(token)).toBeUndefined()
  expect(await spendSignInLink(token)).toBe('ended')
})

test('a link is for one purpose', async () => {
  const { email } = await newAccount()
  const signIn = await ask('sign-in', email)
  expect(await resetPassword(signIn.token, 'seven purple kettles')).toBe('ended')
  expect(await spendSignUpLink(signIn.token)).toBe('ended')
  expect(await confirmAddress(signIn.token)).toBe('ended')
  expect(await spendSignInLink(signIn.token)).not.toBe('ended')
})

test('a link of an address that is no longer the account’s does nothing', async () => {
  const { email, userId } = await newAccount()
  const { token } = await ask('sign-in', email)
  await owner.user.update({ where: { id: userId }, data: { email: newAddress() } })
  expect(await spendSignInLink(token)).toBe('ended')
})

test.each(['sign-in', 'reset'] as const)(
  '%s for an unknown address: the same answer, a mail with no way in',
  async (purpose) => {
    const { subject, token } = await ask(purpose, newAddress())
    expect(subject).toBe('Nobody has an account with this address')
    expect(token).toBe('')
  },
)

test('as many rows are written for an unknown address as for a known one', async () => {
  const count = async () => [await owner.mailLink.count(), await owner.mail.count()]
  const { email } = await newAccount()
  for (const address of [email, newAddress()]) {
    const [links = 0, mails = 0] = await count()
    await requestLink({ purpose: 'sign-in', email: address, place: 'p' })
    expect(await count()).toEqual([links + 1, mails + 1])
  }
})

test('an account is made behind its link, once, and its address is verified', async () => {
  const email = newAddress()
  const { token } = await ask('sign-up', email)
  expect(await owner.user.count({ where: { email } })).toBe(0)
  const made = await Promise.all([spendSignUpLink(token), spendSignUpLink(token)])
  expect(made.filter((answer) => answer !== 'ended')).toHaveLength(1)
  expect(await owner.user.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: 'Sam', passwordHash: null })
  expect((await owner.user.findUniqueOrThrow({ where: { email } })).emailVerifiedAt).not.toBeNull()
})

test('who has an account is told so by mail, and nothing of it changes', async () => {
  const { email } = await newAccount({ name: 'The first' })
  const { subject, token } = await ask('sign-up', email)
  expect([subject, token]).toEqual(['You have an account already', ''])
  expect(await owner.user.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: 'The first' })
})

test('two links to sign up for one address make one account', async () => {
  const email = newAddress()
  const [one, other] = [await ask('sign-up', email), await ask('sign-up', email)]
  const made = await Promise.all([spendSignUpLink(one.token), spendSignUpLink(other.token)])
  expect(made.filter((answer) => answer !== 'ended')).toHaveLength(1)
})

test('an account from before links: its first link takes away what a stranger may have set', async () => {
  const { email, userId } = await newAccount({ emailVerifiedAt: null, passwordHash: 'set by somebody' })
  await owner.session.create({
    data: { tokenHash: new Uint8Array([9]), userId, device: 'own', endsAt: new Date('2100-01-01') },
  })
  const { token } = await ask('sign-in', email)
  expect(await spendSignInLink(token)).toEqual({ userId, hasFactor: false })
  expect(await owner.user.findUniqueOrThrow({ where: { email } })).toMatchObject({ passwordHash: null })
  expect(await owner.session.count({ where: { userId } })).toBe(0)
})

test('a new password behind its link ends every session', async () => {
  const { email, userId } = await newAccount()
  await owner.session.create({
    data: { tokenHash: new Uint8Array([8]), userId, device: 'own', endsAt: new Date('2100-01-01') },
  })
  const { token } = await ask('reset', email)
  expect(await resetPassword(token, 'seven purple kettles')).toEqual({ userId, hasFactor: false })
  expect(await resetPassword(token, 'eight purple kettles')).toBe('ended')
  expect(await owner.session.count({ where: { userId } })).toBe(0)
  expect(await signInWithPassword(email, 'seven purple kettles', 'p')).toEqual({ userId, hasFactor: false })
})

test('the demonstration’s people get no links where this is none, and keep their password', async () => {
  const { email } = await newAccount({ isCast: true })
  const { token } = await ask('reset', email)
  expect(await resetPassword(token, 'seven purple kettles')).toBe('ended')
  const inDemo = await ask('sign-in', email)
  putIntoEnv({ ALONGSIDE_DEMO: '0' })
  expect(await spendSignInLink(inDemo.token)).toBe('ended')
  expect((await ask('sign-in', email)).subject).toBe('Nobody has an account with this address')
  putIntoEnv({ ALONGSIDE_DEMO: '1' })
})

test('three links an hour for an address, ten for a place, whether there is an account or not', async () => {
  for (const email of [(await newAccount()).email, newAddress()]) {
    const tries = [1, 2, 3, 4].map(() => requestLink({ purpose: 'sign-in', email, place: randomUUID() }))
    expect((await Promise.all(tries)).filter((answer) => answer === 'sent')).toHaveLength(3)
  }
  const fromHere = Array.from({ length: 12 }, () =>
    requestLink({ purpose: 'sign-in', email: newAddress(), place: 'here' }),
  )
  expect((await Promise.all(fromHere)).filter((answer) => answer === 'sent')).toHaveLength(10)
})

test('no token stands in the database, in links or in mails', async () => {
  const { email } = await newAccount()
  const { token } = await ask('sign-in', email)
  const rows = JSON.stringify([await owner.mailLink.findMany(), await owner.mail.findMany()], (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(rows).not.toContain(token)
})

test('an address changes when both agreed, in either order', async () => {
  for (const first of ['old', 'new'] as const) {
    const team = await makeTeam(database)
    const person = await team.personAs('helper')
    const after = newAddress()
    expect(await beginAddressChange(person, after)).toBe('sent')
    const mails = await listLocalMails()
    const tokenTo = (address: string) =>
      /\/links\/([\w-]{43})/.exec(mails.find(({ to }) => to === address)?.text ?? '')?.[1] ?? ''
    const [one, other] = first === 'old' ? [person.email, after] : [after, person.email]
    expect(await confirmAddress(tokenTo(one))).toBe('waiting')
    expect(await confirmAddress(tokenTo(one))).toBe('ended')
    expect(await owner.user.count({ where: { email: after } })).toBe(0)
    expect(await confirmAddress(tokenTo(other))).toBe('changed')
    expect(await owner.user.findUniqueOrThrow({ where: { email: after } })).toMatchObject({ id: person.userId })
  }
})

test('a newer change makes the links of the older one useless', async () => {
  const team = await makeTeam(database)
  const person = await team.personAs('helper')
  const [first, second] = [newAddress(), newAddress()]
  await beginAddressChange(person, first)
  const [old] = (await listLocalMails()).filter(({ to }) => to === first)
  await beginAddressChange(person, second)
  expect(await confirmAddress(/\/links\/([\w-]{43})/.exec(old?.text ?? '')?.[1] ?? '')).toBe('ended')
})

test('an address that has an account: its owner is told, whoever asked is not', async () => {
  const team = await makeTeam(database)
  const person = await team.personAs('helper')
  const { email: taken } = await newAccount()
  expect(await beginAddressChange(person, taken)).toBe('sent')
  const [mail] = (await listLocalMails()).filter(({ to }) => to === taken)
  expect(mail?.subject).toBe('This address has an account already')
  expect(mail?.text).not.toMatch(/\/links\//)
})

test('a change of address needs a fresh sign-in', async () => {
  const team = await makeTeam(database)
  await owner.session.updateMany({
    where: { userId: team.userId.helper },
    data: { signedInAt: new Date(Date.now() - 16 * 60_000) },
  })
  await expect(beginAddressChange(await team.personAs('helper'), newAddress())).rejects.toThrow(NotFresh)
})
