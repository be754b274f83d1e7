import { statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './browser'
import { pageOf, people, type CastKey } from './cast'
import { connectOwner, startSession } from './database'
import setup, { ownerUrlSetting, urlSetting } from './global-setup'
import { root } from './server'

// `npm run pictures`: the main pages as the demo's people see them, for the README, into docs/screenshots.

interface Picture {
  readonly name: string
  readonly who?: CastKey
  readonly path: string
  readonly isPhone?: true
  /** Of the window of a desk, in px. */
  readonly height?: number
  readonly isDark?: true
  /** Absent: standard. */
  readonly mode?: 'large' | 'gaze'
  /** What to do on the page first. */
  readonly before?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'today', who: 'ana', path: pageOf('okafor', 'today'), height: 1240 },
  { name: 'today-phone', who: 'ana', path: pageOf('okafor', 'today'), isPhone: true },
  { name: 'plan', who: 'nora', path: pageOf('okafor', 'plan') },
  { name: 'plan-dark', who: 'nora', path: pageOf('okafor', 'plan'), isDark: true },
  { name: 'stage', who: 'kofi', path: pageOf('okafor', 'stage') },
  { name: 'medicines', who: 'ana', path: pageOf('okafor', 'medications'), height: 640 },
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'question-phone',
    who: 'kofi',
    path: pageOf('castillo', 'stage/questions'),
    isPhone: true,
    before: async (page) => {
      await page
        .getByRole('button', { name: /first question|Go on/ })
        .first()
        .click()
      await page.getByRole('main').getByText('Question 1 of 12').waitFor()
    },
  },
]

/** The same pages in the other two modes: as large as somebody's phone, and as tiles on a tablet. */
const inModes: readonly Picture[] = ['today', 'plan', 'medications', 'tasks', 'say', 'more', 'help'].flatMap((page) => [
  { name: `${page}-large`, who: 'lucia', path: pageOf('castillo', page), isPhone: true, mode: 'large' },
  { name: `${page}-gaze`, who: 'rafael', path: pageOf('castillo', page), height: 800, mode: 'gaze' },
])

const mostKB = 200

const leave = await setup()
const url = process.env[urlSetting] ?? ''
const owner = connectOwner(process.env[ownerUrlSetting] ?? '')
const { executablePath, environment } = await findBrowser()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...environment },
})
try {
  for (const { name, who, path, isPhone, height = 860, isDark, mode, before } of [...pictures, ...inModes]) {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'en-US',
      timezoneId: 'America/New_York',
      colorScheme: isDark ? 'dark' : 'light',
      viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height },
      deviceScaleFactor: isPhone ? 2 : 1,
    })
    if (who) {
      const value = await startSession(owner, people[who].userId)
      await context.addCookies([{ name: 'alongside-session', value, url }])
    }
    if (mode) await context.addCookies([{ name: 'alongside-mode', value: mode, url }])
    const page = await context.newPage()
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await before?.(page)
    await page.evaluate(() => document.fonts.ready)
    const file = join(root, 'docs/screenshots', `${name}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    const kB = Math.ceil(statSync(file).size / 1024)
    if (kB > mostKB) throw new Error(`${name}.png has ${kB} kB: at most ${mostKB} belong into the README.`)
    console.log(`${name}.png, ${kB} kB`)
    await context.close()
  }
} finally {
  await browser.close()
  await owner.end()
  await leave()
}
