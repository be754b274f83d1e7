import 'server-only'
import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { normaliseAddress } from './address'
import { fitsPassword, hashPassword, isWeaker } from './passwords'

type SignIn = { readonly userId: string } | 'wrong' | 'too-often'

const window = 15 * 60
const triesPerAccount = 10
const triesPerPlace = 60

/** Counts a try against a limit that all instances share. */
async function count(bucket: string, seconds: number): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT app_count(${bucket}, ${seconds}::int) AS count`
  return row?.count ?? 0
}

/**
 * Compares a password. Known and unknown addresses cost the same and answer the same.
 *
 * @param place the client's address as far as we trust it, for the limit per place
 */
export async function signInWithPassword(address: string, password: string, place: string): Promise<SignIn> {
  const email = normaliseAddress(address)
  if (email === undefined) return 'wrong'
  const factor = env().rateFactor
  if ((await count(`sign-in-place:${place}`, window)) > triesPerPlace * factor) return 'too-often'
  if ((await count(`sign-in:${email}`, window)) > triesPerAccount * factor) return 'too-often'
  const [account] = await database().$queryRaw<
    { user_id: string; password_hash: string; is_cast: boolean }[]
  >`SELECT * FROM app_find_password(${email})`
  const usable = account && (!account.is_cast || env().demo) ? account : undefined
  if (!(await fitsPassword(password, usable?.password_hash)) || !usable) return 'wrong'
  if (isWeaker(usable.password_hash)) {
    await database().$queryRaw`SELECT app_rehash_password(${usable.user_id}::uuid, ${usable.password_hash}, ${await hashPassword(password)})`
  }
  return { userId: usable.user_id }
}

/** Makes an account. `false`: the address has one already, which a stranger must not be told. */
export async function signUp(email: string, name: string, password: string): Promise<{ readonly userId: string } | false> {
  const userId = randomUUID()
  const hash = await hashPassword(password)
  const [row] = await database().$queryRaw<{ added: boolean }[]>`SELECT app_sign_up(${userId}::uuid, ${email}, ${name}, ${hash}) AS added`
  return row?.added ? { userId } : false
}
