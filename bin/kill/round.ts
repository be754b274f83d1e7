import { withServerCode } from '../serve/programs'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { readPidFile } from '../../prisma/embedded/running'
import { root } from '../serve/programs'
import { workloads } from './workloads'

export type Victim = 'app' | 'database' | 'both'

/** What the writers of all rounds have said. */
export class Ledger {
  readonly acknowledged = new Set<string>()
  readonly pending = new Set<string>()
  lastAt = 0

  note(line: string): void {
    const [word, id = ''] = line.split(' ')
    if (word === 'try') this.pending.add(id)
    if (word !== 'done') return
    this.pending.delete(id)
    this.acknowledged.add(id)
    this.lastAt = performance.now()
  }
}

class Writer {
  readonly child: ChildProcess
  private readonly lines: string[] = []
  private wake = () => {}
  readonly ended: Promise<unknown>

  constructor(workload: string, dataDir: string, ledger: Ledger) {
    const program = join(root, 'bin/kill/writer.ts')
    this.child = spawn(process.execPath, [...withServerCode, program, workload, dataDir, ...ledger.pending], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    this.ended = once(this.child, 'close')
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      ledger.note(line)
      if (/^(open|writing) /.test(line)) this.lines.push(line)
      this.wake()
    })
  }

  async until(isReached: () => boolean): Promise<void> {
    while (!isReached()) {
      if (this.child.exitCode !== null) throw new Error(`The writer ended with ${this.child.exitCode}.`)
      await new Promise<void>((resolve) => (this.wake = resolve))
    }
  }

  async line(word: string): Promise<string> {
    const find = () => this.lines.find((line) => line.startsWith(`${word} `))
    await this.until(() => find() !== undefined)
    return find()?.slice(word.length + 1) ?? ''
  }
}

function serverOf(dataDir: string): number {
  const found = readPidFile(join(dataDir, 'postgres'))
  if (typeof found !== 'object') throw new Error(`No database runs in ${dataDir}.`)
  return found.pid
}

/** The children of a killed server go on for a moment, and may still acknowledge: only a new server counts. */
async function replaced(server: number, dataDir: string): Promise<void> {
  for (;;) {
    const found = readPidFile(join(dataDir, 'postgres'))
    if (typeof found === 'object' && found.pid !== server && found.status === 'ready') return
    await pause(10)
  }
}

export type Result = {
  /** Acknowledged before the kill and not there after it: must be none. */
  readonly lost: number
  /** In effect more often than once: must be none. */
  readonly twice: number
  readonly acknowledged: number
  /** From the kill to the next acknowledged write, in milliseconds. */
  readonly backAfterMs: number
}

/**
 * Writes, kills with -9 in the middle of it, brings back what was killed, sends again what was not acknowledged, and
 * compares.
 */
export async function killRound(name: string, dataDir: string, victim: Victim, ledger: Ledger): Promise<Result> {
  const workload = workloads[name]
  if (!workload) throw new Error(`There is no workload ${name}.`)
  let writer = new Writer(name, dataDir, ledger)
  await writer.line('writing')
  const before = ledger.acknowledged.size
  await writer.until(() => ledger.acknowledged.size > before + 20)
  await pause(randomInt(5, 300)) // any instant will do; a fixed one would always hit the same place

  const killedAt = performance.now()
  const server = serverOf(dataDir)
  if (victim !== 'app') process.kill(server, 'SIGKILL')
  if (victim !== 'database') {
    writer.child.kill('SIGKILL')
    await writer.ended
    writer = new Writer(name, dataDir, ledger)
    await writer.line('writing') // which also means: all that was pending is now acknowledged
  } else await replaced(server, dataDir)
  const then = ledger.acknowledged.size
  await writer.until(() => ledger.acknowledged.size > then)
  const backAfterMs = ledger.lastAt - killedAt
  await writer.until(() => ledger.acknowledged.size > then + 20)
  const acknowledged = [...ledger.acknowledged]
  const counts = new Map<string, number>()
  for (const id of await workload.written(await writer.line('open'))) counts.set(id, (counts.get(id) ?? 0) + 1)
  writer.child.kill('SIGKILL')
  await writer.ended
  return {
    lost: acknowledged.filter((id) => !counts.has(id)).length,
    twice: [...counts.values()].filter((count) => count > 1).length,
    acknowledged: acknowledged.length,
    backAfterMs,
  }
}
