import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedDatabaseError } from './failure'
import { birthOf, isAlive } from './process'

type Holder = { readonly pid: number; readonly birth: string; readonly token: string }

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const isStale = ({ pid, birth }: Holder) => !isAlive(pid) || birthOf(pid) !== birth

/** Written in full beside it and linked into place, so that nobody ever reads half a lock. */
function tryToTake(file: string, mine: Holder): boolean {
  const draft = `${file}.${mine.token}`
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a dead holder's lock away; if a live one slipped in between, puts it back. */
function moveStaleAway(file: string, stale: Holder): void {
  const aside = `${file}.stale-${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return // another starter moved it first
  }
  if (holderOf(aside)?.token !== stale.token) {
    try {
      linkSync(aside, file)
    } catch {
      // a third starter holds it now; PostgreSQL's own lock on the cluster still keeps two servers apart
    }
  }
  rmSync(aside, { force: true })
}

/** Runs `work` while no other start or stop of this data folder runs. */
export function withStartLock<T>(dataDir: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  return withFileLock(join(dataDir, 'start.lock'), work, patienceMs)
}

/**
 * Runs `work` while nobody else holds this file. A holder that was killed is passed over.
 *
 * @throws EmbeddedDatabaseError when another process holds it for longer than `patienceMs`
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, patienceMs: number): Promise<T> {
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid), token: randomBytes(12).toString('hex') }
  const until = performance.now() + patienceMs
  while (!tryToTake(file, mine)) {
    const holder = holderOf(file)
    if (holder && isStale(holder)) moveStaleAway(file, holder)
    else if (performance.now() > until)
      throw new EmbeddedDatabaseError(
        `Another start of Alongside (process ${holder?.pid ?? 'unknown'}) still holds ${file}: wait for it or stop it, then start again.`,
      )
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    if (holderOf(file)?.token === mine.token) rmSync(file, { force: true })
  }
}
