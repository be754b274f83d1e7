import 'server-only'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'

/** A limit that all instances share: so many tries in so many seconds. */
export interface TryLimit {
  readonly bucket: string
  readonly most: number
  readonly seconds: number
}

export const quarterHour = 15 * 60
export const hour = 60 * 60

/** Counts a try. @returns false when it was one too many */
export async function mayTry({ bucket, most, seconds }: TryLimit): Promise<boolean> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT app_count(${bucket}, ${seconds}::int) AS count`
  return (row?.count ?? 0) <= most * env().rateFactor
}

/** Takes a try back that turned out to be right: only failures count (security.md 5). */
export async function giveBack({ bucket, seconds }: TryLimit): Promise<void> {
  await database().$executeRaw`SELECT app_uncount(${bucket}, ${seconds}::int)`
}
