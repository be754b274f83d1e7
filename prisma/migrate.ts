import { createHash } from 'node:crypto'
import { Client, Pool } from 'pg'
import { migrationsFolder, noFilter, readMigrations, schemaEngine } from './schema-engine'

/** A migration that did not go through, or a schema that is not the one this version needs: one sentence. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** One number for "Alongside migrates", the same in every instance. */
const advisoryLock = 4_157_291_106

async function withAdvisoryLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'alongside migrate',
  })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    return await work(client)
  } finally {
    await client.end() // gives the lock back too
  }
}

/** What the engine said, without the places in its own code. */
function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim()
  const name = /migration_name="([^"]+)"/.exec(text)?.[1]
  const words = text.replace(/ 0: [a-z_]+::.*$/, '')
  return name ? `${words} (in ${name})` : words
}

/**
 * Applies the migrations that the database does not have yet, one instance at a time. Same folders and same
 * `_prisma_migrations` table as `prisma migrate deploy`.
 *
 * @param ownerUrl connection string of the role that owns the tables
 * @returns the names of those applied now
 * @throws MigrationError naming the migration and PostgreSQL's reason
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  return withAdvisoryLock(ownerUrl, async (client) => {
    const pool = new Pool({
      connectionString: ownerUrl,
      max: 1,
      connectionTimeoutMillis: 5000,
      application_name: 'alongside migrate',
      // A migration that waits for a lock makes everybody behind it wait as well: better it fails and is tried again.
      // eslint-disable-next-line @typescript-eslint/no-misused-promises -- pg awaits it; its types do not say so yet
      onConnect: async (connection) => void (await connection.query("SET lock_timeout = '2s'")),
    })
    const engine = await schemaEngine(pool)
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: readMigrations(folder),
        filters: noFilter,
      })
      await letTheAppCheck(client)
      return appliedMigrationNames
    } catch (error) {
      throw new MigrationError(`The database was not migrated: ${reasonOf(error)}`)
    } finally {
      engine.free()
      await pool.end()
    }
  })
}

/** The app may see which migrations are applied; `checkSchema` needs it. */
async function letTheAppCheck(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'app_rw'")
  if (rowCount === 1) await client.query('GRANT SELECT ON _prisma_migrations TO app_rw')
}

/**
 * Checks that the database has exactly the migrations of this version, or newer ones too: the previous release must
 * work on the next one's schema.
 *
 * @param url any role that may read `_prisma_migrations`
 * @throws MigrationError naming what is missing
 */
export async function checkSchema(url: string, folder = migrationsFolder): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'alongside check',
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ exists: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
    )
    const applied = new Set<string>()
    if (rows[0]?.exists) {
      const done = await client.query<{ migration_name: string }>(
        'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )
      for (const { migration_name: name } of done.rows) applied.add(name)
    }
    const missing = migrationNames(folder).filter((name) => !applied.has(name))
    if (missing.length > 0)
      throw new MigrationError(
        `The database lacks ${missing.length === 1 ? 'the migration' : `${missing.length} migrations, first`} ${missing[0]}: start once with DATABASE_OWNER_URL set, or run prisma migrate deploy as the owner.`,
      )
  } finally {
    await client.end()
  }
}

function migrationNames(folder: string): string[] {
  return readMigrations(folder).migrationDirectories.map(({ path }) => path)
}

/** One word for the whole history: differs as soon as any migration does. */
export function migrationsFingerprint(folder = migrationsFolder): string {
  return createHash('sha256')
    .update(JSON.stringify(readMigrations(folder).migrationDirectories))
    .digest('hex')
    .slice(0, 16)
}
