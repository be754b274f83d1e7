import { createServer, type Server } from 'node:http'
import next from 'next'
import { env, EnvError, requireSecrets } from '../../lib/env'
import { EmbeddedDatabaseError } from '../../prisma/embedded/failure'
import { MigrationError } from '../../prisma/migrate'
import { buildApp, generateClient } from './build'
import { prepareDatabase, type PreparedDatabase } from './database'
import { seedIfEmpty, signIns } from './demo'
import { close, listen, requireFreePort } from './listen'
import { mailNotice } from './mail-notice'
import { root } from './programs'
import { StartError } from './start-error'

export type Mode = 'production' | 'development'

const say = (sentence: string) => console.log(sentence)

/** After this long, requests and streams that still run are cut: stopping takes at most 25 s in all. */
const graceMs = 8_000

/** Next takes its reload signal from one server only; we have two (IPv4 and IPv6), so they hand it on to this one. */
const upgrades = createServer()

type Running = { database?: PreparedDatabase; servers: Server[]; leave?: () => Promise<void> }

async function bringUp(mode: Mode, running: Running, stopping: AbortSignal): Promise<void> {
  await requireFreePort(env())
  await generateClient()
  running.database = await prepareDatabase(say)
  const settings = env()
  requireSecrets(settings)
  stopping.throwIfAborted()
  const { ownerUrl } = running.database
  if (settings.demo && ownerUrl !== undefined) await seedIfEmpty(ownerUrl, settings.dataDir)
  stopping.throwIfAborted()
  if (mode === 'production') await buildApp(say)
  stopping.throwIfAborted()
  const app = next({
    dev: mode === 'development',
    dir: root,
    hostname: 'localhost',
    port: settings.port,
    httpServer: upgrades,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  running.leave = () => app.close()
  running.servers = await listen(settings, (request, response) => void handle(request, response))
  for (const server of running.servers)
    server.on('upgrade', (request, socket, head) => {
      if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy() // Next listens from its first request on
    })
  say(`\nAlongside is ready: ${settings.url}\n`)
  if (settings.demo) say(signIns(settings.dataDir))
  const mail = mailNotice(settings)
  if (mail !== undefined) say(mail)
}

async function takeDown({ database, servers, leave }: Running): Promise<void> {
  await Promise.all(servers.map((server) => close(server, graceMs)))
  // Next waits here for work that was put off until after the answer; it may not take the database's time.
  await Promise.race([leave?.(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())])
  await database?.stop()
}

const isExpected = (error: unknown): error is Error =>
  [EnvError, StartError, EmbeddedDatabaseError, MigrationError].some((known) => error instanceof known)

/** npm passes a signal to the shell it started us with; a shell that dies of it leaves us behind without a word. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => process.ppid !== parent && act(), 250).unref()
}

/** Starts Alongside in this process and stays until it is told to stop (SIGTERM, SIGINT, SIGHUP). */
export async function run(mode: Mode): Promise<void> {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
  // The terminal may go away before we do.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  const running: Running = { servers: [] }
  const stop = new AbortController()
  let starting: Promise<void> = Promise.resolve()
  const leave = async () => {
    if (stop.signal.aborted) return // npm and the terminal both pass a Ctrl-C on
    stop.abort()
    setTimeout(() => process.exit(1), 24_000).unref()
    await starting.catch(() => {})
    await takeDown(running)
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void leave())
  whenOrphaned(() => void leave())

  try {
    starting = bringUp(mode, running, stop.signal)
    await starting
  } catch (error) {
    if (stop.signal.aborted) return // `leave` is at work
    console.error(isExpected(error) ? `\n${error.message}` : error)
    await takeDown(running).catch((failure: unknown) => console.error(failure))
    process.exit(1)
  }
}
