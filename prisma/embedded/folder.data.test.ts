import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, Holder, serverOf } from '../testing/holder'
import { scratchFolder } from '../testing/scratch'
import { canReach, runsAsRoot } from './account'
import { explainFailure } from './failure'
import { isAlive } from './process'

const folder = scratchFolder()
const nobody = { uid: 65_534, gid: 65_534 }

/** One word for every file below a folder. */
function contentOf(path: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(path, name)).isFile()) hash.update(name).update(readFileSync(join(path, name)))
  return hash.digest('hex')
}

const original = folder('original')

beforeAll(async () => {
  const holder = new Holder(original)
  await holder.ready()
  await holder.end('SIGTERM')
})

/** A data folder with a database in it, stopped; as root, it belongs to root, as after restoring a backup. */
function madeFolder(name: string): string {
  const dataDir = folder(name)
  cpSync(original, dataDir, { recursive: true })
  return dataDir
}

/** It refuses with one sentence, and changes nothing below the folder. */
async function refuses(dataDir: string, sentence: RegExp): Promise<void> {
  const before = contentOf(dataDir)
  const said = await new Holder(dataDir).end()
  expect(said).toMatch(sentence)
  expect(said.split('\n')).toHaveLength(1)
  expect(contentOf(dataDir)).toBe(before)
}

describe('each failure is one sentence, and nothing is deleted', () => {
  test('a database of another major version', async () => {
    const dataDir = madeFolder('version')
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await refuses(
      dataDir,
      /^EmbeddedDatabaseError: The database in \S+ was written by PostgreSQL 17 and .* brings 18: make a backup .*\.$/,
    )
  })

  test('the passwords are missing', async () => {
    const dataDir = madeFolder('no-passwords')
    rmSync(join(dataDir, 'database-passwords.json'))
    await refuses(
      dataDir,
      /^EmbeddedDatabaseError: The database is there but its passwords .* are missing: put the file back .*\.$/,
    )
  })

  test('the passwords are damaged', async () => {
    const dataDir = madeFolder('bad-passwords')
    writeFileSync(join(dataDir, 'database-passwords.json'), '{')
    await refuses(
      dataDir,
      /^EmbeddedDatabaseError: The database passwords in \S+ cannot be read: put the file back .*\.$/,
    )
  })

  test('something else lies where the database should', async () => {
    const dataDir = folder('something-else')
    mkdirSync(join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres', 'photos.zip'), 'mine')
    const said = await new Holder(dataDir).end()
    expect(said).toMatch(
      /^EmbeddedDatabaseError: \S+ is not empty and holds no PostgreSQL database: move its content away .*\.$/m,
    )
    expect(readFileSync(join(dataDir, 'postgres', 'photos.zip'), 'utf8')).toBe('mine')
  })

  test('a file lies where the folder should', async () => {
    const dataDir = folder('file')
    mkdirSync(dirname(dataDir), { recursive: true })
    writeFileSync(dataDir, 'mine')
    expect(await new Holder(dataDir).end()).toMatch(
      /^EmbeddedDatabaseError: \S+ is a file where a folder is needed: .*\.$/,
    )
    expect(readFileSync(dataDir, 'utf8')).toBe('mine')
  })

  test('a database that PostgreSQL cannot read', async () => {
    const dataDir = madeFolder('damaged')
    const control = join(dataDir, 'postgres', 'global', 'pg_control')
    writeFileSync(control, readFileSync(control).fill(0xff, 8, 200))
    const before = readFileSync(control)
    const said = await new Holder(dataDir).end()
    expect(said).toMatch(
      /^EmbeddedDatabaseError: The database in \S+ did not start \(.*\): the log \S+ says more, and a backup can be .*\.$/,
    )
    expect(readFileSync(control)).toEqual(before)
  })

  test('a folder that may not be written', async () => {
    const home = dirname(folder('read-only'))
    mkdirSync(home, { recursive: true })
    chmodSync(home, 0o555)
    chmodSync(dirname(home), 0o755)
    // Root may write anywhere, so it lends the try to an account that may not; /sys takes nothing from anyone.
    const lent = runsAsRoot && canReach(nobody, import.meta.filename) && canReach(nobody, process.execPath)
    const dataDir = runsAsRoot && !lent ? '/sys/alongside' : join(home, '.data')
    const said = await new Holder(dataDir, lent ? nobody : undefined).end()
    expect(said).toMatch(
      /^EmbeddedDatabaseError: \S+ (cannot be written by this user|is on a read-only disk): .*ALONGSIDE_DATA_DIR.*\.$/,
    )
  })

  test.each([
    [
      'could not write to file "base/1/1255": No space left on device',
      /^The disk that holds \/data is full: make room and start again\.$/,
    ],
    ["Error: ENOSPC: no space left on device, mkdir '/data'", /^The disk that holds \/data is full/],
    ["Error: EROFS: read-only file system, mkdir '/data'", /^\/data is on a read-only disk: set ALONGSIDE_DATA_DIR/],
    [
      'FATAL: could not map anonymous shared memory: Cannot allocate memory',
      /^The database in \/data did not get shared memory/,
    ],
    ['Error: spawn /x/postgres ENOENT', /^The embedded PostgreSQL does not run on this machine: set DATABASE_URL/],
    ["/lib/libc.so.6: version `GLIBC_2.38' not found", /^The embedded PostgreSQL does not run on this machine/],
    ['something unheard of', /^It did not work\.$/],
  ])('%s', (said, sentence) => {
    expect(explainFailure(said, '/data', 'It did not work.').message).toMatch(sentence)
  })
})

describe('whoever starts it', () => {
  test('PostgreSQL never runs as root', async () => {
    const dataDir = folder('who')
    const holder = new Holder(dataDir)
    await holder.ready()
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
    const status = `/proc/${serverOf(dataDir)}/status`
    if (process.platform === 'linux') expect(readFileSync(status, 'utf8')).not.toMatch(/^Uid:.*\b0\b/m)
    await holder.end('SIGTERM')
  })

  test('a folder below one that others may not enter, as root’s home is', async () => {
    const dataDir = folder('private')
    mkdirSync(dirname(dataDir), { recursive: true })
    chmodSync(dirname(dataDir), 0o700)
    const first = new Holder(dataDir)
    await ask((await first.ready()).ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const server = serverOf(dataDir)
    await first.end('SIGTERM')
    expect(isAlive(server)).toBe(false)
    const second = new Holder(dataDir)
    expect(await ask((await second.ready()).ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.end('SIGTERM')
  })

  test('a database that was restored from a backup, as root or not', async () => {
    const dataDir = madeFolder('restored')
    const holder = new Holder(dataDir)
    await holder.ready()
    expect(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid).not.toBe(0)
    await holder.end('SIGTERM')
  })
})
