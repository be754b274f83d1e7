import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { STEP_KINDS, type Step, type StepKind } from '../steps'

export const day = (text: string) => Temporal.PlainDate.from(text)

const firstDay = day('2026-01-01')
const firstInstant = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** A step of an example: the n-th that was written down. */
export function step(kind: StepKind, on: string, n = 0, isTakenBack = false): Step {
  const recordedAt = firstInstant.add({ seconds: n })
  return {
    ...{ stepId: `step-${9999 - n}`, kind, on: day(on), recordedAt },
    takenBack: isTakenBack ? { byName: 'Ana', at: recordedAt, reason: 'A slip' } : null,
  }
}

/** Any history of a thing: days and the order of writing are independent, and some steps were taken back. */
export const histories = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...STEP_KINDS),
      days: fc.integer({ min: 0, max: 60 }),
      second: fc.integer({ min: 0, max: 20 }),
      isTakenBack: fc.boolean(),
    }),
    { maxLength: 15 },
  )
  .map((steps) =>
    steps.map(({ kind, days, second, isTakenBack }, index): Step => ({
      ...step(kind, firstDay.add({ days }).toString(), index, isTakenBack),
      recordedAt: firstInstant.add({ seconds: second }),
    })),
  )
