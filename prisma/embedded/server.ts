import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries'
import { EmbeddedDatabaseError, explainFailure } from './failure'
import type { Places } from './folder'
import { bareEnvironment, isAlive } from './process'
import { connectionTo, readPidFile, type Server } from './running'

/** PostgreSQL settings by name; a test cluster brings its own. */
export type Settings = Readonly<Record<string, string>>

/** Loopback only; errors in the log without the values that caused them (they may be health data). */
const ourSettings: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  huge_pages: 'off',
}

const tenMegabytes = 10 * 1024 * 1024

function openLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > tenMegabytes) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}

/** A free port of this machine; `wanted` if it is free. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      wanted !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES') ? resolve(freePort()) : reject(error),
    )
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function accepts(port: number, password: string): Promise<boolean> {
  const client = connectionTo(port, password)
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

type Attempt = { readonly started: Server } | { readonly failed: string }

/** One try. PostgreSQL gets a session of its own, so that it outlives whatever kills the app. */
async function attempt(
  places: Places,
  binaries: Binaries,
  port: number,
  password: string,
  settings: Settings,
): Promise<Attempt> {
  const { cluster, log, account } = places
  const logFile = openLog(log)
  const logStart = statSync(log).size
  const flags = Object.entries({ ...ourSettings, ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  let ended: string | undefined
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', logFile, logFile],
    env: bareEnvironment,
    ...account,
  })
  child.once('error', (error) => (ended = String(error)))
  child.once('exit', (code, signal) => (ended ??= `ended with ${signal ?? code}`))
  child.unref()
  closeSync(logFile)
  while (ended === undefined) {
    const written = readPidFile(cluster)
    const isReady = typeof written === 'object' && written.pid === child.pid && written.status === 'ready'
    if (isReady && (await accepts(port, password))) return { started: { pid: written.pid, port } }
    await pause(25)
  }
  return { failed: `${ended}\n${readFileSync(log).subarray(logStart).toString()}` }
}

const portTaken = /address already in use|could not create any TCP/i
/** A server killed with -9 leaves children that end within seconds. */
const othersStillEnding = /pre-existing shared memory block|is another postmaster/i

/**
 * Starts PostgreSQL on the cluster and waits until it accepts connections. Recovery after a crash may take minutes;
 * it is never cut short.
 *
 * @param wantedPort taken if it is free; else any free one
 * @throws EmbeddedDatabaseError with the reason in one sentence
 */
export async function startServer(
  places: Places,
  binaries: Binaries,
  password: string,
  wantedPort: number,
  settings: Settings,
): Promise<Server> {
  let said = ''
  for (let round = 0; round < 40; round += 1) {
    const port = await freePort(portTaken.test(said) ? 0 : wantedPort)
    const result = await attempt(places, binaries, port, password, settings)
    if ('started' in result) return result.started
    said = result.failed
    if (othersStillEnding.test(said)) await pause(250)
    else if (!portTaken.test(said)) break
  }
  const reason = said.split('\n').find((line) => /FATAL|PANIC/.test(line))
  throw explainFailure(
    said,
    places.cluster,
    `The database in ${places.cluster} did not start (${reason?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? said.split('\n')[0]}): the log ${places.log} says more, and a backup can be restored into a new data folder.`,
  )
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs
  while (isAlive(pid)) {
    if (performance.now() > until) return false
    await pause(25)
  }
  return true
}

/**
 * Stops the server: open transactions are rolled back, everything committed is on disk.
 *
 * @throws EmbeddedDatabaseError when it still runs after both ways
 */
export async function stopServer({ pid }: Server): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT') // PostgreSQL's fast shutdown
  if (await hasEnded(pid, 12_000)) return
  process.kill(pid, 'SIGQUIT') // its immediate one: recovers from its own log at the next start
  if (await hasEnded(pid, 3_000)) return
  throw new EmbeddedDatabaseError(`The database process ${pid} did not stop: stop it with kill ${pid}.`)
}
