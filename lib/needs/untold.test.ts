import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { NeedState } from './evaluate'
import type { NeedDisplay } from './steady'
import { anyState } from './testing/viewers'
import { asKnown, asTold, storeUpdate, untoldNeeds, waitingChanges, type StoredDisplays } from './untold'

const day = Temporal.PlainDate.from('2026-11-03')

const display = (state: NeedState, needId = 'niv'): NeedDisplay => ({
  ...{ needId, state, heldBy: null, betterUpdates: 0, shownUnder: null },
  ...{ anticipateSince: state === 'anticipate' ? day : null, expectedSince: state === 'expected_now' ? day : null },
})

const plan = (state: NeedState) => new Map([['niv', display(state)]])
const told = (state: NeedState): StoredDisplays => storeUpdate(new Map(), plan(state), 'everything')
const statesOf = (stored: StoredDisplays) => [asTold(stored).get('niv')?.state, asKnown(stored).get('niv')?.state]

test('new answers wait; the same state does not, nor does a move outside the view', () => {
  expect(statesOf(storeUpdate(told('not_now'), plan('expected_now'), 'waits'))).toEqual(['not_now', 'expected_now'])
  expect(statesOf(storeUpdate(told('anticipate'), plan('expected_now'), 'waits'))).toEqual([
    'anticipate',
    'expected_now',
  ])
  expect(statesOf(storeUpdate(told('expected_now'), plan('retired'), 'waits'))).toEqual(['expected_now', 'retired'])
  expect(untoldNeeds(storeUpdate(told('expected_now'), plan('expected_now'), 'waits')).size).toBe(0)
  expect(untoldNeeds(storeUpdate(told('retired'), plan('not_now'), 'waits')).size).toBe(0)
})

test('a need that was never stored counts as out of view', () => {
  const stored = storeUpdate(new Map(), plan('anticipate'), 'waits')
  expect(waitingChanges(stored)).toEqual([{ needId: 'niv', before: 'not_now', after: 'anticipate' }])
})

test('back to where it was: nothing is left to tell', () => {
  const waiting = storeUpdate(told('anticipate'), plan('expected_now'), 'waits')
  expect(untoldNeeds(storeUpdate(waiting, plan('anticipate'), 'waits')).size).toBe(0)
})

test('what is noted meanwhile tells only what it moves itself', () => {
  const waiting = storeUpdate(told('not_now'), plan('anticipate'), 'waits')
  expect(statesOf(storeUpdate(waiting, plan('anticipate'), 'at-once'))).toEqual(['not_now', 'anticipate'])
  expect(statesOf(storeUpdate(waiting, plan('expected_now'), 'at-once'))).toEqual(['expected_now', 'expected_now'])
})

test('a word about a need that the others do not see waits with it; about one that they see it does not', () => {
  const unseen = storeUpdate(told('not_now'), plan('expected_now'), 'waits')
  expect(statesOf(storeUpdate(unseen, plan('in_place'), 'at-once', 'niv'))).toEqual(['not_now', 'in_place'])
  const seen = storeUpdate(told('anticipate'), plan('expected_now'), 'waits')
  expect(statesOf(storeUpdate(seen, plan('in_place'), 'at-once', 'niv'))).toEqual(['in_place', 'in_place'])
})

test('after a death nothing waits', () => {
  const waiting = storeUpdate(told('not_now'), plan('expected_now'), 'waits')
  expect(statesOf(storeUpdate(waiting, plan('not_applicable'), 'everything'))).toEqual([
    'not_applicable',
    'not_applicable',
  ])
})

test('whatever happened before: nurses see the latest, and the others never more than they were told or noted', () => {
  const telling = fc.constantFrom('waits', 'at-once', 'everything' as const)
  const updates = fc.array(fc.tuple(anyState, telling), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(updates, (run) => {
      let stored: StoredDisplays = new Map()
      for (const [state, how] of run) {
        const before = asTold(stored).get('niv')?.state
        stored = storeUpdate(stored, plan(state), how)
        expect(asKnown(stored).get('niv')?.state).toBe(state)
        const told = asTold(stored).get('niv')?.state
        if (how === 'waits' && told !== state) expect(told).toBe(before ?? 'not_now')
        if (how === 'everything') expect(told).toBe(state)
      }
    }),
  )
})
