import 'server-only'
import { database, type Tx } from '@/lib/db/client'
import { mayBeRetried } from '@/lib/db/errors'

const tries = 5

/**
 * One transaction in which row-level security knows the person. Serialization failures and deadlocks are tried
 * again; nothing else is. Only Access and Person call it.
 */
export async function asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT set_config('app.user_id', ${userId}, true)`
          return work(tx)
        },
        { maxWait: 3000, timeout: 5000 },
      )
    } catch (error) {
      if (attempt >= tries || !mayBeRetried(error)) throw error
    }
  }
}
