import 'server-only'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'

/** More requests in a minute than a person makes. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests'
  readonly retryAfterSeconds = 60
  constructor() {
    super('Please wait a minute, then try again.')
  }
}

/** Doses and calls for help have a count of their own, and are never refused because of the general one (security.md 5). */
export type Limit = 'general' | 'dose' | 'help'

const perMinute = 300

/**
 * Shared by all instances, since it is counted in the database.
 *
 * @param requests this person's requests of any kind in this minute, as the look-up of the session counted them
 * @throws TooManyRequests
 */
export async function keepWithinLimit(userId: string, requests: number, limit: Limit): Promise<void> {
  const most = perMinute * env().rateFactor
  if (requests <= most) return
  if (limit === 'general') throw new TooManyRequests()
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT app_count(${`${limit}:${userId}`}, 60) AS count`
  if ((row?.count ?? 0) > most) throw new TooManyRequests()
}
