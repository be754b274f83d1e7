import { expect, test } from 'vitest'
import { responseHeaders } from './response-headers'

const served = { nonce: 'abc', https: true, isDevelopment: false }

function directives(policy: string | undefined): Map<string, readonly string[]> {
  return new Map(
    (policy ?? '').split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
  )
}

test('scripts run by nonce only, never inline and never by eval', () => {
  const policy = directives(responseHeaders(served)['Content-Security-Policy'])
  expect(policy.get('script-src')).toEqual(["'nonce-abc'", "'strict-dynamic'"])
})

test('nobody frames us, moves our base or takes our forms', () => {
  const policy = directives(responseHeaders(served)['Content-Security-Policy'])
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  expect(policy.get('base-uri')).toEqual(["'none'"])
  expect(policy.get('form-action')).toEqual(["'self'"])
  expect(policy.get('object-src')).toEqual(["'none'"])
})

test('nothing may be loaded from anybody else', () => {
  for (const sources of directives(responseHeaders(served)['Content-Security-Policy']).values())
    for (const source of sources)
      expect(source).toMatch(/^('self'|'none'|'unsafe-inline'|'nonce-abc'|'strict-dynamic'|data:|blob:)$/)
})

test('a browser keeps to https for a year where that is how we are served, and only there', () => {
  expect(responseHeaders(served)['Strict-Transport-Security']).toBe('max-age=31536000')
  expect(responseHeaders({ ...served, https: false })).not.toHaveProperty('Strict-Transport-Security')
})

test('the rest of the headers of security.md 5', () => {
  expect(responseHeaders(served)).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  })
})
