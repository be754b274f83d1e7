import 'server-only'
import { cookies } from 'next/headers'
import {
  aloudCookie,
  modeCookie,
  parseDisplayPreferences,
  themeCookie,
  type DisplayPreferences,
} from './display-preferences'
import type { Person } from '@/lib/auth/person'
import { sessionCookieOptions } from '@/lib/auth/session-cookie'
import { database } from '@/lib/db/client'
import { looksOf, withLooks } from './person-displays'

const peopleCookie = 'alongside-people'
const aYear = 365 * 24 * 60 * 60

/**
 * Keeps how pages look: on this device at once, for this person on this device, and with the person for the next
 * device that they sign in on. A stranger's choice is the device's alone.
 */
export async function keepDisplay(person: Person | undefined, looks: DisplayPreferences): Promise<void> {
  await show(looks)
  if (!person) return
  const jar = await cookies()
  const people = withLooks(jar.get(peopleCookie)?.value, person.userId, looks)
  jar.set(peopleCookie, people, { ...sessionCookieOptions(), maxAge: aYear })
  await person.ownTransaction(
    (tx) => tx.$executeRaw`
      INSERT INTO display_choices (user_id, mode, theme, aloud) VALUES (${person.userId}::uuid, ${looks.mode}, ${looks.theme}, ${looks.aloud})
      ON CONFLICT (user_id) DO UPDATE SET mode = excluded.mode, theme = excluded.theme, aloud = excluded.aloud, changed_at = now()`,
  )
}

/**
 * At signing in: what this person chose on this device, or else on another. Who never chose anything finds the device
 * as it was left.
 */
export async function showAsChosen(userId: string): Promise<void> {
  const here = looksOf((await cookies()).get(peopleCookie)?.value, userId)
  const looks = here ?? (await chosenElsewhere(userId))
  if (looks) await show(parseDisplayPreferences(looks))
}

async function chosenElsewhere(userId: string) {
  const [row] = await database().$queryRaw<
    { mode: string; theme: string; aloud: string }[]
  >`SELECT * FROM app_display_of(${userId}::uuid)`
  return row
}

async function show({ mode, theme, aloud }: DisplayPreferences): Promise<void> {
  const jar = await cookies()
  const options = { ...sessionCookieOptions(), maxAge: aYear }
  jar.set(modeCookie, mode, options)
  jar.set(themeCookie, theme, options)
  jar.set(aloudCookie, aloud, options)
}
