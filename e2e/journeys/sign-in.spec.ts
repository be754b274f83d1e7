import { createHash, randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { startSession, type Owner } from '../database'
import { newestLink } from '../mailbox'
import { giveAuthenticator } from '../passkey'
import { expect, sessionCookie, test } from '../test'

const newAddress = () => `${randomUUID()}@alongside.example`

async function makeAccount(page: Page, email: string, name = 'Sam Example'): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Make an account' }).click()
  await expect(page.getByText(`A message is on its way to ${email}.`)).toBeVisible()
  await page.goto(await newestLink(page, email, 'Your new account'))
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
}

async function askForLink(page: Page, email: string): Promise<string> {
  await page.goto('/sign-in?way=link')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText(`A message is on its way to ${email}.`)).toBeVisible()
  return newestLink(page, email, 'Your link to sign in')
}

async function tokenOf(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === sessionCookie)?.value
}

/** As if the last sign-in were twenty minutes ago. */
async function growOld(owner: Owner, token: string | undefined): Promise<void> {
  const hash = createHash('sha256')
    .update(token ?? '')
    .digest()
  await owner.rows(`UPDATE sessions SET signed_in_at = now() - interval '20 minutes' WHERE token_hash = $1`, [hash])
}

test('a passkey is added, signs in, shows that it is you, and ends the session of a lost phone', async ({
  stranger,
  owner,
}) => {
  test.setTimeout(90_000)
  const email = newAddress()
  const page = await stranger()
  await giveAuthenticator(page)
  await makeAccount(page, email)

  await page.goto('/settings/account')
  await page.getByLabel('What to call it').fill('My laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('Your passkey is saved.')).toBeVisible()
  await expect(page.getByText('My laptop')).toBeVisible()

  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/sign-in?way=link')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()

  // A fresh sign-in before something dangerous: a new token, and back to the page.
  const before = await tokenOf(page.context())
  await growOld(owner, before)
  await page.goto('/settings/account/second-factor')
  await expect(page.getByRole('button', { name: 'Set up a code app' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Show that it is you' }).click()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Set up a code app' })).toBeVisible()
  expect(await tokenOf(page.context())).not.toBe(before)

  // The lost phone: signed in by a link, then signed out from here.
  const phone = await stranger()
  await phone.goto(await askForLink(phone, email))
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
  await page.goto('/settings/account')
  await page.getByRole('button', { name: /^Sign out there/ }).click()
  await expect(page.getByRole('button', { name: /^Sign out there/ })).toHaveCount(0)
  await phone.goto('/teams')
  await expect(phone).toHaveURL(/\/sign-in/)

  // A passkey that was removed signs in no more.
  await page.goto('/settings/account')
  await page.getByRole('button', { name: 'Remove the passkey My laptop' }).click()
  await expect(page.getByText('My laptop')).toHaveCount(0)
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('This passkey did not work here.')).toBeVisible()
})

