import { expect, test } from 'vitest'
import { putIntoEnv } from '@/lib/env'
import { seal, unseal } from './seal'

const secret = (letter: string) => putIntoEnv({ AUTH_SECRET: letter.repeat(40) })

test('what was sealed opens again, with the same secret and for the same purpose only', () => {
  secret('a')
  const sealed = seal('https://localhost/links/abc, ümlaut', 'mail')
  expect(unseal(sealed, 'mail')).toBe('https://localhost/links/abc, ümlaut')
  expect(unseal(sealed, 'second-factor')).toBeUndefined()
  secret('b')
  expect(unseal(sealed, 'mail')).toBeUndefined()
})

test('the same words look different each time, and never like themselves', () => {
  secret('a')
  const [one, other] = [seal('the link', 'mail'), seal('the link', 'mail')]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  expect(Buffer.from(one).toString('latin1')).not.toContain('the link')
})

test('a changed byte opens nothing', () => {
  secret('a')
  for (const place of [0, 15, 30]) {
    const sealed = seal('the link', 'mail')
    sealed[place] = (sealed[place] ?? 0) ^ 1
    expect(unseal(sealed, 'mail')).toBeUndefined()
  }
  expect(unseal(new Uint8Array([1, 2]), 'mail')).toBeUndefined()
})
