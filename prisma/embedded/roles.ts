import { escapeIdentifier, escapeLiteral, type Client } from 'pg'
import type { Passwords } from './passwords'

export const databaseName = 'alongside'

/** Roles that sign in. `owner` owns the tables and runs migrations; `app_rw` is the app and owns nothing. */
const loginRoles = ['owner', 'app_rw', 'app_ro', 'app_jobs'] as const

/** Kept on the role, not sent by the app, so that they also hold behind a pooler. */
const limits: Record<string, string> = {
  lock_timeout: '2s',
  statement_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
}

/**
 * Makes the roles that are missing and sets what they may do. Safe to run at every start.
 *
 * @param admin connected as a superuser
 */
export async function ensureRoles(admin: Client, passwords: Passwords): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles')
  const present = new Set(rows.map(({ rolname }) => rolname))
  for (const role of loginRoles) {
    if (present.has(role)) continue
    await admin.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT PASSWORD ${escapeLiteral(passwords[role])}`,
    )
    if (role === 'owner') continue
    for (const [name, value] of Object.entries(limits))
      await admin.query(`ALTER ROLE ${role} SET ${name} = ${escapeLiteral(value)}`)
  }
}

/**
 * Makes the database if it is missing: owned by `owner`, closed to everybody else but our roles.
 *
 * @param admin connected as a superuser
 * @param template a database of which the new one is a copy
 */
export async function ensureDatabase(admin: Client, name: string, template = 'template1'): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  const database = escapeIdentifier(name)
  if (rowCount === 0)
    await admin.query(`CREATE DATABASE ${database} OWNER owner TEMPLATE ${escapeIdentifier(template)}`)
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO app_rw, app_ro, app_jobs`)
}

/**
 * What a superuser has to prepare inside the database: the public schema belongs to `owner`, which can also read
 * the statement statistics in `monitoring.pg_stat_statements`.
 *
 * @param admin connected to that database as a superuser
 */
export async function prepareDatabase(admin: Client): Promise<void> {
  await admin.query('ALTER SCHEMA public OWNER TO owner')
  await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC')
  await admin.query('GRANT USAGE ON SCHEMA public TO app_rw, app_ro, app_jobs')
  await admin.query('CREATE SCHEMA IF NOT EXISTS monitoring')
  await admin.query('GRANT USAGE ON SCHEMA monitoring TO owner')
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA monitoring')
  await admin.query('GRANT pg_read_all_stats TO owner WITH INHERIT TRUE')
}
