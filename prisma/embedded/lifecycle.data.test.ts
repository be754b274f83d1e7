import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { ask, Holder, serverOf } from '../testing/holder'
import { scratchFolder } from '../testing/scratch'
import { commandOf, isAlive } from './process'

const folder = scratchFolder()

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20)
}

describe('a first start', () => {
  test('makes a database that only this machine and only a random password can open', async () => {
    const dataDir = folder('first')
    const holder = new Holder(dataDir)
    const { port, adopted, ownerUrl } = await holder.ready()
    expect(adopted).toBe(false)

    const passwords = JSON.parse(readFileSync(join(dataDir, 'database-passwords.json'), 'utf8')) as Record<
      string,
      string
    >
    expect(new Set(Object.values(passwords)).size).toBe(5)
    for (const password of Object.values(passwords)) expect(password).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(dataDir, 'database-passwords.json')).mode & 0o777).toBe(0o600)

    const wrong = new URL(ownerUrl)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'SELECT')).rejects.toMatchObject({ code: '28P01' })
    const rules = 'SELECT type, address, auth_method FROM pg_hba_file_rules'
    const admin = ownerUrl.replace(/owner:[^@]*/, `alongside_admin:${passwords.superuser}`)
    expect(await ask(admin, rules)).toEqual([{ type: 'host', address: '127.0.0.1', auth_method: 'scram-sha-256' }])
    expect(await ask(admin, "SELECT rolname FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$%'")).toEqual([])

    const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    for (const { address } of outside.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      const client = new Client({
        host: address,
        port,
        user: 'owner',
        password: passwords.owner,
        database: 'alongside',
      })
      await expect(client.connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    }
    const command = commandOf(serverOf(dataDir)) ?? ''
    for (const password of Object.values(passwords)) expect(command).not.toContain(password)
    await holder.end('SIGTERM')
  })

  test('passes over what a start that was killed half-way left', async () => {
    const dataDir = folder('half')
    mkdirSync(join(dataDir, 'postgres.new', 'cluster'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres.new', 'cluster', 'PG_VERSION'), '18\n')
    const lock = { pid: 4_194_303, birth: '1', token: 'dead' }
    writeFileSync(join(dataDir, 'start.lock'), JSON.stringify(lock))
    const holder = new Holder(dataDir)
    expect((await holder.ready()).adopted).toBe(false)
    await holder.end('SIGTERM')
  })
})

test('the app is killed with -9: the next start adopts the server that still runs, with everything in it', async () => {
  const dataDir = folder('killed')
  const first = new Holder(dataDir)
  const { port, ownerUrl } = await first.ready()
  await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const server = serverOf(dataDir)
  await first.end('SIGKILL')
  expect(isAlive(server)).toBe(true)

  const second = new Holder(dataDir)
  const ready = await second.ready()
  expect(ready).toMatchObject({ adopted: true, port })
  expect(serverOf(dataDir)).toBe(server)
  expect(await ask(ready.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  expect(await second.end('SIGTERM')).toMatch(/stopped stopped$/)
  expect(isAlive(server)).toBe(false)
})

test('two starters at once, in a new folder: one starts, the other adopts, and the last to leave stops it', async () => {
  const dataDir = folder('two')
  const holders = [new Holder(dataDir), new Holder(dataDir)]
  const ready = await Promise.all(holders.map((holder) => holder.ready()))
  expect(ready.map(({ adopted }) => adopted).sort()).toEqual([false, true])
  expect(ready[0]?.port).toBe(ready[1]?.port)
  const server = serverOf(dataDir)
  const starter = ready.findIndex(({ adopted }) => !adopted)
  expect(await holders[starter]!.end('SIGTERM')).toMatch(/stopped still used$/)
  expect(await ask(ready[1 - starter]!.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await holders[1 - starter]!.end('SIGTERM')).toMatch(/stopped stopped$/)
  expect(isAlive(server)).toBe(false)
})

test('its port is taken by another program: it takes a free one', async () => {
  const dataDir = folder('port')
  const first = new Holder(dataDir)
  const { port, ownerUrl } = await first.ready()
  await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.end('SIGTERM')

  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))
  const second = new Holder(dataDir)
  const ready = await second.ready()
  expect(ready.port).not.toBe(port)
  expect(await ask(ready.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await second.end('SIGTERM')
  await new Promise((resolve) => squatter.close(resolve))
})

test('the database is killed with -9 while the app lives: it comes back at the same address', async () => {
  const dataDir = folder('revived')
  const holder = new Holder(dataDir)
  const { ownerUrl } = await holder.ready()
  await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(serverOf(dataDir), 'SIGKILL')
  await holder.line('said The database had stopped; it was started')
  expect(await ask(ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  const server = serverOf(dataDir)
  await holder.end('SIGTERM')
  await gone(server)
})

test('SIGTERM stops the database in time although a transaction is open', async () => {
  const dataDir = folder('term')
  const holder = new Holder(dataDir)
  const { ownerUrl } = await holder.ready()
  await ask(ownerUrl, 'CREATE TABLE doses (amount int)')
  const busy = new Client({ connectionString: ownerUrl })
  busy.on('error', () => {}) // it is cut, which is the point
  await busy.connect()
  await busy.query('BEGIN; INSERT INTO doses VALUES (1)')
  const server = serverOf(dataDir)
  const began = performance.now()
  await holder.end('SIGTERM')
  expect(performance.now() - began).toBeLessThan(25_000)
  expect(isAlive(server)).toBe(false)
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  const again = new Holder(dataDir)
  expect(await ask((await again.ready()).ownerUrl, 'SELECT * FROM doses')).toEqual([])
  await again.end('SIGTERM')
})
