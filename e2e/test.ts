import { test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import { connectOwner, startSession, type Owner } from './database'
import { people, type CastKey } from './cast'
import { ownerUrlSetting, urlSetting } from './global-setup'
import { makeHousehold, type Household } from './household'

export { expect } from '@playwright/test'

export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'viewport' | 'reducedMotion'> & {
  /** False: as a browser that runs none. */
  readonly javaScript?: boolean
}

/** Someone who can sign in: one of the cast, or a member of a household. */
export type Someone = CastKey | { readonly userId: string }

interface Fixtures {
  /** A page in a browser of one's own, signed in as that person. */
  readonly as: (who: Someone, look?: Look) => Promise<Page>
  /** A page of someone who is not signed in. */
  readonly stranger: (look?: Look) => Promise<Page>
  /** A team of this test's own. */
  readonly household: Household
}

interface WorkerFixtures {
  /** Where the app answers. */
  readonly appUrl: string
  readonly owner: Owner
}

export const sessionCookie = 'alongside-session'

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: the global setup sets it.`)
  return value
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  owner: [
    async ({}, give) => {
      const owner = connectOwner(setting(ownerUrlSetting))
      await give(owner)
      await owner.end()
    },
    { scope: 'worker' },
  ],
  appUrl: [async ({}, give) => give(setting(urlSetting)), { scope: 'worker' }],
  baseURL: async ({ appUrl }, give) => give(appUrl),
  stranger: async ({ browser, appUrl }, give) => {
    const contexts: { close(): Promise<void> }[] = []
    await give(async ({ javaScript = true, ...look } = {}) => {
      const context = await browser.newContext({ baseURL: appUrl, javaScriptEnabled: javaScript, ...look })
      contexts.push(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  as: async ({ stranger, owner, appUrl }, give) => {
    await give(async (who, look) => {
      const { userId } = typeof who === 'string' ? people[who] : who
      const page = await stranger(look)
      const value = await startSession(owner, userId)
      await page.context().addCookies([{ name: sessionCookie, value, url: appUrl, httpOnly: true, sameSite: 'Lax' }])
      return page
    })
  },
  household: async ({ owner }, give) => give(await makeHousehold(owner)),
})