test('a link signs in once; looking at it uses nothing up; an old one and somebody else’s do not work', async ({
  stranger,
  owner,
}) => {
  test.setTimeout(60_000)
  const email = newAddress()
  await owner.add('users', [{ id: randomUUID(), email, name: 'Lee', email_verified_at: new Date().toISOString() }])
  const page = await stranger()
  const link = await askForLink(page, email)

  const scanner = await stranger({ javaScript: false })
  for (let look = 0; look < 3; look += 1) expect((await scanner.goto(link))?.status()).toBe(200)

  const other = await stranger()
  const otherId = randomUUID()
  await owner.add('users', [{ id: otherId, email: newAddress(), name: 'Max' }])
  const cookie = { name: sessionCookie, value: await startSession(owner, otherId), url: new URL(page.url()).origin }
  await other.context().addCookies([cookie])
  await other.goto(link)
  await expect(other.getByRole('heading', { name: 'This link is for somebody else' })).toBeVisible()

  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
  const later = await stranger()
  await later.goto(link)
  await expect(later.getByRole('heading', { name: 'This link does not work' })).toBeVisible()

  const old = await askForLink(later, email)
  await later.goto(old)
  await expect(later.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await owner.rows(`UPDATE mail_links SET ends_at = now() - interval '1 second' WHERE email = $1`, [email])
  await later.getByRole('button', { name: 'Sign in' }).click()
  await expect(later.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
})

test('an address without an account gets the same answer, and the truth by mail', async ({ stranger }) => {
  const page = await stranger()
  const email = newAddress()
  await page.goto('/sign-in?way=link')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText(`A message is on its way to ${email}.`)).toBeVisible()
  expect(await newestLink(page, email, 'Nobody has an account with this address')).toBe('/sign-up')
})

test('a code app, without script: set up, asked for after the password, and a recovery code once', async ({
  stranger,
  owner,
}) => {
  test.setTimeout(90_000)
  const email = newAddress()
  const password = `${randomUUID()} and more`
  const page = await stranger({ javaScript: false })
  await makeAccount(page, email)
  await page.goto('/settings/account/password')
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Save the new password' }).click()
  await expect(page.getByText('Use 15 characters or more.').first()).toBeVisible()
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save the new password' }).click()
  await expect(page.getByText('Your password is saved.')).toBeVisible()

  await page.goto('/settings/account/second-factor')
  await page.getByRole('button', { name: 'Set up a code app' }).click()
  await expect(page.getByRole('img', { name: 'Picture for the code app' })).toBeVisible()
  const secret = ((await page.getByText('Type this key instead').locator('code').textContent()) ?? '').replaceAll(
    ' ',
    '',
  )
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const first = app.generate()
  await page.getByLabel('The code that the app shows').fill(first)
  await page.getByRole('button', { name: 'Use this app' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  const codes = await page.getByRole('group').getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(10)

  const signIn = async (code: string) => {
    const visitor = await stranger({ javaScript: false })
    await visitor.goto('/sign-in?way=password')
    await visitor.getByLabel('Email').fill(email)
    await visitor.getByLabel('Password').fill(password)
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: 'Your code' })).toBeVisible()
    await visitor.goto('/teams')
    await expect(visitor, 'nothing is open yet').toHaveURL(/\/sign-in/)
    await visitor.goto('/sign-in/code')
    await visitor.getByLabel('Code').fill(code)
    await visitor.getByRole('button', { name: 'Go on' }).click()
    return visitor
  }
  const isIn = (visitor: Page) => expect(visitor.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()

  await expect((await signIn(first)).getByText('This code is not right').first(), 'used already').toBeVisible()
  await isIn(await signIn(app.generate({ timestamp: Date.now() + 30_000 })))
  await isIn(await signIn(codes[0] ?? ''))
  await expect((await signIn(codes[0] ?? '')).getByText('This code is not right').first()).toBeVisible()
  const left = await owner.rows<{ used: number }>(
    'SELECT count(used_at)::int AS used FROM recovery_codes c JOIN users u ON u.id = c.user_id WHERE u.email = $1',
    [email],
  )
  expect(left).toEqual([{ used: 1 }])
})

test('a forgotten password: every session ends, the new one works', async ({ stranger, owner }) => {
  const email = newAddress()
  const userId = randomUUID()
  await owner.add('users', [{ id: userId, email, name: 'Lee', email_verified_at: new Date().toISOString() }])
  const elsewhere = await startSession(owner, userId)
  const page = await stranger()
  await page.goto('/sign-in/new-password')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('A message is on its way')).toBeVisible()
  const link = await newestLink(page, email, 'Your link for a new password')
  await page.goto(link)
  await page.getByLabel('New password').fill('seven purple kettles sing')
  await page.getByRole('button', { name: 'Save the new password' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
  const hash = createHash('sha256').update(elsewhere).digest()
  expect(await owner.rows('SELECT 1 FROM sessions WHERE token_hash = $1', [hash])).toEqual([])
  const later = await stranger()
  await later.goto(link)
  await expect(later.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await later.goto('/sign-in?way=password')
  await later.getByLabel('Email').fill(email)
  await later.getByLabel('Password').fill('seven purple kettles sing')
  await later.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(later.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
})

test('a new address counts once both addresses agreed', async ({ as, owner }) => {
  const [before, after, userId] = [newAddress(), newAddress(), randomUUID()]
  await owner.add('users', [{ id: userId, email: before, name: 'Lee', email_verified_at: new Date().toISOString() }])
  const page = await as({ userId })
  await page.goto('/settings/account/address')
  await page.getByLabel('New address').fill(after)
  await page.getByRole('button', { name: 'Send both messages' }).click()
  await expect(page.getByText('Two messages are on their way')).toBeVisible()
  const forNew = await newestLink(page, after, 'Use this address for Alongside')
  const forOld = await newestLink(page, before, 'A new address for your account')
  await page.goto(forNew)
  await page.getByRole('button', { name: 'I agree to the new address' }).click()
  await expect(page.getByRole('heading', { name: 'One of two is done' })).toBeVisible()
  expect(await owner.rows('SELECT email FROM users WHERE id = $1', [userId])).toEqual([{ email: before }])
  await page.goto(forOld)
  await page.getByRole('button', { name: 'I agree to the new address' }).click()
  await expect(page.getByRole('heading', { name: 'Your address has changed' })).toBeVisible()
  expect(await owner.rows('SELECT email FROM users WHERE id = $1', [userId])).toEqual([{ email: after }])
})
