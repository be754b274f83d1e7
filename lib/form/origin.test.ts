import { expect, test } from 'vitest'
import { isOwnRequest, refuseForeignOrigin } from './origin'

const own = 'https://care.example.org'
const ask = (headers: Record<string, string>, url = own) => isOwnRequest(new Headers(headers), url)

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: own }, true],
  [{ 'sec-fetch-site': 'same-site', origin: own }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: own }, false],
  [{ 'sec-fetch-site': 'none', origin: own }, false],
  [{ origin: own }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'https://care.example.org.evil.example' }, false],
  [{ origin: 'http://care.example.org', host: 'care.example.org' }, false],
  [{}, false],
])('%j: %s', (headers, expected) => {
  expect(ask(headers as Record<string, string>)).toBe(expected)
})

test('a machine may use any of its own names for itself', () => {
  expect(ask({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 'http://localhost:3000')).toBe(true)
  expect(ask({ origin: 'http://127.0.0.1:3000', host: 'localhost:3000' }, 'http://localhost:3000')).toBe(false)
  expect(ask({ origin: 'http://evil.example', host: 'evil.example' }, 'http://localhost:3000')).toBe(false)
})

test('a bearer token stands for itself only where no cookie came with it', () => {
  expect(ask({ authorization: 'Bearer x' })).toBe(true)
  expect(ask({ authorization: 'Bearer x', cookie: 'a=b' })).toBe(false)
  expect(ask({ authorization: 'Bearer x', 'sec-fetch-site': 'cross-site' })).toBe(false)
})

test('the refusal is a 403', () => {
  expect(refuseForeignOrigin(new Request(own, { method: 'POST' }), own)?.status).toBe(403)
  expect(
    refuseForeignOrigin(new Request(own, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }), own),
  ).toBeUndefined()
})
