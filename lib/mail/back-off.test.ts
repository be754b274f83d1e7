import { expect, test } from 'vitest'
import { retryAfterSeconds } from './back-off'

test('a server that is away is tried sooner at first, then ever later, at most hourly', () => {
  const waits = Array.from({ length: 12 }, (_, index) => retryAfterSeconds(index + 1, undefined) ?? NaN)
  expect(waits[0]).toBe(5)
  expect(waits).toEqual([...waits].sort((one, other) => one - other))
  expect(waits.at(-1)).toBe(3600)
})

test('a link of ten minutes is tried at least five times in them', () => {
  let passed = 0
  let tries = 1
  while (passed + (retryAfterSeconds(tries, undefined) ?? 0) < 600) passed += retryAfterSeconds(tries++, undefined) ?? 0
  expect(tries).toBeGreaterThanOrEqual(5)
})

test('a mailbox that does not exist is not tried again; one that is busy is', () => {
  expect(retryAfterSeconds(1, 550)).toBeNull()
  expect(retryAfterSeconds(1, 450)).toBe(5)
})
