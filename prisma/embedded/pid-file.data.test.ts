import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, Holder, serverOf } from '../testing/holder'
import { scratchFolder } from '../testing/scratch'
import { isAlive } from './process'
import { findRunningServer } from './running'

const folder = scratchFolder()
const original = folder('original')
const keeper = new Holder(original)

beforeAll(async () => {
  const { ownerUrl } = await keeper.ready()
  await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
})
afterAll(async () => void (await keeper.end('SIGTERM')))

/** A copy of the data folder as it lies on disk while its server runs, which is what a killed machine leaves. */
function copyOf(name: string): string {
  const dataDir = folder(name)
  cpSync(original, dataDir, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  return dataDir
}

const pidFile = (dataDir: string) => join(dataDir, 'postgres', 'postmaster.pid')

function rewritePidFile(dataDir: string, change: (lines: string[]) => void): void {
  const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n')
  lines[1] = join(dataDir, 'postgres')
  change(lines)
  writeFileSync(pidFile(dataDir), lines.join('\n'))
}

async function startsWithItsData(dataDir: string): Promise<void> {
  const holder = new Holder(dataDir)
  const { adopted, ownerUrl } = await holder.ready()
  expect(adopted).toBe(false)
  expect(await ask(ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  expect(await holder.end('SIGTERM')).toMatch(/stopped stopped$/)
}

test('a pid file whose process has ended: it starts', async () => {
  const dataDir = copyOf('ended')
  rewritePidFile(dataDir, (lines) => (lines[0] = '4194303'))
  await startsWithItsData(dataDir)
})

test('a pid file whose number now belongs to another program: it starts, and that program lives', async () => {
  const dataDir = copyOf('other-program')
  rewritePidFile(dataDir, (lines) => (lines[0] = String(process.ppid)))
  await startsWithItsData(dataDir)
  expect(isAlive(process.ppid)).toBe(true)
  expect(existsSync(`${pidFile(dataDir)}.foreign`)).toBe(true)
})

test('a folder copied while its database ran: the copy gets a server of its own, the original keeps its', async () => {
  const dataDir = copyOf('copied')
  const server = serverOf(original)
  await startsWithItsData(dataDir)
  expect(serverOf(original)).toBe(server)
  expect(isAlive(server)).toBe(true)
})

test('a damaged pid file: it starts', async () => {
  const dataDir = copyOf('damaged')
  writeFileSync(pidFile(dataDir), 'not a number\n')
  await startsWithItsData(dataDir)
})

test('a server runs there that does not know our password: one sentence, and it is left alone', async () => {
  const cluster = join(original, 'postgres')
  const server = serverOf(original)
  await expect(findRunningServer(cluster, 'another password', 300)).rejects.toThrow(
    `Process ${server} runs a database in ${cluster} but does not answer as ours: stop it (kill ${server}) and start again.`,
  )
  expect(isAlive(server)).toBe(true)
})
