import type { Page } from '@playwright/test'
import { expect } from './test'

/** The newest link that was mailed to an address, as its owner finds it in the mailbox of the demonstration. */
export async function newestLink(page: Page, address: string, subject: string | RegExp): Promise<string> {
  await page.goto('/mailbox')
  const message = page
    .getByRole('article')
    .filter({ hasText: `To ${address},` })
    .filter({ has: page.getByRole('heading', { name: subject }) })
    .first()
  await expect(message).toBeVisible()
  return (await message.getByRole('link').getAttribute('href')) ?? ''
}
