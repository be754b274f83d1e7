import type { Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { addressOf } from '../access/address'
import { gatherCrew } from '../access/crew'
import { pages, type Actor } from '../access/matrix'
import { readOperations } from '../access/operations'
import { expect, test } from '../test'

// Every page of the build, as somebody whom it is for, on a phone and on a desk, in light and in dark.

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }
const narrowest = { width: 320, height: 640 }

/** The first who may, from the one who sees most: pages differ in what they hold for each. */
const fullest: readonly Actor[] = ['nurse', 'coordinator', 'patient']

function fitting(pattern: string): Actor | undefined {
  const allowed = pages[pattern]
  if (allowed === 'anyone') return undefined
  if (typeof allowed !== 'object') return 'nurse'
  return fullest.find((actor) => allowed.some((one) => one === actor))
}

/** How far the page can be scrolled to the side. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

for (const pattern of readOperations().pages) {
  test(`page ${pattern}`, async ({ owner, appUrl, as, stranger }) => {
    test.setTimeout(120_000) // eight looks at a long page, on a busy machine
    const crew = await gatherCrew(owner, appUrl)
    const actor = fitting(pattern)
    const things = crew.thingsOf(actor ?? 'nurse')
    const page = actor === undefined ? await stranger() : await as({ userId: things.ownId })
    const response = await page.goto(addressOf(pattern, things))
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const findings: Record<string, readonly string[]> = {}
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewportSize(size)
        const found = await axeFindings(page, colorScheme === 'light' ? 'all' : 'colours')
        if (found.length > 0) findings[`${colorScheme}, ${name}`] = found
      }
    }
    expect(findings).toEqual({})
    await page.setViewportSize(narrowest)
    expect(await sidewaysScroll(page), 'scroll to the side at 320 px').toBe(0)
  })
}
