import { Client } from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './database'

const database = await testDatabase()

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

test('every migration is in the copy', async () => {
  const rows = await ask<{ unfinished: string }>(
    database.ownerUrl,
    'SELECT count(*) FILTER (WHERE finished_at IS NULL) AS unfinished FROM _prisma_migrations',
  )
  expect(rows).toEqual([{ unfinished: '0' }])
})

test('the app signs in as a role that owns nothing and cannot pass by the policies', async () => {
  const rows = await ask(
    database.appUrl,
    `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns
     FROM pg_roles WHERE rolname = current_user`,
  )
  expect(rows).toEqual([
    { rolname: 'app_rw', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
  ])
})

test('the app waits for locks and statements only as long as the rules say; the owner is free', async () => {
  const sql = `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
    current_setting('idle_in_transaction_session_timeout') AS idle`
  expect(await ask(database.appUrl, sql)).toEqual([{ lock: '2s', statement: '5s', idle: '10s' }])
  expect(await ask(database.ownerUrl, sql)).toEqual([{ lock: '0', statement: '0', idle: '0' }])
})
