import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { escapeIdentifier, type Client } from 'pg'
import { findBinaries } from './binaries'
import { checkVersion, clusterExists, makeCluster } from './cluster'
import { preparePlaces, type Places } from './folder'
import { loadPasswords, type Passwords } from './passwords'
import { databaseName, ensureDatabase, ensureRoles, prepareDatabase } from './roles'
import { connectionTo, findRunningServer, type Server } from './running'
import { startServer, stopServer, type Settings } from './server'
import { withStartLock } from './start-lock'

export type EmbeddedDatabase = {
  readonly port: number
  /** True when the server was already running and is used as it is. */
  readonly adopted: boolean
  /** Connection strings of the roles, for the database named. */
  url(role: 'owner' | 'app_rw' | 'app_ro' | 'app_jobs', database?: string): string
  readonly databases: Databases
  /** Stops the server, unless another app still uses it. */
  stop(): Promise<'stopped' | 'still used'>
}

/** What takes a superuser: whole databases, for restoring a backup and for tests. */
export type Databases = {
  list(): Promise<string[]>
  /** Empty, or a copy of `template`, to which nobody may be connected meanwhile. */
  create(name: string, template?: string): Promise<void>
  /** @returns false when the new name is taken */
  rename(from: string, to: string): Promise<boolean>
  /** Ends its sessions and removes it. */
  drop(name: string): Promise<void>
}

type Options = {
  readonly dataDir: string
  /** For sentences about what happens meanwhile. */
  readonly say?: (sentence: string) => void
  readonly settings?: Settings
}

/** Every app that uses the server holds one session of this name; the last one to leave stops the server. */
const keeperName = 'alongside keeper'

function rememberedPort({ dataDir }: Places): number {
  try {
    return Number(readFileSync(join(dataDir, 'database-port'), 'utf8')) || 0
  } catch {
    return 0
  }
}

async function asSuperuser<T>(
  port: number,
  passwords: Passwords,
  database: string,
  work: (admin: Client) => Promise<T>,
) {
  const admin = connectionTo(port, passwords.superuser, database)
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

async function findOrStart(places: Places, passwords: Passwords, settings: Settings, wantedPort: number) {
  const running = await findRunningServer(places.cluster, passwords.superuser)
  if (running) return { server: running, adopted: true }
  const binaries = findBinaries(places.account, places.shelf)
  checkVersion(places, binaries)
  const server = await startServer(places, binaries, passwords.superuser, wantedPort, settings)
  writeFileSync(join(places.dataDir, 'database-port'), `${server.port}\n`, { mode: 0o600 })
  return { server, adopted: false }
}

function databasesOf(port: number, passwords: Passwords): Databases {
  const inside = <T>(work: (admin: Client) => Promise<T>, database = 'postgres') =>
    asSuperuser(port, passwords, database, work)
  return {
    list: () =>
      inside(async (admin) => {
        const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database ORDER BY oid')
        return rows.map(({ datname }) => datname)
      }),
    async create(name, template) {
      await inside((admin) => ensureDatabase(admin, name, template))
      if (template === undefined) await inside(prepareDatabase, name)
    },
    rename: (from, to) =>
      inside(async (admin) => {
        const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [to])
        if (rowCount !== 0) return false
        await admin.query(`ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`)
        return true
      }),
    drop: (name) =>
      inside(
        async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)),
      ),
  }
}

async function othersKeep(port: number, passwords: Passwords): Promise<boolean> {
  return asSuperuser(port, passwords, 'postgres', async (admin) => {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1', [keeperName])
    return (rowCount ?? 0) > 0
  })
}

/**
 * The embedded PostgreSQL of a data folder, running: made at the first start, adopted when it already runs, started
 * again when it dies while the app lives.
 *
 * @throws EmbeddedDatabaseError whose message is one sentence saying what to do
 */
export async function openEmbeddedDatabase({
  dataDir,
  say = () => {},
  settings = {},
}: Options): Promise<EmbeddedDatabase> {
  const places = preparePlaces(dataDir)
  return withStartLock(places.dataDir, async () => {
    const passwords = loadPasswords(places.dataDir, clusterExists(places))
    if (!clusterExists(places)) {
      say(`Making a new database in ${places.cluster}.`)
      makeCluster(places, findBinaries(places.account, places.shelf), passwords.superuser)
    }
    const { server, adopted } = await findOrStart(places, passwords, settings, rememberedPort(places))
    await asSuperuser(server.port, passwords, 'postgres', async (admin) => {
      await ensureRoles(admin, passwords)
      await ensureDatabase(admin, databaseName)
    })
    await asSuperuser(server.port, passwords, databaseName, prepareDatabase)
    const keeper = await keep(places, passwords, settings, server, say)
    return {
      port: server.port,
      adopted,
      url: (role, database = databaseName) =>
        `postgresql://${role}:${passwords[role]}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`,
      databases: databasesOf(server.port, passwords),
      stop: () =>
        withStartLock(
          places.dataDir,
          async () => {
            const current = await keeper.leave()
            if (await othersKeep(current.port, passwords).catch(() => false)) return 'still used'
            await stopServer(current)
            return 'stopped'
          },
          5_000,
        ),
    }
  })
}

/** Holds the keeper session; when it breaks and we are not leaving, brings the server back on the same port. */
async function keep(
  places: Places,
  passwords: Passwords,
  settings: Settings,
  first: Server,
  say: (sentence: string) => void,
) {
  let server = first
  let leaving = false
  let session = await connectKeeper()

  async function connectKeeper(): Promise<Client> {
    const client = connectionTo(server.port, passwords.superuser, 'postgres', keeperName)
    client.on('error', () => {}) // 'end' follows
    await client.connect()
    client.once('end', () => void bringBack())
    return client
  }

  async function bringBack(): Promise<void> {
    while (!leaving) {
      try {
        await withStartLock(places.dataDir, async () => {
          if (leaving) return
          const found = await findOrStart(places, passwords, settings, first.port)
          server = found.server
          session = await connectKeeper()
          if (!found.adopted) say('The database had stopped; it was started again.')
        })
        return
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
        await pause(1000)
      }
    }
  }

  return {
    async leave(): Promise<Server> {
      leaving = true
      await session.end().catch(() => {})
      return server
    },
  }
}
