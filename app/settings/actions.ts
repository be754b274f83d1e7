'use server'
import { cookies } from 'next/headers'
import { modeCookie, themeCookie } from '@/components/shell/display-preferences'
import { sessionCookieOptions } from '@/lib/auth/session-cookie'
import { publicAction } from '@/lib/form/form-action'
import { DisplayForm } from './settings-schema'

const aYear = 365 * 24 * 60 * 60

/** Kept on the device, not with the person: each device has its own screen and its own eyes in front of it. */
export const setDisplay = publicAction(DisplayForm, async ({ mode, theme }) => {
  const jar = await cookies()
  const options = { ...sessionCookieOptions(), maxAge: aYear }
  jar.set(modeCookie, mode, options)
  jar.set(themeCookie, theme, options)
  return { done: 'This device now shows pages this way.' }
})
