import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { superuser } from './cluster'
import { EmbeddedDatabaseError } from './failure'
import { commandOf, isAlive } from './process'

export type Server = { readonly pid: number; readonly port: number }

type PidFile = Server & { readonly folder: string; readonly status: string }

/** What PostgreSQL wrote about itself into postmaster.pid. */
export function readPidFile(cluster: string): PidFile | 'none' | 'unreadable' {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'none'
    throw error
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return 'unreadable'
  return { pid, port: Number(lines[3] ?? 0), folder: lines[1] ?? '', status: (lines[7] ?? '').trim() }
}

export function connectionTo(port: number, password: string, database = 'postgres', name = 'alongside'): Client {
  return new Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database,
    application_name: name,
    connectionTimeoutMillis: 5000,
  })
}

/**
 * Does the server on this port work on this very folder? It must prove that it knows our password (SCRAM
 * proves it both ways) and read back a word that we have just written into the folder.
 */
async function isOurs(port: number, cluster: string, password: string): Promise<boolean> {
  const word = randomBytes(16).toString('hex')
  const file = `alongside-check-${word.slice(0, 8)}`
  const client = connectionTo(port, password)
  client.on('error', () => {}) // the failed query below tells
  try {
    writeFileSync(join(cluster, file), word, { mode: 0o644 })
    await client.connect()
    const { rows } = await client.query<{ content: string }>('SELECT pg_read_file($1, true) AS content', [file])
    return rows[0]?.content === word
  } catch {
    return false
  } finally {
    rmSync(join(cluster, file), { force: true })
    await client.end().catch(() => {})
  }
}

/** The pid file is kept beside, for whoever wants to know; PostgreSQL would take its process for a running server. */
function moveAside(cluster: string): void {
  renameSync(join(cluster, 'postmaster.pid'), join(cluster, 'postmaster.pid.foreign'))
}

/**
 * The server that already runs on this cluster, if there is one: the app may have been killed while its database
 * lives on.
 *
 * @throws EmbeddedDatabaseError when a PostgreSQL runs there and does not answer as ours
 */
export async function findRunningServer(
  cluster: string,
  password: string,
  patienceMs = 30_000,
): Promise<Server | undefined> {
  const until = performance.now() + patienceMs
  for (;;) {
    const found = readPidFile(cluster)
    if (found === 'none') return undefined
    if (found === 'unreadable') {
      moveAside(cluster)
      return undefined
    }
    if (!isAlive(found.pid)) return undefined // PostgreSQL replaces a dead server's file itself
    const command = commandOf(found.pid)
    if (command !== undefined && !/postgres/i.test(command)) {
      moveAside(cluster) // the id went to another program, or to nobody
      return undefined
    }
    if (found.port > 0 && (await isOurs(found.port, cluster, password))) return { pid: found.pid, port: found.port }
    if (found.folder !== cluster) {
      moveAside(cluster) // copied together with its folder: that server works on the original
      return undefined
    }
    if (performance.now() > until)
      throw new EmbeddedDatabaseError(
        `Process ${found.pid} runs a database in ${cluster} but does not answer as ours: stop it (kill ${found.pid}) and start again.`,
      )
    await pause(200)
  }
}
