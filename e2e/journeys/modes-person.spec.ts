import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { castPasswordFile } from '../../bin/cast-password'
import { people, type CastKey } from '../cast'
import { serverDir } from '../server'
import { expect, test } from '../test'

async function signIn(page: Page, who: CastKey): Promise<void> {
  await page.goto('/sign-in?way=password')
  await page.getByLabel('Email').fill(people[who].email)
  await page.getByLabel('Password').fill(readFileSync(castPasswordFile(serverDir), 'utf8').trim())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

async function choose(page: Page, size: string): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('group', { name: 'Size and layout' }).getByText(size, { exact: true }).click()
  await page.getByRole('button', { name: 'Show pages this way' }).click()
  await expect(page.getByText('This device now shows you pages this way.')).toBeVisible()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in|\/$/)
}

const root = (page: Page) => page.locator('html')

test('two people of one tablet each find their own size again, and bring it to another device', async ({
  stranger,
}) => {
  test.setTimeout(90_000)
  const tablet = await stranger()
  await signIn(tablet, 'ben')
  await choose(tablet, 'Large')
  await expect(root(tablet)).toHaveAttribute('data-mode', 'large')
  await signOut(tablet)

  // The device stays as it was left, so that the page to sign in on can be read.
  await expect(root(tablet)).toHaveAttribute('data-mode', 'large')
  await signIn(tablet, 'joy')
  await choose(tablet, 'Eye gaze and switch')
  await expect(root(tablet)).toHaveAttribute('data-mode', 'gaze')
  await signOut(tablet)
  await signIn(tablet, 'ben')
  await expect(root(tablet)).toHaveAttribute('data-mode', 'large')

  const phone = await stranger()
  await phone.goto('/sign-in')
  await expect(root(phone)).toHaveAttribute('data-mode', 'standard')
  await signIn(phone, 'joy')
  await expect(root(phone)).toHaveAttribute('data-mode', 'gaze')
})
