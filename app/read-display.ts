import { cookies } from 'next/headers'
import { cache } from 'react'
import {
  aloudCookie,
  modeCookie,
  parseDisplayPreferences,
  themeCookie,
  type DisplayPreferences,
} from '@/lib/display/display-preferences'

/** How this device shows pages at present. */
export const readDisplay = cache(async (): Promise<DisplayPreferences> => {
  const jar = await cookies()
  return parseDisplayPreferences({
    mode: jar.get(modeCookie)?.value,
    theme: jar.get(themeCookie)?.value,
    aloud: jar.get(aloudCookie)?.value,
  })
})

/** Is the page to be tiles for eye gaze and switches? */
export const isGaze = async (): Promise<boolean> => (await readDisplay()).mode === 'gaze'
