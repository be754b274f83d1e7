import { escapeIdentifier, type Client } from 'pg'
import type { Passwords } from './passwords'
import { ensureDatabase, prepareDatabase } from './roles'
import { connectionTo } from './running'

/** One piece of work as the superuser, who signs in nowhere but in this folder of the code. */
export async function asSuperuser<T>(
  port: number,
  passwords: Passwords,
  database: string,
  work: (admin: Client) => Promise<T>,
) {
  const admin = connectionTo(port, passwords.superuser, database)
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** What takes a superuser: whole databases, for restoring a backup and for tests. */
export type Databases = {
  list(): Promise<string[]>
  /** Empty, or a copy of `template`, to which nobody may be connected meanwhile. */
  create(name: string, template?: string): Promise<void>
  /** @returns false when the new name is taken */
  rename(from: string, to: string): Promise<boolean>
  /** Ends its sessions and removes it. */
  drop(name: string): Promise<void>
}

export function databasesOf(port: number, passwords: Passwords): Databases {
  const inside = <T>(work: (admin: Client) => Promise<T>, database = 'postgres') =>
    asSuperuser(port, passwords, database, work)
  return {
    list: () =>
      inside(async (admin) => {
        const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database ORDER BY oid')
        return rows.map(({ datname }) => datname)
      }),
    async create(name, template) {
      await inside((admin) => ensureDatabase(admin, name, template))
      if (template === undefined) await inside(prepareDatabase, name)
    },
    rename: (from, to) =>
      inside(async (admin) => {
        const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [to])
        if (rowCount !== 0) return false
        await admin.query(`ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`)
        return true
      }),
    drop: (name) =>
      inside(
        async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)),
      ),
  }
}
