import { expect, test } from '../test'

// How everything looks, in every mode and theme, against pictures in the repository (docs/decisions/0010). A wanted
// change: `npx playwright test looks --update-snapshots`, then look at what changed before it is committed.

/** The browser that drew the pictures: it may differ in a few points only. Another draws the edges of letters its own way. */
const drawnBy = '156'
const fewPoints = 0.002
const otherEdges = 0.02

const modes = ['standard', 'large', 'gaze'] as const
const themes = ['light', 'dark', 'contrast'] as const
const pieces = ['pieces', 'pieces/gaze'] as const

test.describe('looks', () => {
  for (const piece of pieces)
    for (const mode of piece === 'pieces' ? modes : (['gaze'] as const))
      for (const theme of themes)
        test(`/${piece} in ${mode}, ${theme}`, async ({ browser, appUrl }) => {
          test.setTimeout(90_000)
          const viewport = piece === 'pieces' ? { width: 1280, height: 900 } : { width: 1180, height: 820 }
          // Half as many points: what a person would see counts, and the pictures stay small.
          const context = await browser.newContext({
            baseURL: appUrl,
            viewport,
            deviceScaleFactor: 0.5,
            reducedMotion: 'reduce',
          })
          const page = await context.newPage()
          await page.goto(`/${piece}?mode=${mode}&theme=${theme}`)
          await page.waitForLoadState('networkidle')
          await page.evaluate(() => document.fonts.ready)
          const isSame = browser.version().split('.')[0] === drawnBy
          await expect(page).toHaveScreenshot(`${piece.replace('/', '-')}-${mode}-${theme}.png`, {
            fullPage: true,
            animations: 'disabled',
            scale: 'device',
            threshold: 0.2,
            maxDiffPixelRatio: isSame ? fewPoints : otherEdges,
          })
          await context.close()
        })
})
