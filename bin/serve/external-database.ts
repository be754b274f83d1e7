import { Client } from 'pg'
import type { Env } from '../../lib/env'
import { checkSchema, migrate } from '../../prisma/migrate'
import { StartError } from './start-error'

type Found = { readonly version: number; readonly role: string; readonly strong: boolean; readonly owns: boolean }

const question = `
  SELECT current_setting('server_version_num')::int AS version, rolname AS role,
    rolsuper OR rolbypassrls AS strong,
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relowner = r.oid AND n.nspname = 'public' AND c.relkind IN ('r', 'p')) AS owns
  FROM pg_roles r WHERE rolname = current_user`

async function look(name: string, url: string): Promise<Found> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'alongside start',
  })
  client.on('error', () => {}) // the query tells
  try {
    await client.connect()
    const { rows } = await client.query<Found>(question)
    if (rows[0]) return rows[0]
  } catch (error) {
    throw new StartError(`${name} does not lead to a database: ${reasonOf(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
  throw new StartError(`${name} leads to a server that does not know its own role.`)
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ECONNREFUSED') return 'nothing listens there, so check the host and the port'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host has no address, so check the name'
  if (code === '28P01' || code === '28000') return 'the role or its password is wrong'
  if (code === '3D000') return 'there is no database of that name'
  if (/timeout/i.test(message ?? '')) return 'it did not answer within 5 seconds'
  return message ?? 'it gave no reason'
}

/**
 * Makes sure that a database of one's own can be used: PostgreSQL 15 to 18, a role for the app that row-level
 * security holds for, and the schema of this version (migrated when the owner's address is given).
 *
 * @returns the names of migrations applied now
 * @throws StartError or MigrationError, each one sentence
 */
export async function prepareExternalDatabase({ databaseUrl, ownerUrl }: Env): Promise<string[]> {
  if (databaseUrl === undefined) throw new StartError('DATABASE_URL is not set.')
  const app = await look('DATABASE_URL', databaseUrl)
  const major = Math.floor(app.version / 10_000)
  if (major < 15 || major > 18)
    throw new StartError(`The database is PostgreSQL ${major}: Alongside needs 15, 16, 17 or 18.`)
  if (app.strong)
    throw new StartError(
      `DATABASE_URL signs in as ${app.role}, which passes by row-level security: use the role app_rw of prisma/roles.sql.`,
    )
  if (app.owns)
    throw new StartError(
      `DATABASE_URL signs in as ${app.role}, which owns tables: use the role app_rw of prisma/roles.sql.`,
    )
  if (ownerUrl === undefined) {
    await checkSchema(databaseUrl)
    return []
  }
  await look('DATABASE_OWNER_URL', ownerUrl)
  await requireRoles(ownerUrl)
  return migrate(ownerUrl)
}

/** The migrations give rights to these roles; only an administrator can make them. */
async function requireRoles(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE rolname IN ('app_rw', 'app_ro', 'app_jobs')",
    )
    const present = new Set(rows.map(({ rolname }) => rolname))
    const missing = ['app_rw', 'app_ro', 'app_jobs'].filter((role) => !present.has(role))
    if (missing.length > 0)
      throw new StartError(
        `The database lacks the roles ${missing.join(', ')}: run prisma/roles.sql once as an administrator.`,
      )
  } finally {
    await client.end()
  }
}
