import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '../embedded/database'
import { EmbeddedDatabaseError } from '../embedded/failure'
import { isAlive } from '../embedded/process'
import { migrate, migrationsFingerprint } from '../migrate'

const dataDir = fileURLToPath(new URL('../../.data-test', import.meta.url))

/** Nothing in it needs to outlive a power cut, so nothing waits for the disk. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '2GB',
  max_connections: '200',
}

/** The cluster of the data tests (`.data-test`), kept between runs. */
export async function openTestCluster(): Promise<EmbeddedDatabase> {
  try {
    return await openEmbeddedDatabase({ dataDir, settings: fast })
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError) || !existsSync(dataDir)) throw error
    rmSync(dataDir, { recursive: true }) // only tests' data, and a crash without fsync may have spoilt it
    return openEmbeddedDatabase({ dataDir, settings: fast })
  }
}

/**
 * The database that every test file copies: migrated, empty, named after its migrations, so that a later run with
 * the same migrations finds it ready.
 */
export async function ensureTemplate({ databases, url }: EmbeddedDatabase): Promise<string> {
  const template = `template_${migrationsFingerprint()}`
  if ((await databases.list()).includes(template)) return template
  const draft = `test_${process.pid}_template`
  await databases.drop(draft)
  await databases.create(draft)
  await migrate(url('owner', draft))
  if (!(await databases.rename(draft, template))) await databases.drop(draft) // another run was faster
  return template
}

const keptTemplates = 4

/** Drops what killed runs and older migrations left. */
export async function tidy({ databases }: EmbeddedDatabase): Promise<void> {
  const names = await databases.list()
  const orphans = names.filter((name) => {
    const pid = /^test_(\d+)_/.exec(name)?.[1]
    return pid !== undefined && !isAlive(Number(pid))
  })
  const old = names.filter((name) => name.startsWith('template_')).slice(0, -keptTemplates)
  for (const name of [...orphans, ...old]) await databases.drop(name)
}
