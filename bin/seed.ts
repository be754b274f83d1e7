import { Temporal } from 'temporal-polyfill'
import { connect, type Database } from '../lib/db/client'
import { env } from '../lib/env'
import { seed } from '../prisma/seed/seed'
import { loadCastPassword } from './cast-password'

/** All or nothing, and only once however many start together. */
async function seedIfEmpty(ownerUrl: string, dataDir: string): Promise<void> {
  const database = connect(ownerUrl, 1)
  try {
    await database.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(4157291107)`
        if ((await tx.user.count()) > 0) return
        // A transaction offers every table, which is all the seed uses.
        await seed(tx as Database, Temporal.Now.instant(), loadCastPassword(dataDir))
      },
      { timeout: 120_000, maxWait: 10_000 },
    )
  } finally {
    await database.$disconnect()
  }
}

const url = process.env.DATABASE_OWNER_URL
if (url === undefined) throw new Error('DATABASE_OWNER_URL is not set: npm start seeds by itself.')
await seedIfEmpty(url, env().dataDir)
