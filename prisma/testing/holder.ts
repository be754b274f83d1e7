import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { readPidFile } from '../embedded/running'

const program = fileURLToPath(new URL('./hold-database.ts', import.meta.url))

export type Ready = {
  readonly port: number
  readonly adopted: boolean
  readonly ownerUrl: string
  readonly appUrl: string
}

/** A process of its own that holds an embedded database, as the app does. */
export class Holder {
  readonly child: ChildProcess
  private output = ''
  private readonly ended: Promise<unknown>

  constructor(dataDir: string, account?: { uid: number; gid: number }) {
    this.child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...account,
    })
    this.child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    this.ended = once(this.child, 'close')
  }

  /** Everything it said so far. */
  get said(): string {
    return this.output
  }

  /** Waits for a line that begins with this word, and gives the rest of it. */
  async line(word: string): Promise<string> {
    for (;;) {
      const found = this.output.split('\n').find((line) => line.startsWith(`${word} `))
      if (found) return found.slice(word.length + 1)
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`It ended without "${word}": ${this.output}`)
      await Promise.race([once(this.child.stdout!, 'data'), this.ended])
    }
  }

  async ready(): Promise<Ready> {
    return JSON.parse(await this.line('ready')) as Ready
  }

  /** @returns what it said before it ended */
  async end(signal?: NodeJS.Signals): Promise<string> {
    if (signal) this.child.kill(signal)
    await this.ended
    return this.output.trim()
  }
}

export async function ask<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // the query tells
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** The server's process, by the file it keeps in the data folder. */
export function serverOf(dataDir: string): number {
  const found = readPidFile(`${dataDir}/postgres`)
  if (typeof found !== 'object') throw new Error(`No server in ${dataDir}: ${found}`)
  return found.pid
}
