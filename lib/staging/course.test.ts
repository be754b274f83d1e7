import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { needsReasonToLower, stageCourse, type ClinicianEntry, type StageVisit } from './course'
import { deriveStage, type StageInput } from './derive'

const FOUR: (number | null)[] = Array<number>(12).fill(4)

/** Sheets that derive a wanted stage. */
const SHEETS = {
  kings2: { items: FOUR.with(0, 3).with(3, 3), gastrostomy: false },
  kings3: { items: FOUR.with(0, 3).with(3, 3).with(7, 3), gastrostomy: false },
  kings4A: { items: FOUR, gastrostomy: true },
  kings4B: { items: FOUR.with(11, 3), gastrostomy: false },
  mitos2: { items: FOUR.with(7, 1).with(2, 1), gastrostomy: false },
  mitos1: { items: FOUR.with(7, 1), gastrostomy: false },
  open: { items: FOUR.with(9, null), gastrostomy: false },
} satisfies Record<string, StageInput>

function visit(on: string, sheet: keyof typeof SHEETS, enteredAt = `${on}T12:00:00Z`): StageVisit {
  return {
    id: `${on} ${sheet}`,
    on: Temporal.PlainDate.from(on),
    enteredAt: Temporal.Instant.from(enteredAt),
    derived: deriveStage(SHEETS[sheet]),
  }
}

function entry(on: string, stages: Partial<ClinicianEntry>): ClinicianEntry {
  return {
    id: `${on} entry`,
    on: Temporal.PlainDate.from(on),
    enteredAt: Temporal.Instant.from(`${on}T13:00:00Z`),
    kings: null,
    mitos: null,
    reasonToLower: null,
    ...stages,
  }
}

describe('over time, as staging.md section 10 lists it', () => {
  test("visits deriving King's 3, then 2: current 3 with note", () => {
    const { kings } = stageCourse([visit('2026-01-10', 'kings3'), visit('2026-03-10', 'kings2')], [], null)
    expect(kings).toMatchObject({ stage: '3', latest: '2', notes: ['lower-than-highest'] })
    expect(kings?.reachedOn.toString()).toBe('2026-01-10')
    expect(kings?.settledOn.toString()).toBe('2026-03-10')
  })
  test('4B then 3: current 4B with note', () => {
    const { kings } = stageCourse([visit('2026-01-10', 'kings4B'), visit('2026-03-10', 'kings3')], [], null)
    expect(kings).toMatchObject({ stage: '4B', latest: '3', notes: ['lower-than-highest'] })
  })
  test('4A then 4B: 4AB', () => {
    const { kings } = stageCourse([visit('2026-01-10', 'kings4A'), visit('2026-03-10', 'kings4B')], [], null)
    expect(kings).toMatchObject({ stage: '4AB', latest: '4B', notes: [] })
  })
  test('MiToS 2 then 1: current 1', () => {
    const { mitos, days } = stageCourse([visit('2026-01-10', 'mitos2'), visit('2026-03-10', 'mitos1')], [], null)
    expect(mitos).toMatchObject({ stage: 1, source: 'derived' })
    expect(days.map((day) => day.derivedMitos)).toEqual([2, 1])
  })
})

