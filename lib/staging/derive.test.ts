import { describe, expect, test } from 'vitest'
import { deriveStage, stageFacts, type DerivedStage, type StageInput } from './derive'

/** A sheet as staging.md prints it: "4 4 4 · 3 ? 3 · …". */
function sheet(text: string): (number | null)[] {
  return text.split(/[ ·]+/).map((answer) => (answer === '?' ? null : Number(answer)))
}

const WELL = '4 4 4 · 4 4 4 · 4 4 4 · 4 4 4'

/** A sheet of fours with some questions (1 to 12) answered otherwise. */
function withAnswers(changes: Record<number, number | null>): (number | null)[] {
  return sheet(WELL).map((answer, index) => (index + 1 in changes ? (changes[index + 1] ?? null) : answer))
}

function kingsOf(input: StageInput): DerivedStage['kings'] {
  return deriveStage(input).kings
}

describe('the worked examples of staging.md section 10', () => {
  type Row = [
    id: string,
    items: string,
    tube: 'no' | 'yes',
    kings: string,
    mitos: number,
    total: number,
    notes: string[],
  ]
  const settled: Row[] = [
    ['E1', '4 4 4 · 4 4 4 · 4 4 4 · 4 4 4', 'no', '1', 0, 48, ['no-region-floor-1']],
    ['E2', '4 4 4 · 3 3 3 · 4 4 4 · 4 4 4', 'no', '1', 0, 45, []],
    ['E3', '4 4 4 · 4 4 4 · 4 4 2 · 4 4 4', 'no', '1', 0, 46, ['no-region-floor-1']],
    ['E4', '4 3 4 · 4 4 4 · 4 4 4 · 4 4 4', 'no', '1', 0, 47, []],
    ['E5', '2 3 3 · 2 3 3 · 4 4 4 · 4 4 4', 'no', '2', 0, 40, []],
    ['E6', '3 3 3 · 2 2 2 · 2 2 1 · 3 4 4', 'no', '3', 0, 31, []],
    ['E7', '4 4 4 · 2 1 1 · 2 3 2 · 4 4 4', 'no', '2', 1, 35, []],
    ['E8', '0 2 2 · 3 3 3 · 4 4 4 · 4 4 4', 'no', '2', 0, 37, []],
    ['E9', '3 4 4 · 3 3 3 · 3 3 2 · 3 3 2', 'no', '4B', 1, 36, []],
    ['E10', '4 4 4 · 4 4 4 · 4 4 4 · 3 3 3', 'no', '4B', 0, 45, []],
    ['E11', '1 1 1 · 2 3 2 · 3 3 3 · 4 4 4', 'yes', '4A', 1, 31, []],
    ['E12', '0 0 0 · 0 0 0 · 0 0 0 · 1 1 1', 'yes', '4AB', 4, 3, []],
    ['E13', '4 4 4 · 3 3 3 · 3 3 2 · 0 1 4', 'no', '4B', 1, 34, ['check-breathing']],
    ['E14', '4 4 4 · 3 3 3 · 3 3 2 · 1 2 4', 'no', '2', 1, 36, []],
  ]
  test.each(settled)('%s: %s, tube %s', (_id, items, tube, kings, mitos, total, notes) => {
    expect(deriveStage({ items: sheet(items), gastrostomy: tube === 'yes' })).toMatchObject({
      kings,
      kingsRange: null,
      mitos,
      mitosRange: null,
      total,
      notes,
    })
  })

  test('E15: walking is missing, so neither stage is settled', () => {
    const derived = deriveStage({ items: sheet('3 4 4 · 4 4 4 · 4 ? 4 · 4 4 4'), gastrostomy: false })
    expect(derived).toMatchObject({ kings: null, kingsRange: [1, 2], mitos: null, mitosRange: [0, 1], total: null })
  })

  test('E16: a missing answer that cannot change either stage leaves both settled', () => {
    const derived = deriveStage({ items: sheet('2 ? 3 · 3 4 4 · 4 3 3 · 4 4 4'), gastrostomy: false })
    expect(derived).toMatchObject({ kings: '3', kingsRange: null, mitos: 0, mitosRange: null, total: null })
  })

  test('E12 in full: everything that the sheet says', () => {
    expect(deriveStage({ items: sheet('0 0 0 · 0 0 0 · 0 0 0 · 1 1 1'), gastrostomy: true })).toEqual({
      kings: '4AB',
      kingsRange: null,
      mitos: 4,
      mitosRange: null,
      total: 3,
      subdomains: { bulbar: 0, fineMotor: 0, grossMotor: 0, respiratory: 3 },
      regions: ['bulbar', 'arms', 'legs'],
      lost: ['moving', 'swallowing', 'communicating', 'breathing'],
      notes: [],
    })
  })
})

