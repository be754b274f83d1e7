import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { readEnv } from '../../lib/env'
import { superuser } from '../../prisma/embedded/cluster'
import { openTestCluster } from '../../prisma/testing/cluster'
import { testDatabase } from '../../prisma/testing/database'
import { prepareExternalDatabase } from './external-database'

const database = await testDatabase()
const cluster = await openTestCluster()
const empty = `${database.name}_empty`
await cluster.databases.create(empty)
afterAll(async () => {
  await cluster.databases.drop(empty)
  await cluster.stop()
})

const at = (url: string, change: (url: URL) => void) => {
  const changed = new URL(url)
  change(changed)
  return changed.href
}
const start = (databaseUrl: string, ownerUrl?: string) =>
  prepareExternalDatabase(readEnv({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl }))

const passwordFile = fileURLToPath(new URL('../../.data-test/database-passwords.json', import.meta.url))
const { superuser: word } = JSON.parse(readFileSync(passwordFile, 'utf8')) as { superuser: string }

test('a current schema is enough without the owner', async () => {
  expect(await start(database.appUrl)).toEqual([])
})

test('with the owner an empty database is migrated, once', async () => {
  const appUrl = at(database.appUrl, (url) => (url.pathname = `/${empty}`))
  const ownerUrl = at(database.ownerUrl, (url) => (url.pathname = `/${empty}`))
  await expect(start(appUrl)).rejects.toThrow(/^The database lacks .* start once with DATABASE_OWNER_URL set/)
  expect((await start(appUrl, ownerUrl)).length).toBeGreaterThan(0)
  expect(await start(appUrl, ownerUrl)).toEqual([])
  expect(await start(appUrl)).toEqual([])
})

test('the app never signs in as a superuser', async () => {
  const url = at(database.appUrl, (changed) => {
    changed.username = superuser
    changed.password = word
  })
  await expect(start(url)).rejects.toThrow(
    /^DATABASE_URL signs in as alongside_admin, which passes by row-level security: use the role app_rw/,
  )
})

test('nor as the owner of the tables', async () => {
  await expect(start(database.ownerUrl)).rejects.toThrow(
    /^DATABASE_URL signs in as owner, which owns tables: use the role app_rw/,
  )
})

test.each([
  ['a wrong password', (url: URL) => (url.password = 'guess'), /the role or its password is wrong\.$/],
  ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), /there is no database of that name\.$/],
  [
    'a port where nothing listens',
    (url: URL) => (url.port = '1'),
    /nothing listens there, so check the host and the port\.$/,
  ],
])('%s is one sentence', async (_, change, sentence) => {
  const attempt = start(at(database.appUrl, change))
  await expect(attempt).rejects.toThrow(/^DATABASE_URL does not lead to a database: /)
  await expect(attempt).rejects.toThrow(sentence)
})

test('the roles of roles.sql are those of the embedded database', async () => {
  const script = readFileSync(fileURLToPath(new URL('../../prisma/roles.sql', import.meta.url)), 'utf8')
  const admin = new Client({
    connectionString: at(database.ownerUrl, (url) => Object.assign(url, { username: superuser, password: word })),
  })
  await admin.connect()
  const { rows } = await admin.query<{ role: string; setting: string | null }>(
    `SELECT rolname AS role, unnest(coalesce(setconfig, ARRAY[NULL])) AS setting
     FROM pg_roles LEFT JOIN pg_db_role_setting ON setrole = pg_roles.oid WHERE rolname IN ('owner', 'app_rw', 'app_ro', 'app_jobs')`,
  )
  await admin.end()
  for (const { role, setting } of rows) {
    expect(script).toMatch(new RegExp(`CREATE ROLE ${role} .*NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`))
    if (setting) expect(script).toContain(`ALTER ROLE ${role} SET ${setting.replace(/=(.*)$/, " = '$1'")};`)
  }
  expect(rows.filter(({ setting }) => setting !== null)).toHaveLength(9)
})
