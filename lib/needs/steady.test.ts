import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { evaluateNeeds, type EvaluatedNeed, type SetStatuses } from './evaluate'
import { FIELD_NAMES, type FieldName } from './input'
import { foldDisplays, type NeedDisplay, type PlanUpdate } from './steady'
import type { Flat } from './testing/oracle'
import { anyFacts, anyStatuses, inputOf } from './testing/values'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const DAY_ONE = Temporal.PlainDate.from('2026-03-01')

interface Step {
  readonly facts: Flat
  readonly statuses?: SetStatuses
  /** What was asked anew; everything known unless said. */
  readonly recorded?: readonly FieldName[]
  readonly clinicianDecided?: readonly string[]
}

function updatesOf(steps: readonly Step[]): PlanUpdate[] {
  return steps.map(({ facts, statuses = {}, recorded, clinicianDecided = [] }, index) => ({
    on: DAY_ONE.add({ days: index }),
    evaluated: evaluateNeeds(inputOf(facts), statuses),
    knowledgeVersion: 1,
    recorded: new Set(recorded ?? (Object.keys(facts) as FieldName[])),
    clinicianDecided: new Set(clinicianDecided),
  }))
}

function shown(id: string, ...steps: Step[]): NeedDisplay | undefined {
  return foldDisplays(updatesOf(steps)).get(id)
}

const walking = (score: number): Step => ({ facts: { 'alsfrsr.walking': score } })
/** For toEqual: toMatchObject takes any two Temporal values for the same. */
const phases = (display?: NeedDisplay) => [display?.state, display?.anticipateSince, display?.expectedSince]
const day = (number: number) => DAY_ONE.add({ days: number - 1 })

describe('a power wheelchair, by walking', () => {
  const id = 'power-wheelchair'

  test('moving up needs one update', () => {
    expect(shown(id, walking(4), walking(2))?.state).toBe('expected_now')
  })

  test('one better score does not take it away, two in a row do', () => {
    expect(shown(id, walking(2), walking(4))).toMatchObject({ state: 'expected_now', betterUpdates: 1 })
    expect(shown(id, walking(2), walking(4), walking(4))).toMatchObject({
      state: 'not_now',
      expectedSince: null,
      shownUnder: null,
    })
  })

  test('a worse score in between starts the count again', () => {
    expect(shown(id, walking(2), walking(4), walking(2), walking(4))).toMatchObject({
      state: 'expected_now',
      betterUpdates: 1,
    })
  })

  test('an update that asked nothing this need rests on does not count', () => {
    const elsewhere: Step = { ...walking(4), recorded: ['sym.anxiety'] }
    expect(shown(id, walking(2), walking(4), elsewhere, elsewhere)?.state).toBe('expected_now')
  })

  test("a clinician's decision lets it go at once", () => {
    expect(shown(id, walking(2), { ...walking(4), clinicianDecided: [id] })?.state).toBe('not_now')
  })

  test('what people set acts at once, and taking it back too', () => {
    expect(shown(id, walking(2), { ...walking(2), statuses: { [id]: 'in_place' } })?.state).toBe('in_place')
    const talking: Step = { ...walking(4), statuses: { [id]: 'discussing' }, recorded: [] }
    expect(shown(id, walking(4), talking)).toMatchObject({ state: 'expected_now', heldBy: 'status' })
    expect(shown(id, walking(4), talking, { ...walking(4), recorded: [] })?.state).toBe('not_now')
  })

  test('while it is on its way, better scores count on underneath', () => {
    const ordered: Step = { ...walking(4), statuses: { [id]: 'in_progress' } }
    expect(shown(id, walking(2), ordered)).toMatchObject({ heldBy: 'rules', betterUpdates: 1 })
    expect(shown(id, walking(2), ordered, ordered)).toMatchObject({ state: 'expected_now', heldBy: 'status' })
  })

  test('the days of each phase, and what it was first shown under', () => {
    const coming: Step = { facts: { 'alsfrsr.walking': 3, 'alsfrsr.stairs': 2 } }
    const now: Step = { facts: { 'alsfrsr.walking': 2, 'alsfrsr.stairs': 2 } }
    expect(phases(shown(id, walking(4), coming, coming))).toEqual(['anticipate', day(2), null])
    const after = shown(id, walking(4), coming, coming, now, now)
    expect(phases(after)).toEqual(['expected_now', day(2), day(4)])
    expect(after?.shownUnder).toEqual({
      on: day(2),
      knowledgeVersion: 1,
      why: [
        { field: 'alsfrsr.walking', value: 3, op: '<=', limit: 3 },
        { field: 'alsfrsr.stairs', value: 2, op: '<=', limit: 2 },
      ],
    })
    expect(phases(shown(id, walking(2), walking(2)))).toEqual(['expected_now', null, day(1)])
  })

  test('back in coming up after two better updates: the day it first came up, or else that day', () => {
    const coming: Step = { facts: { 'alsfrsr.walking': 3, 'alsfrsr.stairs': 2 } }
    expect(phases(shown(id, coming, walking(2), coming, coming))).toEqual(['anticipate', day(1), null])
    expect(phases(shown(id, walking(2), coming, coming))).toEqual(['anticipate', day(3), null])
  })
})

test('a retire rule acts at once', () => {
  expect(shown('walking-aid', walking(2), walking(1))?.state).toBe('retired')
})

const anySteps = fc.array(
  fc.record({ facts: anyFacts, statuses: anyStatuses, recorded: fc.subarray([...FIELD_NAMES]) }),
  { minLength: 1, maxLength: 6 },
)

test('over any history: it moves up at once, and no single update takes a need from expected now by its rules', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const updates = updatesOf(steps)
      updates.forEach((update, index) => {
        const before = foldDisplays(updates.slice(0, index))
        const after = foldDisplays(updates.slice(0, index + 1))
        for (const now of update.evaluated) {
          const was = before.get(now.needId)
          const is = after.get(now.needId)
          if (now.state === 'expected_now') expect(is?.state).toBe('expected_now')
          if (was?.heldBy === 'rules' && was.betterUpdates === 0 && isLess(now)) expect(is?.state).toBe('expected_now')
          if (was?.state === 'expected_now' || isLess(now)) continue
          expect(is?.state).toBe(now.state)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('over any history: days and reasons are there exactly while a need is in view, in order', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      for (const display of foldDisplays(updatesOf(steps)).values()) {
        const { state, anticipateSince, expectedSince, heldBy, shownUnder } = display
        expect(expectedSince !== null).toBe(state === 'expected_now')
        expect(heldBy !== null).toBe(state === 'expected_now')
        expect(shownUnder !== null).toBe(state === 'expected_now' || state === 'anticipate')
        if (state === 'anticipate') expect(anticipateSince).not.toBeNull()
        if (anticipateSince && expectedSince)
          expect(Temporal.PlainDate.compare(anticipateSince, expectedSince)).toBeLessThan(0)
      }
    }),
    { numRuns: 60 },
  )
})

function isLess({ state }: EvaluatedNeed): boolean {
  return state === 'anticipate' || state === 'not_now'
}