describe('the edge cases of staging.md section 6', () => {
  const items = sheet('4 4 4 · 4 ? 4 · 4 4 4 · 4 4 4')

  test('5a and 5b both filled, gastrostomy yes: 5b counts', () => {
    const derived = deriveStage({ items, q5a: 1, q5b: 4, gastrostomy: true })
    expect(derived).toMatchObject({ kings: '4A', total: 48, regions: [], notes: ['both-q5-forms'] })
  })
  test('5a and 5b both filled, gastrostomy no: 5a counts', () => {
    const derived = deriveStage({ items, q5a: 1, q5b: 4, gastrostomy: false })
    expect(derived).toMatchObject({ kings: '1', total: 45, regions: ['arms'], notes: ['both-q5-forms'] })
  })
  test('5a and 5b both filled, gastrostomy unknown: neither counts and the tube stays unknown', () => {
    const derived = deriveStage({ items, q5a: 1, q5b: 4 })
    expect(derived).toMatchObject({ kings: null, kingsRange: [1, 4], total: null, regions: [], notes: ['q5-conflict'] })
  })
  test('5b with gastrostomy no: item 5 does not count and the record stays no', () => {
    const derived = deriveStage({ items, q5b: 1, gastrostomy: false })
    expect(derived).toMatchObject({ kings: '1', kingsRange: null, total: null, notes: ['q5-conflict'] })
    expect(stageFacts({ items, q5b: 1, gastrostomy: false }).regions.arms).toBeNull()
  })
  test('5b given beside a plain item 5 takes its place, also when it does not count', () => {
    const plain = sheet('4 4 4 · 4 2 4 · 4 4 4 · 4 4 4')
    expect(deriveStage({ items: plain, q5b: 3 }).total).toBe(47)
    expect(deriveStage({ items: plain, q5b: 3, gastrostomy: false }).total).toBeNull()
  })
  test('gastrostomy placed early, eats by mouth: 4A, and swallowing is not lost', () => {
    expect(deriveStage({ items: sheet(WELL), gastrostomy: true })).toMatchObject({ kings: '4A', mitos: 0, lost: [] })
  })
  test('tracheostomy or invasive ventilation is 4B and breathing lost, never 5', () => {
    const trached = withAnswers({ 12: 0 })
    expect(deriveStage({ items: trached, gastrostomy: false })).toMatchObject({
      kings: '4B',
      mitos: 1,
      lost: ['breathing'],
    })
    expect(kingsOf({ items: trached, gastrostomy: true })).toBe('4AB')
  })
  test('all items 0, alive: 4B or 4AB, MiToS 4', () => {
    const none = sheet('0 0 0 · 0 0 0 · 0 0 0 · 0 0 0')
    expect(deriveStage({ items: none, gastrostomy: false })).toMatchObject({ kings: '4B', mitos: 4, total: 0 })
    expect(deriveStage({ items: none, gastrostomy: true })).toMatchObject({ kings: '4AB', mitos: 4, total: 0 })
  })
  test('a death on record: 5 in both, no total, nothing listed', () => {
    expect(deriveStage({ items: sheet(WELL), gastrostomy: true, deceased: true })).toEqual({
      kings: '5',
      kingsRange: null,
      mitos: 5,
      mitosRange: null,
      total: null,
      subdomains: { bulbar: null, fineMotor: null, grossMotor: null, respiratory: null },
      regions: [],
      lost: [],
      notes: [],
    })
  })
  test('total 48 in a diagnosed person: 1 with its note, MiToS 0', () => {
    const derived = deriveStage({ items: sheet(WELL), gastrostomy: false })
    expect(derived).toMatchObject({ kings: '1', mitos: 0, total: 48, notes: ['no-region-floor-1'] })
  })
})

describe('feeding and breathing, known or not', () => {
  test.each([
    ['nothing recorded, only 5b', { q5b: 4 }, '4A'],
    ['nothing recorded, only 5a', { q5a: 4 }, '1'],
    ['nothing recorded, item 5 of an unknown form', {}, null],
    ['gastrostomy recorded, 5a answered', { q5a: 4, gastrostomy: true }, '4A'],
    ['null is the same as absent', { q5a: 4, q5b: null, gastrostomy: null, niv: null }, '1'],
  ] as const)('%s', (_name, extra, kings) => {
    expect(kingsOf({ items: sheet(WELL), ...extra })).toBe(kings)
  })

  test('4A is settled with breathing unknown, and says so', () => {
    const derived = deriveStage({ items: withAnswers({ 12: null }), gastrostomy: true })
    expect(derived).toMatchObject({
      kings: '4A',
      kingsRange: null,
      notes: ['breathing-not-settled'],
      mitosRange: [0, 1],
    })
  })
  test('4B is settled with feeding unknown, and says so', () => {
    const derived = deriveStage({ items: withAnswers({ 12: 3 }) })
    expect(derived).toMatchObject({ kings: '4B', kingsRange: null, notes: ['feeding-not-settled'] })
  })
  test('one breathing answer missing and the other not triggering: open from the regions known up to 4', () => {
    const derived = deriveStage({ items: withAnswers({ 1: 3, 4: 3, 10: null }), gastrostomy: false })
    expect(derived).toMatchObject({ kings: null, kingsRange: [2, 4] })
  })
  test('one breathing answer missing and the other triggering: 4B', () => {
    expect(kingsOf({ items: withAnswers({ 10: null, 12: 3 }), gastrostomy: false })).toBe('4B')
    expect(kingsOf({ items: withAnswers({ 10: 0, 12: null }), gastrostomy: false })).toBe('4B')
  })
  test('item 10 at 1 is not enough for 4B, at 0 it is', () => {
    expect(kingsOf({ items: withAnswers({ 10: 1 }), gastrostomy: false })).toBe('1')
    expect(kingsOf({ items: withAnswers({ 10: 0 }), gastrostomy: false })).toBe('4B')
  })
  test('one region missing and none sure: a range of one value is settled, without the note of a sure no', () => {
    const derived = deriveStage({ items: withAnswers({ 8: null }), gastrostomy: false })
    expect(derived).toMatchObject({ kings: '1', kingsRange: null, notes: [] })
  })
})

