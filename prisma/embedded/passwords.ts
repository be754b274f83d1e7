import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EmbeddedDatabaseError, explainFailure } from './failure'

/** `superuser` never leaves this folder of the code; the others are what `roles.ts` makes. */
export const roles = ['superuser', 'owner', 'app_rw', 'app_ro', 'app_jobs'] as const
export type Role = (typeof roles)[number]

const Passwords = z.object({
  superuser: z.string().min(32),
  owner: z.string().min(32),
  app_rw: z.string().min(32),
  app_ro: z.string().min(32),
  app_jobs: z.string().min(32),
})
export type Passwords = Readonly<z.infer<typeof Passwords>>

const newPassword = () => randomBytes(32).toString('base64url')

/**
 * The random passwords of the database roles, from a file of mode 0600, made with the cluster.
 *
 * @throws EmbeddedDatabaseError when a cluster is there but its passwords are not: making new ones would lock us out
 */
export function loadPasswords(dataDir: string, clusterExists: boolean): Passwords {
  const file = join(dataDir, 'database-passwords.json')
  if (existsSync(file)) {
    try {
      return Passwords.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch (error) {
      throw explainFailure(
        error instanceof Error && 'code' in error ? String(error) : '',
        file,
        `The database passwords in ${file} cannot be read: put the file back from a backup of the data folder.`,
      )
    }
  }
  if (clusterExists)
    throw new EmbeddedDatabaseError(
      `The database is there but its passwords (${file}) are missing: put the file back from a backup of the data folder.`,
    )
  const made: Passwords = {
    superuser: newPassword(),
    owner: newPassword(),
    app_rw: newPassword(),
    app_ro: newPassword(),
    app_jobs: newPassword(),
  }
  writeFileSync(`${file}.new`, JSON.stringify(made, null, 2) + '\n', { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return made
}
