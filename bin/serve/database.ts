import { env, putIntoEnv } from '../../lib/env'
import { openEmbeddedDatabase } from '../../prisma/embedded/database'
import { migrate } from '../../prisma/migrate'
import { prepareExternalDatabase } from './external-database'
import { loadSecrets } from './secrets'

export type PreparedDatabase = {
  readonly ownerUrl: string | undefined
  /** Stops what was started for this app; a database of one's own is left alone. */
  stop(): Promise<void>
}

function sayMigrated(names: readonly string[], say: (sentence: string) => void): void {
  if (names.length > 0) say(`The database was brought up to date (${names.join(', ')}).`)
}

/** Gets the database ready, migrated, and puts its address into the settings; the owner's leaves them. */
export async function prepareDatabase(say: (sentence: string) => void): Promise<PreparedDatabase> {
  const settings = env()
  if (settings.databaseUrl !== undefined) {
    sayMigrated(await prepareExternalDatabase(settings), say)
    putIntoEnv({ DATABASE_OWNER_URL: undefined })
    return { ownerUrl: settings.ownerUrl, stop: () => Promise.resolve() }
  }
  const database = await openEmbeddedDatabase({ dataDir: settings.dataDir, say })
  if (database.adopted) say('The database was already running and is used as it is.')
  try {
    const ownerUrl = database.url('owner')
    sayMigrated(await migrate(ownerUrl), say)
    const secrets = loadSecrets(settings.dataDir)
    putIntoEnv({
      DATABASE_URL: database.url('app_rw'),
      ALONGSIDE_DEMO: settings.demo ? '1' : '0', // decided before there was an address
      AUTH_SECRET: settings.authSecret ?? secrets.AUTH_SECRET,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.actionsKey ?? secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
      VAPID_PUBLIC_KEY: settings.vapid?.publicKey ?? secrets.VAPID_PUBLIC_KEY,
      VAPID_PRIVATE_KEY: settings.vapid?.privateKey ?? secrets.VAPID_PRIVATE_KEY,
    })
    return { ownerUrl, stop: async () => void (await database.stop()) }
  } catch (error) {
    await database.stop()
    throw error
  }
}
