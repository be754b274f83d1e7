import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseAddress } from './address'

test.each([
  ['sam@example.org', 'sam@example.org'],
  ['  Sam@Example.ORG ', 'sam@example.org'],
  ['sam+als@mail.example.org', 'sam+als@mail.example.org'],
  // Full-width letters look like others: one form for both.
  ['ｓａｍ@example.org', 'sam@example.org'],
  ['sam＠example.org', 'sam@example.org'],
])('%j is stored as %s', (typed, stored) => {
  expect(normaliseAddress(typed)).toBe(stored)
})

test.each([
  '',
  'sam',
  'sam@',
  '@example.org',
  'sam@example',
  'sam@@example.org',
  'sam@a@example.org',
  'sam@example.org, eve@example.org',
  'sam@example.org;eve@example.org',
  'Sam <sam@example.org>',
  'sam @example.org',
  'sam@exam ple.org',
  'sam@example.org\nBcc: eve@example.org',
  `${'a'.repeat(65)}@example.org`,
  `sam@${'a'.repeat(250)}.org`,
])('%j is not one address', (typed) => {
  expect(normaliseAddress(typed)).toBeUndefined()
})

test('an address in its one form stays as it is', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const stored = normaliseAddress(typed)
      if (stored !== undefined) expect(normaliseAddress(stored)).toBe(stored)
    }),
  )
})

test('nothing in an address can end a header line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(normaliseAddress(`${typed}@example.org`) ?? '').not.toMatch(/[\s,;<>]/)
    }),
  )
})
