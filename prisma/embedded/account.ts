import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EmbeddedDatabaseError } from './failure'

/** The system account that PostgreSQL runs as. */
export type Account = { readonly uid: number; readonly gid: number }

export const runsAsRoot = process.getuid?.() === 0

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function makeAccount(): Account | undefined {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: 'ignore',
      },
    )
  } catch {
    return undefined // no useradd, or accounts are not ours to make: `nobody` will do
  }
  return accountNamed('postgres')
}

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root hands it to an ordinary account:
 * the one that owns the cluster already, else `postgres` (made if missing), else `nobody`.
 *
 * @returns undefined when this process is no root: PostgreSQL then runs as the same user
 */
export function databaseAccount(cluster: string): Account | undefined {
  if (!runsAsRoot) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = accountNamed('postgres') ?? makeAccount() ?? accountNamed('nobody')
  if (!account)
    throw new EmbeddedDatabaseError(
      'PostgreSQL does not run as root and this machine has no account named postgres or nobody: start Alongside as an ordinary user.',
    )
  return account
}

/** May the account pass through every folder above `path`? Under root's home it may not. */
export function canReach(account: Account, path: string): boolean {
  const folder = dirname(path)
  if (folder === path) return true
  const { uid, gid, mode } = statSync(folder)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return (mode & bit) !== 0 && canReach(account, folder)
}
