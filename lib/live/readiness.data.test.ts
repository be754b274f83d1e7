import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { canReachDatabase } from './readiness.data'

const database = await testDatabase()

test('a database that answers', async () => {
  putIntoEnv({ DATABASE_URL: database.appUrl })
  expect(await canReachDatabase()).toBe(true)
})

test('a database that is not there', async () => {
  putIntoEnv({ DATABASE_URL: 'postgresql://app_rw:x@127.0.0.1:1/none' })
  expect(await canReachDatabase()).toBe(false)
})

test('a database that takes the call and never says a word: no, within three seconds', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  putIntoEnv({ DATABASE_URL: `postgresql://app_rw:x@127.0.0.1:${port}/none` })
  const before = performance.now()
  expect(await canReachDatabase()).toBe(false)
  expect(performance.now() - before).toBeLessThan(3000)
  silent.close()
})
