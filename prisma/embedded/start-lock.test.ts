import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { EmbeddedDatabaseError } from './failure'
import { birthOf } from './process'
import { withFileLock } from './start-lock'

const folder = mkdtempSync(join(tmpdir(), 'alongside-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('holders take turns, and leave nothing behind', async () => {
  const file = join(folder, 'turns')
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await turn()
    inside -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => withFileLock(file, work, 10_000)))
  expect(most).toBe(1)
  expect(readdirSync(folder).filter((name) => name.startsWith('turns'))).toEqual([])
})

test('work that fails gives the lock back', async () => {
  const file = join(folder, 'failing')
  await expect(withFileLock(file, () => Promise.reject(new Error('no')), 1000)).rejects.toThrow('no')
  expect(await withFileLock(file, () => Promise.resolve('next'), 1000)).toBe('next')
})

const dead = { pid: 4_194_303, birth: '', token: 'dead' }
const recycled = { pid: process.pid, birth: `${birthOf(process.pid)}0`, token: 'recycled' }

test.each([
  ['a holder that ended', dead],
  ['a holder whose number another process has now', recycled],
])('%s is passed over, by many at once', async (_, holder) => {
  const file = join(folder, holder.token)
  writeFileSync(file, JSON.stringify(holder))
  const turns: number[] = []
  const take = (index: number) => withFileLock(file, () => Promise.resolve(void turns.push(index)), 10_000)
  await Promise.all([0, 1, 2, 3].map(take))
  expect(turns.sort()).toEqual([0, 1, 2, 3])
})

test('a holder that lives is waited for, then named', async () => {
  const file = join(folder, 'living')
  const living = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), token: 'living' })
  writeFileSync(file, living)
  const attempt = withFileLock(file, () => Promise.resolve(), 120)
  await expect(attempt).rejects.toThrow(EmbeddedDatabaseError)
  await expect(attempt).rejects.toThrow(`Another start of Alongside (process ${process.pid}) still holds ${file}`)
  expect(readFileSync(file, 'utf8')).toBe(living)
})
