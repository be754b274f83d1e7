import { expect, test } from 'vitest'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { partsOf } from './parts'

const needs = (now: number, coming: number) =>
  [
    ...Array.from({ length: now }, (_, place) => ({ needId: `now-${place}`, state: 'expected_now' })),
    ...Array.from({ length: coming }, (_, place) => ({ needId: `coming-${place}`, state: 'anticipate' })),
  ] as unknown as readonly VisibleNeed[]

const shown = (plan: readonly VisibleNeed[], isNurse = false, all?: 'now' | 'coming') => {
  const parts = partsOf(plan, isNurse, all)
  return [parts.now.shown.length, parts.coming.shown.length]
}

test.each([
  [2, 9, [2, 3]],
  [5, 9, [5, 0]],
  [18, 15, [5, 0]],
  [0, 9, [0, 5]],
  [1, 1, [1, 1]],
])('%i now and %i coming: never more than five open cards for a family', (now, coming, expected) => {
  expect(shown(needs(now, coming))).toEqual(expected)
})

test('all of one part is one tap away', () => {
  expect(shown(needs(18, 15), false, 'now')).toEqual([18, 0])
  expect(shown(needs(18, 15), false, 'coming')).toEqual([5, 15])
})

test('a nurse has all that is worth doing now', () => {
  expect(shown(needs(18, 15), true)).toEqual([18, 5])
})
