import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { findBinaries } from './binaries'
import { checkVersion } from './cluster'
import type { Places } from './folder'
import type { Passwords } from './passwords'
import { connectionTo, findRunningServer, type Server } from './running'
import { startServer, type Settings } from './server'
import { withStartLock } from './start-lock'
import { asSuperuser } from './superuser'

/** Every app that uses the server holds one session of this name; the last one to leave stops the server. */
const keeperName = 'alongside keeper'

function rememberedPort({ dataDir }: Places): number {
  try {
    return Number(readFileSync(join(dataDir, 'database-port'), 'utf8')) || 0
  } catch {
    return 0
  }
}

/** The server that already runs, or a new one, if possible on the port it had last. */
export async function findOrStart(
  places: Places,
  passwords: Passwords,
  settings: Settings,
  wantedPort = rememberedPort(places),
) {
  const running = await findRunningServer(places.cluster, passwords.superuser)
  if (running) return { server: running, adopted: true }
  const binaries = findBinaries(places.account, places.shelf)
  checkVersion(places, binaries)
  const server = await startServer(places, binaries, passwords.superuser, wantedPort, settings)
  writeFileSync(join(places.dataDir, 'database-port'), `${server.port}\n`, { mode: 0o600 })
  return { server, adopted: false }
}

/** Does another app hold this server? */
export async function othersKeep(port: number, passwords: Passwords): Promise<boolean> {
  return asSuperuser(port, passwords, 'postgres', async (admin) => {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1', [keeperName])
    return (rowCount ?? 0) > 0
  })
}

/** Holds the keeper session; when it breaks and we are not leaving, brings the server back on the same port. */
export async function keep(
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
