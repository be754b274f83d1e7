import { expect, test } from 'vitest'
import { returnPathOf, signInPath } from './return-path'

const teamId = 'a1050000-0000-4000-8000-0000000000a1'

test.each([
  '/teams',
  '/teams/new',
  `/teams/${teamId}/today`,
  `/teams/${teamId}/team/what-we-see`,
  '/caseload',
  '/settings',
  `/invitations/${'a-B_9'.repeat(8)}xyz`,
])('%s is a way back', (path) => {
  expect(returnPathOf(path)).toBe(path)
})

test.each([
  '//evil.example',
  'https://evil.example/teams',
  '/\\evil.example',
  '/teams/../../evil',
  `/teams/${teamId}/today?x=1`,
  `/teams/${teamId}`,
  '/teams\n',
  '/sign-out',
  'teams',
  '',
  undefined,
  ['/teams'],
])('%j leads nowhere', (path) => {
  expect(returnPathOf(path)).toBeUndefined()
})

test('the sign-in page remembers only a way back', () => {
  expect(signInPath('/caseload')).toBe('/sign-in?next=%2Fcaseload')
  expect(signInPath('https://evil.example')).toBe('/sign-in')
})
