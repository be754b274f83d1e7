import type { Page } from '@playwright/test'
import type { DisplayMode, DisplayTheme } from '../lib/display/display-preferences'

export interface Looks {
  readonly mode?: DisplayMode
  readonly theme?: DisplayTheme
  readonly aloud?: 'on' | 'off'
}

/** How this browser shows pages from now on, as the settings would set it. */
export async function showAs(page: Page, appUrl: string, looks: Looks): Promise<void> {
  await page
    .context()
    .addCookies(Object.entries(looks).map(([what, value]) => ({ name: `alongside-${what}`, value, url: appUrl })))
}

/** Keeps what the page would have said aloud: the voice is the device's, outside of the app. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.defineProperty(window, 'heard', { value: heard })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: { speaking: false, cancel() {}, speak: ({ text }: { text: string }) => heard.push(text) },
    })
  })
  return () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard)
}
