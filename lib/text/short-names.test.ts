import { expect, test } from 'vitest'
import { shortNames } from './short-names'

test('the first name, or the whole one where two share it', () => {
  const short = shortNames(['Ana Okafor', 'Ben Reyes', 'Ana Reyes', 'Joy'])
  expect(['Ana Okafor', 'Ben Reyes', 'Ana Reyes', 'Joy'].map(short)).toEqual(['Ana Okafor', 'Ben', 'Ana Reyes', 'Joy'])
})

test('one person who stands there twice keeps the short name; a stranger to the list keeps theirs', () => {
  const short = shortNames(['Ana Okafor', 'Ana Okafor'])
  expect([short('Ana Okafor'), short('Tom Halloran')]).toEqual(['Ana', 'Tom Halloran'])
})
