import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool } from 'pg'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
export const schemaFolder = fileURLToPath(new URL('./schema', import.meta.url))

export const noFilter = { externalTables: [], externalEnums: [] }

let loaded: Promise<void> | undefined

/** The engine starts a timer of 10 s and forgets it; unreferenced, it does not hold the process. */
function importsThatLetGo(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...(bindings as unknown as WebAssembly.ModuleImports) }
  for (const name of Object.keys(imports).filter((key) => key.startsWith('__wbg_setTimeout_')))
    imports[name] = (work: () => void, ms: number) => setTimeout(work, ms >>> 0).unref()
  return imports
}

/** Prisma's own engine as WebAssembly. Loaded by hand, since not every Node and loader imports .wasm as a module. */
async function load(): Promise<void> {
  const wide = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } }
  wide.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(`Prisma's schema engine gave up: ${message}`)
    },
  }
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': importsThatLetGo(),
  })
  const start = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  start.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function's body (7.10.1). Sent whole, PostgreSQL
 * reads it itself, in one transaction. No longer needed when the adapter's `executeScript` does not split.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }))
    return adapter
  }
}

/** The schema engine, working through this pool; for a diff of two schemas the pool is never used. */
export async function schemaEngine(pool: Pool): Promise<SchemaEngine> {
  await (loaded ??= load())
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

/** The migrations on disk, oldest first. */
export function readMigrations(folder = migrationsFolder): MigrationList {
  const directories = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return {
    baseDir: folder,
    lockfile: { path: './migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: directories.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** The schema files on disk. */
export function readSchema(folder = schemaFolder): SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }))
}
