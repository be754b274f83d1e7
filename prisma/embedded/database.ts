import { findBinaries } from './binaries'
import { clusterExists, makeCluster } from './cluster'
import { explainFailure } from './failure'
import { preparePlaces, type Places } from './folder'
import { findOrStart, keep, othersKeep } from './keeper'
import { loadPasswords } from './passwords'
import { databaseName, ensureDatabase, ensureRoles, prepareDatabase } from './roles'
import { stopServer, type Settings } from './server'
import { withStartLock } from './start-lock'
import { asSuperuser, databasesOf, type Databases } from './superuser'

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

type Options = {
  readonly dataDir: string
  /** For sentences about what happens meanwhile. */
  readonly say?: (sentence: string) => void
  readonly settings?: Settings
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
  try {
    return await withStartLock(places.dataDir, () => open(places, say, settings))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw explainFailure(
      String(error),
      places.dataDir,
      `The data folder ${places.dataDir} cannot be used: ${error.message}.`,
    )
  }
}

async function open(places: Places, say: (sentence: string) => void, settings: Settings): Promise<EmbeddedDatabase> {
  const passwords = loadPasswords(places.dataDir, clusterExists(places))
  if (!clusterExists(places)) {
    say(`Making a new database in ${places.cluster}.`)
    makeCluster(places, findBinaries(places.account, places.shelf), passwords.superuser)
  }
  const { server, adopted } = await findOrStart(places, passwords, settings)
  const { port } = server
  await asSuperuser(port, passwords, 'postgres', async (admin) => {
    await ensureRoles(admin, passwords)
    await ensureDatabase(admin, databaseName)
  })
  await asSuperuser(port, passwords, databaseName, prepareDatabase)
  const keeper = await keep(places, passwords, settings, server, say)
  const leave = async () => {
    const current = await keeper.leave()
    if (await othersKeep(current.port, passwords).catch(() => false)) return 'still used'
    await stopServer(current)
    return 'stopped'
  }
  return {
    port,
    adopted,
    url: (role, database = databaseName) =>
      `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    databases: databasesOf(port, passwords),
    // Without the lock (a full disk, a start that hangs) only an adoption in this very moment is at risk.
    stop: () => withStartLock(places.dataDir, leave, 5_000).catch(leave),
  }
}
