import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { EmbeddedDatabaseError, explainFailure } from './failure'
import type { Places } from './folder'
import { bareEnvironment } from './process'

export const superuser = 'alongside_admin'

/** Loopback only, and nobody without a password. */
const hostRules = `# Written by Alongside. TYPE DATABASE USER ADDRESS METHOD
host all all 127.0.0.1/32 scram-sha-256
`

export function clusterExists({ cluster }: Places): boolean {
  return existsSync(join(cluster, 'PG_VERSION'))
}

/**
 * Refuses a cluster that another major version of PostgreSQL wrote.
 *
 * @throws EmbeddedDatabaseError naming both versions
 */
export function checkVersion({ cluster }: Places, binaries: Binaries): void {
  const written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (written === binaries.major) return
  throw new EmbeddedDatabaseError(
    `The database in ${cluster} was written by PostgreSQL ${written} and this version of Alongside brings ${binaries.major}: make a backup with the version of Alongside that wrote it and restore it here into a new data folder.`,
  )
}

/**
 * Makes a new cluster. initdb works in a folder beside it, which takes its place only when complete,
 * so a start that was killed half-way leaves nothing that looks like a database.
 */
export function makeCluster({ cluster, account }: Places, binaries: Binaries, password: string): void {
  if (existsSync(cluster) && readdirSync(cluster).length > 0)
    throw new EmbeddedDatabaseError(
      `${cluster} is not empty and holds no PostgreSQL database: move its content away or set ALONGSIDE_DATA_DIR to another folder.`,
    )
  const unfinished = `${cluster}.new`
  const passwordFile = join(unfinished, 'password')
  const fresh = join(unfinished, 'cluster')
  try {
    rmSync(unfinished, { recursive: true, force: true }) // left by a start that was killed: never held data
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
    const { status, stderr, error } = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${fresh}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      { encoding: 'utf8', cwd: '/', env: bareEnvironment, ...account },
    )
    if (status !== 0)
      throw explainFailure(
        error ? String(error) : stderr,
        cluster,
        `The database could not be made in ${cluster}: ${stderr.trim().split('\n').at(-1) ?? 'initdb gave no reason'}.`,
      )
    writeFileSync(join(fresh, 'pg_hba.conf'), hostRules)
    if (existsSync(cluster)) rmSync(cluster, { recursive: true }) // empty, see above
    renameSync(fresh, cluster)
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error
    throw explainFailure(String(error), cluster, `The database could not be made in ${cluster}: ${String(error)}.`)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}
