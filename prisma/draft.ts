import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaContainer } from '@prisma/schema-engine-wasm'
import { Pool } from 'pg'
import { migrationsFolder, noFilter, readSchema, schemaEngine } from './schema-engine'
import { openTestCluster } from './testing/cluster'

const root = fileURLToPath(new URL('..', import.meta.url))
const git = (...command: string[]) =>
  execFileSync('git', command, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The schema as it was when the newest migration was committed; nothing before the first one. */
function committedSchema(): SchemaContainer[] {
  const commit = git('log', '-1', '--format=%H', '--', 'prisma/migrations').trim()
  if (!commit) return []
  return git('ls-tree', '--name-only', commit, 'prisma/schema/')
    .split('\n')
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path, content: git('show', `${commit}:${path}`) }))
}

/** The SQL that leads from one schema to another; '' when there is no difference. */
async function difference(from: SchemaContainer[], to: SchemaContainer[]): Promise<string> {
  const cluster = await openTestCluster() // the engine insists on a connection, though it reads nothing from it
  const pool = new Pool({ connectionString: cluster.url('owner'), max: 1 })
  const engine = await schemaEngine(pool)
  try {
    const { stdout } = await engine.diff({
      from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: true,
      filters: noFilter,
    })
    const sql = stdout?.trim() ?? ''
    return sql.startsWith('-- This is an empty migration') ? '' : sql
  } finally {
    engine.free()
    await pool.end()
    await cluster.stop()
  }
}

/** `npm run db:draft <name>`: drafts the migration from the committed schema to the one on disk. Read it, then edit it. */
async function draft(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    console.error('Name the migration in lower case with underscores, for example: npm run db:draft add_stock')
    process.exitCode = 1
    return
  }
  const sql = await difference(committedSchema(), readSchema())
  if (sql === '') {
    console.log('prisma/schema says the same as when the last migration was committed: nothing to draft.')
    return
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  const file = join(folder, 'migration.sql')
  writeFileSync(file, `${sql}\n`)
  console.log(`Drafted ${relative(root, file)}. Read it, edit it, then commit it together with the schema.`)
}

await draft(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
