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

/** A limit that all instances share: so many tries in so many seconds. */
interface Limit {
  readonly bucket: string
  readonly most: number
  readonly seconds: number
}

/** Counts a try. @returns false when it was one too many */
async function mayTry({ bucket, most, seconds }: Limit): Promise<boolean> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT app_count(${bucket}, ${seconds}::int) AS count`
  return (row?.count ?? 0) <= most * env().rateFactor
}

/** Takes a try back that turned out to be right: only failures count (security.md 5). */
async function giveBack({ bucket, seconds }: Limit): Promise<void> {
  await database().$executeRaw`SELECT app_uncount(${bucket}, ${seconds}::int)`
}

const limitOfPlace = (place: string): Limit => ({
  bucket: `sign-in-place:${place}`,
  most: triesPerPlace,
  seconds: window,
})

/**
 * Compares a password. Known and unknown addresses cost the same and answer the same.
 *
 * @param place the client's address as far as we trust it, for the limit per place
 */
export async function signInWithPassword(address: string, password: string, place: string): Promise<SignIn> {
  const email = normaliseAddress(address)
  if (email === undefined) return 'wrong'
  const limits = [limitOfPlace(place), { bucket: `sign-in:${email}`, most: triesPerAccount, seconds: window }]
  for (const limit of limits) if (!(await mayTry(limit))) return 'too-often'
  const [account] = await database().$queryRaw<
    { user_id: string; password_hash: string; is_cast: boolean }[]
  >`SELECT * FROM app_find_password(${email})`
  const usable = account && (!account.is_cast || env().demo) ? account : undefined
  if (!(await fitsPassword(password, usable?.password_hash)) || !usable) return 'wrong'
  for (const limit of limits) await giveBack(limit)
  if (isWeaker(usable.password_hash)) {
    await database()
      .$executeRaw`SELECT app_rehash_password(${usable.user_id}::uuid, ${usable.password_hash}, ${await hashPassword(password)})`
  }
  return { userId: usable.user_id }
}

/**
 * Makes an account, or not: for an address that has one already it costs the same, and a stranger must not be told.
 *
 * @param place as for signing in; 60 new accounts in 15 minutes
 */
export async function signUp(
  account: { readonly email: string; readonly name: string; readonly password: string },
  place: string,
): Promise<{ readonly userId: string } | 'taken' | 'too-often'> {
  const { email, name, password } = account
  if (!(await mayTry({ bucket: `sign-up-place:${place}`, most: triesPerPlace, seconds: window }))) return 'too-often'
  const userId = randomUUID()
  const hash = await hashPassword(password)
  const [row] = await database().$queryRaw<
    { added: boolean }[]
  >`SELECT app_sign_up(${userId}::uuid, ${email}, ${name}, ${hash}) AS added`
  return row?.added ? { userId } : 'taken'
}
