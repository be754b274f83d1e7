import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { shownSince, type AnsweredVisit } from './shown-since'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
/** Days are not to be broken at the end of a line. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '))

const visit = (on: string, swallowing: number | null): AnsweredVisit => ({
  on: day(on),
  answers: [4, 4, swallowing, 4, 4, 4, 4, 4, 4, 4, 4, 4],
})

const shownUnder = {
  on: day('2026-11-03'),
  knowledgeVersion: 12,
  why: [{ field: 'alsfrsr.swallowing', value: 2, op: '<=', limit: 3 }],
} as const

const as = (seesStage: boolean) => ({ reader: { role: 'caregiver', seesStage }, today, hasFeedingTube: false }) as const

test('the change of the answer, with the edition of the knowledge', () => {
  const visits = [visit('2026-08-01', 3), visit('2026-11-03', 2), visit('2026-11-20', 1)]
  const { knowledgeVersion, because } = shownSince(shownUnder, visits, as(true))
  expect(knowledgeVersion).toBe(12)
  expect(plain(because)).toEqual(['swallowing went from 3 to 2 on 3 November'])
})

test('without scores for those who do not see them', () => {
  const visits = [visit('2026-08-01', 3), visit('2026-11-03', 2)]
  expect(plain(shownSince(shownUnder, visits, as(false)).because)).toEqual(['swallowing changed on 3 November'])
})

test('an answer that stood before tells the day on which it changed; open questions are passed over', () => {
  const visits = [visit('2025-06-01', 4), visit('2026-08-01', null), visit('2026-09-01', 2), visit('2026-11-03', 2)]
  expect(plain(shownSince(shownUnder, visits, as(true)).because)).toEqual([
    'swallowing went from 4 to 2 on 1 September',
  ])
})

test('the first answers have no before, and a visit that was taken back leaves the score alone', () => {
  expect(plain(shownSince(shownUnder, [visit('2026-11-03', 2)], as(true)).because)).toEqual([
    'swallowing was 2 on 3 November',
  ])
  expect(plain(shownSince(shownUnder, [], as(true)).because)).toEqual(['swallowing was 2'])
})

test('what was told in confidence is not named', () => {
  const why = [{ field: 'caregiver.zarit22', value: 30, op: '>=', limit: 24 }] as const
  const reader = { role: 'patient', seesStage: true } as const
  expect(plain(shownSince({ ...shownUnder, why }, [], { ...as(true), reader }).because)).toEqual([])
})
