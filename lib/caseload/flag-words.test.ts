import { expect, test } from 'vitest'
import { redFlagFields } from '@/lib/needs/red-flags'
import { flagWords } from './flag-words'

test('what was noted, in one sentence', () => {
  expect(flagWords({ raisedBy: ['sym.breathless_lying_flat'] })).toBe('Being short of breath lying flat')
  expect(flagWords({ raisedBy: ['sym.stumbling', 'measures.falls_3mo'] })).toBe(
    'Stumbling and a fall in the last 3 months',
  )
})

test('everything that can raise a red flag has words', () => {
  for (const field of redFlagFields()) expect(flagWords({ raisedBy: [field] }), field).not.toBe('Something noted')
})
