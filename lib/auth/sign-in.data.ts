import 'server-only'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { normaliseAddress } from './address'
import { isShort } from './password-rules'
import { fitsPassword, hashPassword, isWeaker } from './passwords'
import type { Person } from './person'
import { giveBack, mayTry, quarterHour, type TryLimit } from './tries.data'

/** The first factor was right. With a second one, a code is still asked for. */
export interface FirstFactor {
  readonly userId: string
  readonly hasFactor: boolean
}

const limitOfPlace = (place: string): TryLimit => ({ bucket: `sign-in-place:${place}`, most: 60, seconds: quarterHour })
const limitOfAddress = (email: string): TryLimit => ({ bucket: `sign-in:${email}`, most: 10, seconds: quarterHour })

/**
 * Compares a password. Known and unknown addresses cost the same and answer the same.
 *
 * @param place the client's address as far as we trust it, for the limit per place
 */
export async function signInWithPassword(
  address: string,
  password: string,
  place: string,
): Promise<FirstFactor | 'wrong' | 'too-often'> {
  const email = normaliseAddress(address)
  if (email === undefined) return 'wrong'
  const limits = [limitOfPlace(place), limitOfAddress(email)]
  for (const limit of limits) if (!(await mayTry(limit))) return 'too-often'
  const [account] = await database().$queryRaw<
    { user_id: string; password_hash: string; is_cast: boolean; has_factor: boolean }[]
  >`SELECT * FROM app_find_sign_in(${email})`
  const usable = account && (!account.is_cast || env().demo) ? account : undefined
  if (!(await fitsPassword(password, usable?.password_hash)) || !usable) return 'wrong'
  for (const limit of limits) await giveBack(limit)
  if (isWeaker(usable.password_hash)) {
    await database()
      .$executeRaw`SELECT app_rehash_password(${usable.user_id}::uuid, ${usable.password_hash}, ${await hashPassword(password)})`
  }
  return { userId: usable.user_id, hasFactor: usable.has_factor }
}

/** Whether somebody who is signed in knows the password: before something dangerous. The same limit as for signing in. */
export async function confirmWithPassword(person: Person, password: string): Promise<'right' | 'wrong' | 'too-often'> {
  const limit = limitOfAddress(person.email)
  if (!(await mayTry(limit))) return 'too-often'
  const [own] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ password_hash: string | null }[]>`SELECT password_hash FROM app_own_sign_in()`,
  )
  if (!(await fitsPassword(password, own?.password_hash ?? undefined))) return 'wrong'
  await giveBack(limit)
  return 'right'
}

export interface WaysToConfirm {
  readonly hasPassword: boolean
  readonly hasFactor: boolean
  readonly hasPasskey: boolean
  /** One of the demo's invented people. */
  readonly isCast: boolean
}

/** How this person can show that it is they. A link to their address is always a way. */
export async function waysToConfirm(person: Person): Promise<WaysToConfirm> {
  const [own] = await person.ownTransaction(
    (tx) =>
      tx.$queryRaw<
        { password_hash: string | null; has_factor: boolean; has_passkey: boolean; is_cast: boolean }[]
      >`SELECT password_hash, has_factor, has_passkey, is_cast FROM app_own_sign_in()`,
  )
  return {
    hasPassword: own?.password_hash != null,
    hasFactor: own?.has_factor ?? false,
    hasPasskey: own?.has_passkey ?? false,
    isCast: own?.is_cast ?? false,
  }
}

/** Sets one's own password. Every other session ends. @returns false for the demo's people, who keep theirs */
export async function setOwnPassword(person: Person, password: string): Promise<boolean> {
  person.requireFresh()
  const hash = await hashPassword(password)
  const [row] = await person.ownTransaction(
    (tx) =>
      tx.$queryRaw<
        { done: boolean }[]
      >`SELECT app_set_own_password(${hash}, ${isShort(password)}, ${person.sessionId}::uuid) AS done`,
  )
  return row?.done ?? false
}
