import type { Page } from '@playwright/test'
import { expectAccessible } from '../axe'
import { pageOf, people, type CastKey, type HouseholdKey } from '../cast'
import { households } from '../../prisma/seed/cast'
import { expect, test } from '../test'

// The demo's people open every part of their team: with much in it, with nothing in it, read by gaze, and after a
// death. Nothing may fail, on the page or behind it.

/** What a browser complains of: a script that throws, something that the content policy stops. */
function complaintsOf(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  return heard
}

const seats = (Object.keys(households) as HouseholdKey[]).flatMap((household) =>
  households[household].members.map(({ who, role }) => ({ household, who: who as CastKey, role })),
)

for (const { household, who, role } of seats) {
  test(`${people[who].name}, ${role} in ${household}`, async ({ as }) => {
    test.setTimeout(90_000)
    const page = await as(who, { viewport: { width: 390, height: 844 } })
    const heard = complaintsOf(page)
    await page.goto(pageOf(household, 'more'))
    const links = await page
      .locator(`a[href^="${pageOf(household, '')}"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const paths = new Set(links.map((link) => link.replace(/[?#].*$/, '')))
    expect(paths.size).toBeGreaterThanOrEqual(4)
    for (const path of paths) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
    expect(heard).toEqual([])
  })
}
