import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

/** `__Host-` and Secure wherever the app is served over https; a plain name only on http localhost (security.md 4). */
export function sessionCookieName(): string {
  return env().url.startsWith('https:') ? '__Host-alongside-session' : 'alongside-session'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: env().url.startsWith('https:') } as const
}

/** The opaque token that this browser sent, if any. */
export async function readSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value
}
