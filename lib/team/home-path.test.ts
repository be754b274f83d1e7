import { expect, test } from 'vitest'
import { homePathOf } from './home-path'

test.each([
  ['nobody’s team', [], '/teams/new'],
  ['one team', [{ teamId: 'a', role: 'helper' }], '/teams/a/today'],
  ['a nurse of one', [{ teamId: 'a', role: 'nurse' }], '/teams/a/today'],
  [
    'several',
    [
      { teamId: 'a', role: 'helper' },
      { teamId: 'b', role: 'caregiver' },
    ],
    '/teams',
  ],
  [
    'a nurse of several',
    [
      { teamId: 'a', role: 'nurse' },
      { teamId: 'b', role: 'nurse' },
    ],
    '/caseload',
  ],
  [
    'a nurse of one who also helps a friend',
    [
      { teamId: 'a', role: 'nurse' },
      { teamId: 'b', role: 'helper' },
    ],
    '/teams',
  ],
] as const)('%s', (_, teams, path) => {
  expect(homePathOf(teams)).toBe(path)
})
