import { expect, test } from 'vitest'
import { looksOf, withLooks } from './person-displays'

const gaze = { mode: 'gaze', theme: 'dark', aloud: 'off' }
const large = { mode: 'large', theme: 'device', aloud: 'on' }

test('two people of one device keep what each chose', () => {
  const text = withLooks(withLooks(undefined, 'rafael', gaze), 'lucia', large)
  expect(looksOf(text, 'rafael')).toEqual(gaze)
  expect(looksOf(text, 'lucia')).toEqual(large)
  expect(looksOf(text, 'joy')).toBeUndefined()
})

test('a new choice takes the place of the old one', () => {
  const text = withLooks(withLooks(undefined, 'rafael', gaze), 'rafael', large)
  expect(looksOf(text, 'rafael')).toEqual(large)
  expect(text.split('~')).toHaveLength(1)
})

test('nobody’s id or name is in it', () => {
  const userId = 'a1050000-0000-4000-8000-000000000006'
  expect(withLooks(undefined, userId, gaze)).not.toContain(userId.slice(0, 8))
})

test('at most eight people; who was here longest ago falls out', () => {
  const text = Array.from({ length: 10 }, (_, n) => `p${n}`).reduce<string | undefined>(
    (before, who) => withLooks(before, who, gaze),
    undefined,
  )
  expect(looksOf(text, 'p1')).toBeUndefined()
  expect(looksOf(text, 'p2')).toEqual(gaze)
})

test.each(['', '~~', 'abc', 'zz.gaze.dark.off', '0123456789ab.gaze.dark', '0123456789ab.<b>.dark.off'])(
  'what somebody else wrote (%j) is nothing',
  (odd) => expect(looksOf(odd, 'rafael')).toBeUndefined(),
)
