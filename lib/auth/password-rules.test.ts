import { expect, test } from 'vitest'
import { isPlainPassword, ownWordsOf, passwordFault } from './password-rules'

const own = ['Ana', 'Okafor', 'ana', 'okafor', 'example', 'org']

test.each([
  'purple kettle over the bridge',
  'correct horse battery staple',
  'MyAnaLikesRunningByTheRiver',
  'ünïcödé wörds äre fine töö',
  '9471 red bicycles',
])('%j will do', (password) => {
  expect(isPlainPassword(password, own)).toBe(false)
})

test.each([
  'aaaaaaaaaaaaaaaaaaaa',
  'abababababababababab',
  'passwordpassword',
  'Password1234567890',
  'alongsidealongside',
  'anaokaforanaokafor',
  'okafor.ana@example.org',
  'qwertyuiop123456',
  'letmeinletmeinletmein1',
  '                    ',
])('%j is easy to guess', (password) => {
  expect(isPlainPassword(password, own)).toBe(true)
})

test('short words of one’s own do not count: they are in everything', () => {
  expect(isPlainPassword('the cat sat on a mat today', ['at', 'on', 'a', ''])).toBe(false)
})

test('15 characters alone, 8 beside a code app, 256 at most, and nothing that is easy to guess', () => {
  const words = ownWordsOf('Ana Okafor', 'ana@example.org')
  expect(passwordFault('kettle over it', words, false)).toContain('15 characters')
  expect(passwordFault('kettle over it', words, true)).toBeUndefined()
  expect(passwordFault('kettles', words, true)).toContain('8 characters')
  expect(passwordFault('k'.repeat(257), words, false)).toContain('256')
  expect(passwordFault('okafor ana okafor', words, false)).toContain('easy to guess')
  expect(passwordFault('purple kettle over the bridge', words, false)).toBeUndefined()
})
