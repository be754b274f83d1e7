import { expect, test } from '../test'

// How everything looks, in every mode and theme, against pictures in the repository (docs/decisions/0010). A wanted
// change: `npx playwright test looks --update-snapshots`, then look at what changed before it is committed.

/** The browser that drew the pictures: it may differ in a few points only. Another draws the edges of letters its own way. */
const drawnBy = '156'
const fewPoints = 0.002
const otherEdges = 0.02

/** Every mode, and every theme: both are only tokens, so that each mode in each theme adds nothing. */
const pictures = [
  { piece: 'pieces', mode: 'standard', theme: 'light' },
  { piece: 'pieces', mode: 'standard', theme: 'dark' },
  { piece: 'pieces', mode: 'standard', theme: 'contrast' },
  { piece: 'pieces', mode: 'large', theme: 'light' },
  { piece: 'pieces', mode: 'gaze', theme: 'light' },
  { piece: 'pieces/gaze', mode: 'gaze', theme: 'light' },
  { piece: 'pieces/gaze', mode: 'gaze', theme: 'dark' },
  { piece: 'pieces/gaze', mode: 'gaze', theme: 'contrast' },
] as const

const desk = { width: 1280, height: 900 }
const tablet = { width: 1180, height: 820 }

for (const { piece, mode, theme } of pictures)
  test(`/${piece} in ${mode}, ${theme}`, async ({ browser, appUrl }) => {
    test.setTimeout(90_000)
    const context = await browser.newContext({
      baseURL: appUrl,
      viewport: piece === 'pieces' ? desk : tablet,
      // A third of the points: what a person would see from a step away counts, and the pictures stay small.
      deviceScaleFactor: 1 / 3,
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
