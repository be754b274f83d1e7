import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, stepOfCode, totpUri } from './totp'

// RFC 6238, appendix B: SHA-1, the last six of its eight digits.
const rfcSecret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [2000000000, '279037', 66666666],
])('the example of RFC 6238 at %i s', (seconds, code, step) => {
  expect(stepOfCode(code, rfcSecret, seconds * 1000)).toBe(step)
})

test('a code counts for its own half minute and the ones beside it', () => {
  const at = 1_700_000_010_000
  const code = new TOTP({ secret: Secret.fromBase32(rfcSecret) }).generate({ timestamp: at })
  const step = Math.floor(at / 30_000)
  for (const [later, expected] of [
    [-30_000, step],
    [0, step],
    [30_000, step],
    [60_000, undefined],
    [-60_000, undefined],
  ] as const)
    expect(stepOfCode(code, rfcSecret, at + later)).toBe(expected)
})

test.each(['', '12345', '1234567', 'abcdef', '12 345'])('%j is no code', (code) => {
  expect(stepOfCode(code, rfcSecret, 59_000)).toBeUndefined()
})

test('every secret is its own, and the app learns whose it is', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(secret)
  expect(totpUri(secret, 'ana@alongside.example')).toMatch(/^otpauth:\/\/totp\/Alongside:ana%40alongside\.example\?/)
})
