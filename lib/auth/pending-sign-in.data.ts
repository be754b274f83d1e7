import 'server-only'
import { cookies } from 'next/headers'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Device, SignInWay } from './next-auth'
import { sessionCookieOptions } from './session-cookie'
import { hashOfToken, newToken } from './token'

const tenMinutes = 10 * 60

const stepCookie = () => (env().url.startsWith('https:') ? '__Host-alongside-step' : 'alongside-step')

/** Password or link were right; the code is still asked for. Nothing of the account can be seen with it. */
export interface PendingSignIn {
  readonly userId: string
  readonly device: Device
  readonly way: SignInWay['way']
}

export async function startPendingSignIn({ userId, device, way }: PendingSignIn): Promise<void> {
  const token = newToken()
  await database().$executeRaw`SELECT app_start_pending(${hashOfToken(token)}, ${userId}::uuid, ${device}, ${way})`
  ;(await cookies()).set(stepCookie(), token, { ...sessionCookieOptions(), maxAge: tenMinutes })
}

export async function findPendingSignIn(): Promise<PendingSignIn | undefined> {
  const token = (await cookies()).get(stepCookie())?.value
  if (token === undefined) return undefined
  const [row] = await database().$queryRaw<
    { user_id: string; device: Device; way: SignInWay['way'] }[]
  >`SELECT * FROM app_find_pending(${hashOfToken(token)})`
  return row && { userId: row.user_id, device: row.device, way: row.way }
}

/** Ends it, once. @returns false when it had ended already */
export async function endPendingSignIn(): Promise<boolean> {
  const jar = await cookies()
  const token = jar.get(stepCookie())?.value
  jar.set(stepCookie(), '', { ...sessionCookieOptions(), maxAge: 0 })
  if (token === undefined) return false
  const [row] = await database().$queryRaw<{ ended: boolean }[]>`SELECT app_end_pending(${hashOfToken(token)}) AS ended`
  return row?.ended ?? false
}
