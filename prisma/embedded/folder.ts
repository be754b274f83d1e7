import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { canReach, databaseAccount, runsAsRoot, type Account } from './account'
import { explainFailure } from './failure'

/** Where everything of one embedded database lies. */
export type Places = {
  readonly dataDir: string
  /** The PostgreSQL data directory. */
  readonly cluster: string
  readonly log: string
  readonly account: Account | undefined
  /** Room for copies of programs that the account can reach. */
  readonly shelf: string
}

/** Root's projects often lie where no other account may look; their database then lives here, behind a link. */
const sharedShelf = '/var/lib/alongside'

/** One that nobody uses: should the link to an older one have been removed, that one stays as it is. */
function placeOnShelf(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  for (let count = 1; ; count += 1) {
    const place = join(sharedShelf, count === 1 ? name : `${name}-${count}`)
    if (!existsSync(place)) return place
  }
}

function clusterOf(dataDir: string): string {
  const usual = join(dataDir, 'postgres')
  if (existsSync(usual)) return realpathSync(usual)
  if (!runsAsRoot) return usual
  const account = databaseAccount(usual)
  if (!account || canReach(account, usual)) return usual
  const elsewhere = join(placeOnShelf(dataDir), 'postgres')
  mkdirSync(join(elsewhere, '..'), { recursive: true, mode: 0o711 })
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 })
  chownSync(elsewhere, account.uid, account.gid)
  symlinkSync(elsewhere, usual)
  return elsewhere
}

/** A cluster that root restored from a backup belongs to root, as whom PostgreSQL does not run. */
function handOver(cluster: string, { uid, gid }: Account): void {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (!found || found.uid !== 0) return
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, name), uid, gid)
  chownSync(cluster, uid, gid) // last: until then, a try that was interrupted is made again
  chmodSync(cluster, 0o700)
}

/**
 * Makes the data folder ready: readable by its owner only (root's must let PostgreSQL's account pass through).
 *
 * @throws EmbeddedDatabaseError when the folder cannot be made or written
 */
export function preparePlaces(dataFolder: string): Places {
  const wanted = resolve(dataFolder)
  try {
    const isNew = !existsSync(wanted)
    mkdirSync(wanted, { recursive: true, mode: runsAsRoot ? 0o711 : 0o700 })
    if (isNew) chmodSync(wanted, runsAsRoot ? 0o711 : 0o700)
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK)
    const dataDir = realpathSync(wanted)
    const cluster = clusterOf(dataDir)
    const account = databaseAccount(cluster)
    if (account) handOver(cluster, account)
    return {
      dataDir,
      cluster,
      log: join(dataDir, 'postgres.log'),
      account,
      shelf: runsAsRoot ? sharedShelf : dataDir,
    }
  } catch (error) {
    throw explainFailure(String(error), wanted, `The data folder ${wanted} cannot be used: ${String(error)}.`)
  }
}
