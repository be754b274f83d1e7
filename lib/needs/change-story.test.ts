import { expect, test } from 'vitest'
import { sayStory, storyFor, sumUp } from './change-story'
import { getNeed } from './knowledge'
import { viewer } from './testing/viewers'

const changes = [
  { needId: 'cough-support', before: 'not_now', after: 'expected_now' },
  { needId: 'niv', before: 'anticipate', after: 'expected_now' },
  { needId: 'hospice-us', before: 'not_now', after: 'expected_now' },
  { needId: 'hospital-bed', before: 'not_now', after: 'anticipate' },
  { needId: 'ankle-brace', before: 'expected_now', after: 'retired' },
] as const

test('the nurse reads all of it', () => {
  const story = storyFor(viewer({ role: 'nurse' }), changes)
  expect(sumUp(story, 1)).toBe(
    'Three needs became current, one is coming up, one is no longer needed, one new red flag.',
  )
})

test('the patient on “only what I need now” reads what that shows, by gentle titles, and no count of the rest', () => {
  const story = storyFor(viewer({ role: 'patient' }), changes)
  expect(sayStory(story)).toBe(
    `Two things are worth doing now: “Cough help” and “${getNeed('niv').soft_name}”. No longer needed: “Ankle and foot brace”.`,
  )
})

test('behind a door is never announced, even where everything is shown', () => {
  const story = storyFor(viewer({ role: 'patient', setting: 'everything' }), [changes[2]])
  expect(story).toEqual({ now: [], coming: [], gone: [] })
  expect(sayStory(story)).toBeNull()
  expect(sumUp(story, 0)).toBe('Nothing in the plan changed.')
})

test('many are named by the first three', () => {
  const four = ['cough-support', 'suction-machine', 'hospital-bed', 'patient-lift']
  const story = storyFor(
    viewer({ role: 'nurse' }),
    four.map((needId) => ({ needId, before: 'not_now', after: 'expected_now' }) as const),
  )
  expect(sayStory(story)).toMatch(/^Four things are worth doing now: “.+”, “.+”, “.+” and one more\.$/)
})
