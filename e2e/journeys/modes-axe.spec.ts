import { axeFindings } from '../axe'
import { addressOf } from '../access/address'
import { gatherCrew } from '../access/crew'
import { pages, type Actor } from '../access/matrix'
import { readOperations } from '../access/operations'
import { showAs } from '../display'
import { expect, test } from '../test'

// Every page of the build in large and in gaze mode by all rules of axe, and by those of colours in each theme that
// accessible.spec.ts has not looked at.

const fullest: readonly Actor[] = ['patient', 'nurse', 'coordinator']

function fitting(pattern: string): Actor | undefined {
  const allowed = pages[pattern]
  if (allowed === 'anyone') return undefined
  if (typeof allowed !== 'object') return 'nurse'
  return fullest.find((actor) => allowed.some((one) => one === actor))
}

for (const pattern of readOperations().pages) {
  test(`modes of ${pattern}`, async ({ owner, appUrl, as, stranger }) => {
    test.setTimeout(90_000)
    const crew = await gatherCrew(owner, appUrl)
    const actor = fitting(pattern)
    const things = crew.thingsOf(actor ?? 'nurse')
    // With motion, a colour would still be on its way from one theme to the next.
    const screen = { viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' } as const
    const page = actor === undefined ? await stranger(screen) : await as({ userId: things.ownId }, screen)
    const findings: Record<string, readonly string[]> = {}
    const look = async (name: string, rules: 'all' | 'colours') => {
      const found = await axeFindings(page, rules)
      if (found.length > 0) findings[name] = found
    }
    for (const mode of ['large', 'gaze'] as const) {
      await showAs(page, appUrl, { mode, theme: 'light', aloud: 'on' })
      await page.goto(addressOf(pattern, things))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await look(mode, 'all')
      for (const theme of ['dark', 'contrast']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
        await look(`${mode}, ${theme}`, 'colours')
      }
    }
    await showAs(page, appUrl, { mode: 'standard', theme: 'contrast' })
    await page.goto(addressOf(pattern, things))
    await look('standard, contrast', 'colours')
    expect(findings).toEqual({})
  })
}
