import type { Page } from '@playwright/test'
import { addressOf } from '../access/address'
import { gatherCrew } from '../access/crew'
import { pageOf } from '../cast'
import { showAs } from '../display'
import { hitMapOf, middlesOf } from '../hit-areas'
import { expect, test } from '../test'

// What each of the three modes promises, measured by points of the window and not by what boxes claim.

const team = 'castillo'
const tablet = { width: 1180, height: 820 }
const smallTablet = { width: 1024, height: 768 }
const gazePages = ['today', 'plan', 'medications', 'tasks', 'more', 'more?page=2', 'say', 'say?page=3', 'rest', 'help']
const atLeast = 96
const apart = 16

async function openInGaze(page: Page, path: string): Promise<void> {
  await page.goto(pageOf(team, path))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('load')
}

/** One thing by itself, as tiles lead to it. */
async function chooseFirst(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Choose this/ })
    .first()
    .click()
  await expect(page.getByRole('link', { name: /^(My day|All tasks|Back to the plan)/ })).toBeVisible()
}

for (const path of gazePages) {
  test(`gaze: ${path} has large areas, far enough apart, and a look beside the middle hits`, async ({ as, appUrl }) => {
    test.setTimeout(90_000)
    const page = await as('rafael', { viewport: tablet })
    await catchClicks(page)
    await showAs(page, appUrl, { mode: 'gaze' })
    await openInGaze(page, path)
    for (const size of [smallTablet, tablet]) {
      await page.setViewportSize(size)
      await expectGazeAreas(page)
    }
    expect(await clicksBesideMiddle(page)).toEqual([])
  })
}

for (const path of ['today', 'tasks', 'plan']) {
  test(`gaze: one thing of ${path} by itself`, async ({ as, appUrl }) => {
    const page = await as('rafael', { viewport: tablet })
    await showAs(page, appUrl, { mode: 'gaze' })
    await openInGaze(page, path)
    await chooseFirst(page)
    await expectGazeAreas(page)
  })
}

async function expectGazeAreas(page: Page): Promise<void> {
  const { areas, tooNear } = await hitMapOf(page, apart)
  expect(areas.length).toBeGreaterThanOrEqual(3)
  expect(areas.filter(({ width, height }) => width < atLeast || height < atLeast)).toEqual([])
  expect(tooNear).toEqual([])
}

/** From before the page's own scripts: keeps what was hit, and lets nothing else hear of it. */
async function catchClicks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { isCatching: false, caught: undefined })
    addEventListener(
      'click',
      (event) => {
        const kept = window as unknown as { isCatching: boolean; caught: Element | null }
        if (!kept.isCatching) return
        kept.caught = event.target instanceof Element ? event.target.closest('a, button, input, summary, label') : null
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      true,
    )
  })
}

/** Clicks 39 px beside the middle of each control, in eight directions: those that hit something else. */
async function clicksBesideMiddle(page: Page): Promise<string[]> {
  await page.evaluate(() => Object.assign(window, { isCatching: true }))
  const missed: string[] = []
  const middles = await middlesOf(page)
  expect(middles.length).toBeGreaterThanOrEqual(3)
  for (const { x, y } of middles) {
    for (let eighth = 0; eighth < 8; eighth += 1) {
      const angle = (eighth * Math.PI) / 4
      await page.mouse.click(x + 39 * Math.cos(angle), y + 39 * Math.sin(angle))
      const miss = await page.evaluate(
        ([middleX, middleY]) => {
          const { caught } = window as unknown as { caught: Element | null }
          const wanted = document.elementFromPoint(middleX, middleY)?.closest('a, button, input, summary, label')
          return caught === wanted ? null : `${wanted?.textContent}: hit ${caught?.textContent ?? 'nothing'}`
        },
        [x, y] as const,
      )
      if (miss) missed.push(`${miss}, ${eighth * 45} degrees`)
    }
  }
  return missed
}

for (const [mode, least] of [
  ['standard', 44],
  ['large', 64],
] as const) {
  test(`${mode}: every button of today can be hit on ${least} px and more`, async ({ as, appUrl }) => {
    const page = await as('ana', { viewport: { width: 390, height: 844 } })
    await showAs(page, appUrl, { mode })
    await page.goto(pageOf('okafor', 'today'))
    const low = await page
      .locator('main button:visible, main [data-button]:visible, main summary:visible, nav a:visible, header a:visible')
      .evaluateAll((controls, wanted) => {
        const isHit = (control: Element, x: number, y: number) =>
          control.contains(document.elementFromPoint(x, y)) || document.elementFromPoint(x, y) === control
        return controls.flatMap((control) => {
          control.scrollIntoView({ block: 'center' })
          const { x, y, width, height } = control.getBoundingClientRect()
          const middle = x + width / 2
          let run = 0
          for (let at = y - wanted; at < y + height + wanted; at += 1) if (isHit(control, middle, at)) run += 1
          return run < wanted ? [`${control.textContent}: ${run} px`] : []
        })
      }, least)
    // The name of the app and the tabs are as high as a tab bar is.
    expect(low.filter((one) => mode === 'standard' || !/^(Alongside|Skip)/.test(one))).toEqual([])
  })
}

const reflowPages = [
  '/teams/[teamId]/today',
  '/teams/[teamId]/plan',
  '/teams/[teamId]/tasks',
  '/teams/[teamId]/medications',
  '/teams/[teamId]/more',
  '/teams/[teamId]/say',
  '/teams/[teamId]/help',
  '/board',
] as const

const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`
const doubleText = ':root { font-size: 200% !important; }'

const circumstances = [
  { name: '320 px', width: 320 },
  { name: '768 px', width: 768 },
  { name: '1920 px', width: 1920 },
  { name: '200 % text', width: 1280, style: doubleText },
  { name: '200 % text on half a screen', width: 640, style: doubleText },
  { name: 'text spacing', width: 390, style: textSpacing },
] as const

for (const pattern of reflowPages) {
  test(`nothing of ${pattern} is cut off or scrolls both ways, in any mode`, async ({ as, owner, appUrl }) => {
    test.setTimeout(90_000)
    const crew = await gatherCrew(owner, appUrl)
    const things = crew.thingsOf('coordinator')
    const page = await as({ userId: things.ownId })
    const problems: string[] = []
    for (const mode of ['standard', 'large', 'gaze'] as const) {
      await showAs(page, appUrl, { mode })
      for (const { name, width, ...more } of circumstances) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(addressOf(pattern, things))
        if ('style' in more) await page.addStyleTag({ content: more.style })
        problems.push(...(await cutOff(page)).map((problem) => `${mode}, ${name}: ${problem}`))
      }
    }
    expect(problems).toEqual([])
  })
}

/** Sideways scroll, and text that a box hides. A region that scrolls by itself says so. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const sideways = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px to the side`] : []
    const hidden = [...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element)
      if (!/hidden|clip/.test(style.overflow) || !element.checkVisibility()) return []
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1 || !element.textContent?.trim()) return []
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      return isCut ? [`cut off: ${element.textContent.trim().slice(0, 40)}`] : []
    })
    const outside = [...document.querySelectorAll('main a, main button, main h1, main h2, main p')].flatMap(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect()
        const scrolls = element.closest('[role=region], .overflow-x-auto')
        return !scrolls && width > 1 && element.checkVisibility() && (left < -1 || right > clientWidth + 1)
          ? [`outside: ${element.textContent?.trim().slice(0, 40)}`]
          : []
      },
    )
    return [...sideways, ...hidden, ...outside]
  })
}