describe('what a day holds', () => {
  test('two assessments on one day: both kept, the one entered last is current', () => {
    const first = visit('2026-01-10', 'kings4B', '2026-01-10T09:00:00Z')
    const corrected = visit('2026-01-10', 'kings3', '2026-01-10T09:20:00Z')
    const course = stageCourse([corrected, first], [], null)
    expect(course.kings).toMatchObject({ stage: '3', notes: [] })
    expect(course.days).toHaveLength(1)
    expect(course.days[0]?.visitId).toBe(corrected.id)
  })
  test('a partial visit keeps the last settled stage with its date, and says since when it is open', () => {
    const course = stageCourse([visit('2026-01-10', 'kings3'), visit('2026-03-10', 'open')], [], null)
    expect(course.kings).toMatchObject({ stage: '3', latest: '3', notes: [] })
    expect(course.kings?.settledOn.toString()).toBe('2026-01-10')
    expect(course.kings?.openSince?.toString()).toBe('2026-03-10')
    expect(course.mitos?.openSince?.toString()).toBe('2026-03-10')
    const settledAgain = stageCourse(
      [visit('2026-01-10', 'kings3'), visit('2026-03-10', 'open'), visit('2026-04-10', 'kings3')],
      [],
      null,
    )
    expect(settledAgain.kings?.openSince).toBeNull()
  })
  test('a partial sheet entered after a full one on the same day does not open what the full one settled', () => {
    const full = visit('2026-01-10', 'kings3', '2026-01-10T09:00:00Z')
    const partial = visit('2026-01-10', 'open', '2026-01-10T10:00:00Z')
    expect(stageCourse([full, partial], [], null).kings).toMatchObject({ stage: '3', openSince: null })
  })
  test('nothing settled yet: no stage', () => {
    expect(stageCourse([visit('2026-01-10', 'open')], [], null)).toMatchObject({ kings: null, mitos: null })
    expect(stageCourse([], [], null)).toEqual({ days: [], kings: null, mitos: null })
  })
  test('visits in any order of entry give the same course', () => {
    const visits = [visit('2026-03-10', 'kings2'), visit('2026-01-10', 'kings3')]
    expect(stageCourse(visits, [], null)).toEqual(stageCourse(visits.toReversed(), [], null))
  })
})

describe('a clinician’s entry (staging.md section 7)', () => {
  test('wins on its day, with the derived stage kept beside it', () => {
    const course = stageCourse([visit('2026-01-10', 'kings2')], [entry('2026-01-10', { kings: '3', mitos: 1 })], null)
    expect(course.kings).toMatchObject({ stage: '3', source: 'clinician' })
    expect(course.mitos).toMatchObject({ stage: 1, source: 'clinician' })
    expect(course.days[0]).toMatchObject({ derivedKings: '2', clinicianKings: '3', derivedMitos: 0, clinicianMitos: 1 })
  })
  test('lowers the highest stage with a reason, and what comes later counts from there', () => {
    const tubeRemoved = entry('2026-02-10', { kings: '3', reasonToLower: 'Tube removed' })
    const lowered = stageCourse([visit('2026-01-10', 'kings4A')], [tubeRemoved], null)
    expect(lowered.kings).toMatchObject({ stage: '3', source: 'clinician', notes: [] })
    const later = stageCourse([visit('2026-01-10', 'kings4A'), visit('2026-03-10', 'kings4B')], [tubeRemoved], null)
    expect(later.kings?.stage).toBe('4B')
  })
  test('never lowers it without one', () => {
    const course = stageCourse([visit('2026-01-10', 'kings4A')], [entry('2026-02-10', { kings: '2' })], null)
    expect(course.kings).toMatchObject({ stage: '4A', latest: '2', notes: ['lower-than-highest'] })
  })
  test('is asked for a reason when it takes away anything reached, not only a rank', () => {
    expect(needsReasonToLower('4A', '3')).toBe(true)
    expect(needsReasonToLower('4AB', '4A')).toBe(true)
    expect(needsReasonToLower('4A', '4B')).toBe(true)
    expect(needsReasonToLower('4A', '4AB')).toBe(false)
    expect(needsReasonToLower('2', '2')).toBe(false)
    expect(needsReasonToLower('2', '4B')).toBe(false)
    expect(needsReasonToLower(null, '1')).toBe(false)
  })
  test('of MiToS holds until a later value', () => {
    const course = stageCourse([visit('2026-03-10', 'mitos1')], [entry('2026-02-10', { mitos: 3 })], null)
    expect(course.mitos).toMatchObject({ stage: 1, source: 'derived' })
  })
})

test('the record of a death makes both stages 5 and rewrites nothing', () => {
  const course = stageCourse([visit('2026-01-10', 'kings2')], [], Temporal.PlainDate.from('2026-05-01'))
  expect(course.kings).toMatchObject({ stage: '5', source: 'death' })
  expect(course.mitos).toMatchObject({ stage: 5, source: 'death' })
  expect(course.days.map((day) => day.derivedKings)).toEqual(['2'])
})
