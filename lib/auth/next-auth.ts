import 'server-only'
import { cookies, headers } from 'next/headers'
import NextAuth from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { now } from '@/lib/time/now'
import { columnOfInstant } from '@/lib/db/columns'
import { showAsChosen } from '@/lib/display/display-choice.data'
import { agentWords } from './agent-words'
import { readSessionToken, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { hashOfToken, newToken } from './token'

const unused = () => Promise.reject(new Error('Accounts and sessions are made by this app, not by next-auth.'))

/** next-auth asks for all of these before it does anything. Only ending a session is its work: see below. */
const adapter: Adapter = {
  createUser: unused,
  getUser: unused,
  getUserByEmail: unused,
  getUserByAccount: unused,
  updateUser: unused,
  linkAccount: unused,
  createSession: unused,
  updateSession: unused,
  getSessionAndUser: () => Promise.resolve(null),
  deleteSession: endSessionRow,
}

async function endSessionRow(token: string): Promise<void> {
  await database().$executeRaw`SELECT app_end_session(${hashOfToken(token)})`
}

/** next-auth remembers in it where somebody came from; nothing here reads it, so it goes again at once. */
const callbackCookie = 'alongside-callback'

/** The only file that knows next-auth (ADR 0001). */
const auth = NextAuth(() => ({
  adapter,
  providers: [],
  session: { strategy: 'database' },
  secret: env().authSecret,
  trustHost: true,
  pages: { signIn: '/sign-in' },
  cookies: {
    sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
    callbackUrl: { name: callbackCookie, options: sessionCookieOptions() },
  },
}))

export type Device = 'shared' | 'own'

/** How somebody showed who they are, and whether that was one factor or two. A passkey is two. */
export interface SignInWay {
  readonly way: 'password' | 'link' | 'passkey'
  readonly strength: 'one' | 'two'
}

const longestHours: Record<Device, number> = { shared: 12, own: 30 * 24 }

async function giveCookie(token: string, device: Device): Promise<void> {
  const expires = columnOfInstant(now().add({ hours: longestHours[device] }))
  ;(await cookies()).set(sessionCookieName(), token, {
    ...sessionCookieOptions(),
    ...(device === 'own' ? { expires } : {}),
  })
}

/**
 * Starts a session: a row with the hash of 256 random bits, the bits themselves in the cookie. next-auth's own
 * password provider knows only JWT sessions, which cannot be ended, so this is made here.
 */
export async function startSession(userId: string, device: Device, { way, strength }: SignInWay): Promise<void> {
  const before = await readSessionToken()
  if (before !== undefined) await endSessionRow(before)
  const token = newToken()
  const agent = agentWords((await headers()).get('user-agent')) ?? null
  await database()
    .$executeRaw`SELECT app_start_session(${hashOfToken(token)}, ${userId}::uuid, ${device}, ${way}, ${strength}, ${agent})`
  await giveCookie(token, device)
  await showAsChosen(userId)
}

/**
 * A fresh sign-in of whoever is signed in here: the session goes on with a new token and a new time.
 *
 * @returns false when this browser has no living session of that person
 */
export async function renewSession(userId: string, { way, strength }: SignInWay): Promise<boolean> {
  const before = await readSessionToken()
  if (before === undefined) return false
  const token = newToken()
  const [row] = await database().$queryRaw<{ device: Device | null }[]>`
    SELECT app_renew_session(${hashOfToken(before)}, ${hashOfToken(token)}, ${userId}::uuid, ${way}, ${strength}) AS device`
  if (!row?.device) return false
  await giveCookie(token, row.device)
  return true
}

/**
 * Ends this browser's session, row and cookie. The row goes first and by our own hand: next-auth would only log a
 * fault of the database and say that the person is signed out.
 */
export async function endSession(): Promise<void> {
  const token = await readSessionToken()
  if (token !== undefined) await endSessionRow(token)
  await auth.signOut({ redirect: false, redirectTo: '/sign-in' })
  const jar = await cookies()
  for (const name of [sessionCookieName(), callbackCookie]) jar.set(name, '', { ...sessionCookieOptions(), maxAge: 0 })
}
