import 'server-only'
import type { Route } from 'next'
import { renewSession, startSession, type Device, type SignInWay } from './next-auth'
import { endPendingSignIn, findPendingSignIn, startPendingSignIn } from './pending-sign-in.data'
import { returnPathOf } from './return-path'
import type { FirstFactor } from './sign-in.data'

const homeOr = (next: string | undefined) => returnPathOf(next) ?? ('/' as Route)

function codePage(next: string | undefined): Route {
  const path = returnPathOf(next)
  return (path ? `/sign-in/code?next=${encodeURIComponent(path)}` : '/sign-in/code') as Route
}

/** A new session, or a fresh sign-in within the one that this person has here. */
async function signInOrRenew(userId: string, device: Device, way: SignInWay): Promise<void> {
  if (!(await renewSession(userId, way))) await startSession(userId, device, way)
}

/** After a password or a link: the code first where there is a second factor. @returns where to go */
export async function completeFirstFactor(
  { userId, hasFactor }: FirstFactor,
  way: 'password' | 'link',
  device: Device,
  next: string | undefined,
): Promise<Route> {
  if (hasFactor) {
    await startPendingSignIn({ userId, device, way })
    return codePage(next)
  }
  await signInOrRenew(userId, device, { way, strength: 'one' })
  return homeOr(next)
}

/** After a passkey, which is two factors: a device that one has, and what unlocks it. @returns where to go */
export async function completePasskey(userId: string, device: Device, next: string | undefined): Promise<Route> {
  await signInOrRenew(userId, device, { way: 'passkey', strength: 'two' })
  return homeOr(next)
}

/**
 * After the right code.
 *
 * @returns where to go; undefined when the first step is more than ten minutes ago
 */
export async function completeCode(next: string | undefined): Promise<Route | undefined> {
  const pending = await findPendingSignIn()
  if (!pending || !(await endPendingSignIn())) return undefined
  await signInOrRenew(pending.userId, pending.device, { way: pending.way, strength: 'two' })
  return homeOr(next)
}
