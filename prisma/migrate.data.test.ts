import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkSchema, migrate, MigrationError } from './migrate'
import { migrationsFolder, readSchema } from './schema-engine'
import { openTestCluster } from './testing/cluster'
import { testDatabase } from './testing/database'
import { ask } from './testing/holder'

const database = await testDatabase()
const cluster = await openTestCluster()
const folder = mkdtempSync(join(tmpdir(), 'alongside-migrations-'))
cpSync(join(migrationsFolder, 'migration_lock.toml'), join(folder, 'migration_lock.toml'))

let copies = 0
let name = ''
beforeEach(async () => {
  if (name) await cluster.databases.drop(name)
  name = `${database.name}_m${(copies += 1)}`
  await cluster.databases.create(name)
  for (const other of ['1_first', '2_second', '3_third']) rmSync(join(folder, other), { recursive: true, force: true })
})
afterAll(async () => {
  await cluster.databases.drop(name)
  await cluster.stop()
  rmSync(folder, { recursive: true })
})

function migration(title: string, sql: string): void {
  mkdirSync(join(folder, title), { recursive: true })
  writeFileSync(join(folder, title, 'migration.sql'), sql)
}

const owner = () => cluster.url('owner', name)

describe('migrating', () => {
  test('applies what is missing, in order, and nothing twice', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    expect(await migrate(owner(), folder)).toEqual(['1_first'])
    migration('2_second', 'ALTER TABLE doses ADD COLUMN note text;')
    expect(await migrate(owner(), folder)).toEqual(['2_second'])
    expect(await migrate(owner(), folder)).toEqual([])
    expect(await ask(owner(), 'SELECT note FROM doses')).toEqual([])
  })

  test('many instances at once: each migration runs once', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    migration('2_second', "INSERT INTO doses SELECT 1 WHERE pg_sleep(0.2)::text = '';")
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(owner(), folder)))
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
    expect(await ask(owner(), 'SELECT id FROM doses')).toEqual([{ id: 1 }])
  })

  test('semicolons inside a function, a string or a comment do not cut it', async () => {
    migration(
      '1_first',
      `-- one; two
       CREATE FUNCTION add_both(a int, b int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN a := a + b; RETURN a; END $$;
       CREATE TABLE words (word text DEFAULT 'one; two');`,
    )
    await migrate(owner(), folder)
    expect(await ask(owner(), 'SELECT add_both(1, 2) AS sum')).toEqual([{ sum: 3 }])
  })

  test('a migration that fails leaves nothing of itself and says which it was and why', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    migration('2_second', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    migration('3_third', 'CREATE TABLE never (id int);')
    const attempt = migrate(owner(), folder)
    await expect(attempt).rejects.toThrow(MigrationError)
    await expect(attempt).rejects.toThrow(/^The database was not migrated: .*division by zero.*2_second/)
    const tables = "SELECT relname FROM pg_class WHERE relname IN ('doses', 'half', 'never') ORDER BY relname"
    expect(await ask(owner(), tables)).toEqual([{ relname: 'doses' }])
  })

  test('it gives up after two seconds when somebody holds the table, so that nobody queues behind it', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    await migrate(owner(), folder)
    migration('2_second', 'ALTER TABLE doses ADD COLUMN note text;')
    const reader = new Client({ connectionString: owner() })
    await reader.connect()
    await reader.query('BEGIN; SELECT * FROM doses')
    await expect(migrate(owner(), folder)).rejects.toThrow(/lock timeout/)
    await reader.end()
  })
})

describe('checking without the owner', () => {
  const app = () => cluster.url('app_rw', name)

  test('an empty database and a half migrated one are told apart from a current one', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    await expect(checkSchema(app(), folder)).rejects.toThrow(
      /^The database lacks the migration 1_first: start once with/,
    )
    await migrate(owner(), folder)
    await checkSchema(app(), folder)
    migration('2_second', 'ALTER TABLE doses ADD COLUMN note text;')
    migration('3_third', 'ALTER TABLE doses ADD COLUMN why text;')
    await expect(checkSchema(app(), folder)).rejects.toThrow(/^The database lacks 2 migrations, first 2_second:/)
  })

  test('a newer schema is fine: the previous release works on it', async () => {
    migration('1_first', 'CREATE TABLE doses (id int);')
    migration('2_second', 'ALTER TABLE doses ADD COLUMN note text;')
    await migrate(owner(), folder)
    rmSync(join(folder, '2_second'), { recursive: true })
    await checkSchema(app(), folder)
  })
})

describe('the schema and the migrations say the same', () => {
  const scalar: Readonly<Record<string, readonly string[]>> = {
    String: ['text', 'uuid'],
    Boolean: ['bool'],
    Int: ['int4', 'int2'],
    BigInt: ['int8'],
    Float: ['float8'],
    Decimal: ['numeric'],
    DateTime: ['timestamptz', 'date'],
    Json: ['jsonb'],
    Bytes: ['bytea'],
  }

  type Column = { table: string; column: string; types: readonly string[]; required: boolean | undefined }

  /**
   * The columns of the models, read off the schema's text: the client does not carry them any more. Prisma makes
   * lists nullable and reads NULL as an empty one.
   */
  function expected(): Column[] {
    const text = readSchema()
      .map(({ content }) => content)
      .join('\n')
    return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model
      return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)].flatMap(
        ([, field = '', type = '', list, optional, rest = '']) => {
          const types = scalar[type]
          if (!types) return []
          const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field
          return [
            {
              table,
              column,
              types: list ? types.map((one) => `_${one}`) : types,
              required: list ? undefined : !optional,
            },
          ]
        },
      )
    })
  }

  test('every column of the schema is in the migrated database, of its type and as strict', async () => {
    const columns = expected()
    expect(columns.length).toBeGreaterThan(50)
    const rows = await ask<{ place: string; type: string; required: boolean }>(
      database.ownerUrl,
      `SELECT table_name || '.' || column_name AS place, udt_name AS type, is_nullable = 'NO' AS required
       FROM information_schema.columns WHERE table_schema = 'public'`,
    )
    const found = new Map(rows.map((row) => [row.place, row]))
    const wrong = columns.filter(({ table, column, types, required }) => {
      const row = found.get(`${table}.${column}`)
      return !row || !types.includes(row.type) || (required !== undefined && row.required !== required)
    })
    expect(wrong).toEqual([])
  })
})