describe('the notes of staging.md section 6', () => {
  test.each([
    ['check-nutrition', 'item 3 at 1, no tube', { items: withAnswers({ 3: 1 }), gastrostomy: false }, true],
    ['check-nutrition', 'item 3 at 1, nothing recorded, 5a', { items: withAnswers({ 3: 1 }), q5a: 4 }, true],
    ['check-nutrition', 'item 3 at 1, nothing recorded, plain item 5', { items: withAnswers({ 3: 1 }) }, true],
    ['check-nutrition', 'item 3 at 1, nothing recorded, 5b', { items: withAnswers({ 3: 1 }), q5b: 4 }, false],
    ['check-nutrition', 'item 3 at 1, tube', { items: withAnswers({ 3: 1 }), gastrostomy: true }, false],
    ['check-nutrition', 'item 3 at 2, no tube', { items: withAnswers({ 3: 2 }), gastrostomy: false }, false],
    ['check-nutrition', 'item 3 missing', { items: withAnswers({ 3: null }), gastrostomy: false }, false],
    ['check-breathing', 'item 11 at 1, item 12 at 4', { items: withAnswers({ 11: 1 }) }, true],
    ['check-breathing', 'item 11 at 2, item 12 at 4', { items: withAnswers({ 11: 2 }) }, false],
    ['check-breathing', 'item 11 at 1, item 12 at 3', { items: withAnswers({ 11: 1, 12: 3 }) }, false],
    ['check-breathing', 'item 11 at 1, item 12 missing', { items: withAnswers({ 11: 1, 12: null }) }, false],
    ['niv-disagrees-with-q12', 'recorded yes, item 12 at 4', { items: sheet(WELL), niv: true }, true],
    ['niv-disagrees-with-q12', 'recorded no, item 12 at 3', { items: withAnswers({ 12: 3 }), niv: false }, true],
    ['niv-disagrees-with-q12', 'recorded yes, item 12 at 3', { items: withAnswers({ 12: 3 }), niv: true }, false],
    ['niv-disagrees-with-q12', 'recorded no, item 12 at 4', { items: sheet(WELL), niv: false }, false],
    ['niv-disagrees-with-q12', 'not recorded, item 12 at 3', { items: withAnswers({ 12: 3 }) }, false],
    ['niv-disagrees-with-q12', 'recorded yes, item 12 missing', { items: withAnswers({ 12: null }), niv: true }, false],
    ['q5-form', 'tube, only 5a', { items: sheet(WELL), q5a: 3, gastrostomy: true }, true],
    ['q5-form', 'tube, only 5b', { items: sheet(WELL), q5b: 3, gastrostomy: true }, false],
  ] as const)('%s: %s', (note, _when, input, expected) => {
    expect(deriveStage(input).notes.includes(note)).toBe(expected)
  })

  test('either record or answer of ventilation makes 4B', () => {
    expect(kingsOf({ items: sheet(WELL), gastrostomy: false, niv: true })).toBe('4B')
    expect(kingsOf({ items: withAnswers({ 12: 3 }), gastrostomy: false, niv: false })).toBe('4B')
  })
  test('with q5-form the answer of 5a still counts as item 5', () => {
    expect(deriveStage({ items: sheet(WELL), q5a: 3, gastrostomy: true }).total).toBe(47)
  })
})

describe('the facts for the needs rules', () => {
  test('each is yes, no or unknown', () => {
    const items = sheet('1 4 ? · ? 4 4 · 4 3 4 · 1 4 4')
    expect(stageFacts({ items, gastrostomy: null, q5a: 4 })).toEqual({
      nutritionalFailure: false,
      respiratoryFailure: false,
      regions: { bulbar: true, arms: null, legs: true },
      domains: { moving: false, swallowing: null, communicating: null, breathing: true },
    })
  })
})

test.each([5, -1, 2.5, NaN, '3', '', undefined, true])('%o as an answer is refused, not staged', (wrong) => {
  const items = sheet(WELL) as unknown[]
  items[7] = wrong
  expect(() => deriveStage({ items: items as number[] })).toThrow(RangeError)
  expect(() => deriveStage({ items: items as number[], deceased: true })).toThrow(/Question 8 \(walking\)/)
  if (wrong !== undefined) expect(() => deriveStage({ items: sheet(WELL), q5a: wrong as number })).toThrow(/5a/)
})
