import { afterAll, inject } from 'vitest'
import { putIntoEnv } from '../../lib/env'
import { openTestCluster } from './cluster'

export type TestDatabase = {
  readonly name: string
  /** Connection string of `app_rw`, as the app has it: row-level security holds. */
  readonly appUrl: string
  /** Connection string of `owner`, for looking behind the policies. */
  readonly ownerUrl: string
  /** Connection string of `app_jobs`, as the background jobs have it. */
  readonly jobsUrl: string
}

let copies = 0

/**
 * A database of this test file's own: a copy of the migrated template, dropped when the file is done. Also sets
 * DATABASE_URL and DATABASE_OWNER_URL for the code under test. Call it once, at the top level of the file:
 *
 *     const database = await testDatabase()
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await openTestCluster()
  copies += 1
  const name = `test_${process.pid}_${Date.now().toString(36)}_${copies}`
  await cluster.databases.create(name, inject('template'))
  afterAll(async () => {
    await cluster.databases.drop(name)
    await cluster.stop()
  })
  const appUrl = cluster.url('app_rw', name)
  const ownerUrl = cluster.url('owner', name)
  putIntoEnv({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })
  return { name, appUrl, ownerUrl, jobsUrl: cluster.url('app_jobs', name) }
}
