import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the server keeps what it makes for itself: the cast's password and its log. */
export const serverDir = join(root, 'test-results/server')

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })
}

/** The program of `npm start`, as a production server on a database that is ours: migrated, seeded with the cast. */
export async function startServer(databaseUrl: string, ownerUrl: string): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  mkdirSync(serverDir, { recursive: true })
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'bin/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      npm_lifecycle_event: 'journeys', // it leaves when we die
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      ALONGSIDE_DATA_DIR: serverDir,
      ALONGSIDE_URL: url,
      ALONGSIDE_DEMO: '1',
      ALONGSIDE_RATE_FACTOR: '1000',
      AUTH_SECRET: randomBytes(33).toString('base64'),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
  })
  await untilReady(child)
  return { url, stop: () => end(child) }
}

/** Until it says that it is ready. What it says goes into a file; a start that fails shows its last words. */
function untilReady(child: ChildProcess): Promise<void> {
  const log = createWriteStream(join(serverDir, 'server.log'))
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      log.write(chunk)
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes('Alongside is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The app ended before it was ready (${code}):\n${said}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
