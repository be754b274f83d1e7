import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  equipmentState,
  inOrder,
  isTrained,
  liveSteps,
  placeSteps,
  STEP_KINDS,
  whereaboutsOf,
  type Step,
} from './steps'
import { histories, step } from './testing/values'

describe('where a thing is', () => {
  test('nobody has done anything yet', () => {
    expect(equipmentState([])).toBe('none')
  })

  test.each([
    ['asked, then refused, then asked to look again', ['asked', 'refused', 'appealed'], 'appealed'],
    ['approved after an appeal', ['asked', 'refused', 'appealed', 'approved'], 'approved'],
    ['delivered; lessons and services do not move it', ['delivered', 'trained', 'serviced'], 'delivered'],
    ['a lesson alone says nothing of where it is', ['trained'], 'none'],
    ['given back, and a new one came', ['delivered', 'returned', 'delivered'], 'delivered'],
  ] as const)('%s', (_name, kinds, state) => {
    expect(equipmentState(kinds.map((kind, n) => step(kind, `2026-03-0${n + 1}`, n)))).toBe(state)
  })

  test('what is written down later about an earlier day does not move it back', () => {
    expect(equipmentState([step('delivered', '2026-03-05', 0), step('asked', '2026-01-05', 1)])).toBe('delivered')
  })

  test('on one day, what was written down last has the last word', () => {
    expect(equipmentState([step('approved', '2026-03-05', 1), step('refused', '2026-03-05', 2)])).toBe('refused')
    expect(equipmentState([step('approved', '2026-03-05', 2), step('refused', '2026-03-05', 1)])).toBe('approved')
  })

  test('a step that was taken back counts for nothing', () => {
    expect(equipmentState([step('ordered', '2026-03-01', 0), step('delivered', '2026-03-05', 1, true)])).toBe('ordered')
  })

  test('every state is somewhere', () => {
    expect(STEP_KINDS.filter((kind) => kind !== 'trained' && kind !== 'serviced').map(whereaboutsOf)).toEqual([
      ...Array.from({ length: 6 }, () => 'on-its-way'),
      'here',
      'gone',
      'gone',
    ])
  })
})

describe('shown to somebody', () => {
  test('counts also when it was before the delivery', () => {
    expect(isTrained([step('trained', '2026-03-01', 0), step('delivered', '2026-03-02', 1)])).toBe(true)
  })

  test('starts again with a new one', () => {
    const first = [
      step('delivered', '2026-03-01', 0),
      step('trained', '2026-03-02', 1),
      step('returned', '2026-04-01', 2),
    ]
    expect(isTrained([...first, step('delivered', '2026-05-01', 3)])).toBe(false)
    expect(isTrained([...first, step('delivered', '2026-05-01', 3), step('trained', '2026-05-01', 4)])).toBe(true)
  })
})

const shuffled = histories.chain((steps) =>
  fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })),
)

describe('for every history', () => {
  test('the order in which steps arrive changes nothing', () => {
    fc.assert(
      fc.property(shuffled, ([steps, mixed]) => {
        expect(inOrder(mixed)).toEqual(inOrder(steps))
        expect(equipmentState(mixed)).toBe(equipmentState(steps))
        expect(isTrained(mixed)).toBe(isTrained(steps))
      }),
    )
  })

  test('nothing is lost, and nothing is made up', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        expect(new Set(inOrder(steps))).toEqual(new Set(steps))
        expect(inOrder(steps)).toHaveLength(steps.length)
        expect(new Set(liveSteps(steps))).toEqual(new Set(steps.filter(({ takenBack }) => !takenBack)))
      }),
    )
  })

  test('days never go backwards in the story', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const days = inOrder(steps).map(({ on }) => on)
        expect(days).toEqual(days.toSorted(Temporal.PlainDate.compare))
      }),
    )
  })

  test('the last word wins: one more step on the latest day decides', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...STEP_KINDS), (steps, kind) => {
        const last = { ...step(kind, '2027-01-01', 99), recordedAt: Temporal.Instant.from('2027-01-01T00:00Z') }
        const moves = kind !== 'trained' && kind !== 'serviced'
        expect(equipmentState([...steps, last])).toBe(moves ? kind : equipmentState(steps))
      }),
    )
  })

  test('taking a step back is as if it had never been written', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (steps, pick) => {
        const chosen = steps[pick % Math.max(1, steps.length)]
        const without = steps.filter((one) => one !== chosen)
        const withIt = steps.map((one): Step =>
          one === chosen ? { ...one, takenBack: step('asked', '2026-01-01', 0, true).takenBack } : one,
        )
        expect(equipmentState(withIt)).toBe(equipmentState(without))
        expect(placeSteps(withIt)).toEqual(placeSteps(without))
      }),
    )
  })
})
