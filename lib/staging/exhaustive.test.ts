import { expect, test } from 'vitest'
import { deriveStage } from './derive'

/**
 * The decision tables of staging.md once more, written another way: every answer raises flags, and the flags are
 * looked up in tables filled in by hand. Nothing here is shared with the rules.
 */
const BULBAR = 1
const ARMS = 2
const LEGS = 4
const BREATH = 8
const FEED = 16
const MOVING = 32
const SWALLOWING = 64
const NO_SPEECH = 128
const NO_WRITING = 256
const BREATHING = 512

/** For each question that can matter: the flags of the answers 0, 1, 2, 3, 4. */
const FLAGS: Record<number, readonly [number, number, number, number, number]> = {
  1: [BULBAR | NO_SPEECH, BULBAR | NO_SPEECH, BULBAR, BULBAR, 0],
  2: [BULBAR, BULBAR, BULBAR, BULBAR, 0],
  3: [BULBAR | SWALLOWING, BULBAR | SWALLOWING, BULBAR, BULBAR, 0],
  4: [ARMS | NO_WRITING, ARMS | NO_WRITING, ARMS, ARMS, 0],
  5: [ARMS, ARMS, ARMS, ARMS, 0],
  6: [MOVING, MOVING, 0, 0, 0],
  8: [LEGS | MOVING, LEGS | MOVING, LEGS, LEGS, 0],
  10: [BREATH | BREATHING, BREATHING, 0, 0, 0],
  12: [BREATH | BREATHING, BREATH | BREATHING, BREATH | BREATHING, BREATH, 0],
}
const QUESTIONS = Object.keys(FLAGS).map(Number)

/** Row: neither, breathing only, feeding only, both. Column: none, B, A, BA, L, BL, AL, BAL of the regions. */
const KINGS = [
  ['1', '1', '1', '2', '1', '2', '2', '3'],
  ['4B', '4B', '4B', '4B', '4B', '4B', '4B', '4B'],
  ['4A', '4A', '4A', '4A', '4A', '4A', '4A', '4A'],
  ['4AB', '4AB', '4AB', '4AB', '4AB', '4AB', '4AB', '4AB'],
]

/** By flags moving to breathing (the five highest): speech and writing only count together. */
const MITOS = Array.from({ length: 32 }, (_, set) => {
  const on = [...set.toString(2).padStart(5, '0')].reverse()
  const communicating = on[2] === '1' && on[3] === '1' ? '1' : '0'
  return [on[0], on[1], communicating, on[4]].filter((flag) => flag === '1').length
})

test('all 5^9 sheets of the nine questions that matter, with and without tube and ventilation', () => {
  const items: number[] = Array<number>(12).fill(4)
  let sheets = 0
  const wrong: string[] = []

  const visit = (place: number, flags: number) => {
    const question = QUESTIONS[place]
    if (question === undefined) return compare(flags)
    for (let answer = 0; answer <= 4; answer++) {
      items[question - 1] = answer
      visit(place + 1, flags | (FLAGS[question]?.[answer] ?? NaN))
    }
  }
  const compare = (flags: number) => {
    for (const gastrostomy of [false, true]) {
      for (const niv of [false, true]) {
        const all = flags | (gastrostomy ? FEED : 0) | (niv ? BREATH : 0)
        const derived = deriveStage({ items, gastrostomy, niv })
        sheets++
        if (derived.kings === KINGS[(all >> 3) & 3]?.[all & 7] && derived.mitos === MITOS[all >> 5]) continue
        if (wrong.length < 10)
          wrong.push(`${items.join(' ')} tube ${gastrostomy} niv ${niv}: ${JSON.stringify(derived)}`)
      }
    }
  }
  visit(0, 0)

  expect(wrong).toEqual([])
  expect(sheets).toBe(5 ** 9 * 4)
}, 60_000)

test('questions 7, 9 and 11 never change a stage, whatever the others and the records say', () => {
  const levels = [0, 1, 3, 4, null]
  const records = [true, false, null]
  const others = [0, 2, 3, 5, 7, 9, 11]
  const wrong: string[] = []
  for (let set = 0; set < levels.length ** 5; set++) {
    const items: (number | null)[] = Array<number>(12).fill(4)
    let rest = set
    for (const place of others.slice(0, 5)) {
      items[place] = levels[rest % levels.length] ?? null
      rest = Math.floor(rest / levels.length)
    }
    items[9] = levels[set % 5] ?? null
    items[11] = levels[(set >> 2) % 5] ?? null
    for (const gastrostomy of records) {
      const before = deriveStage({ items, gastrostomy })
      for (const place of [6, 8, 10]) {
        for (const answer of [0, 1, 2, 3, null]) {
          const after = deriveStage({ items: items.with(place, answer), gastrostomy })
          const same =
            after.kings === before.kings &&
            after.mitos === before.mitos &&
            String(after.kingsRange) === String(before.kingsRange) &&
            String(after.mitosRange) === String(before.mitosRange)
          if (!same) wrong.push(`question ${place + 1} = ${answer} on ${items.join(' ')}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('question 6 changes MiToS only, questions 2 and 5 change King’s only', () => {
  const items: number[] = Array<number>(12).fill(4)
  const well = deriveStage({ items, gastrostomy: false })
  expect(deriveStage({ items: items.with(5, 0), gastrostomy: false })).toMatchObject({ kings: well.kings, mitos: 1 })
  for (const place of [1, 4]) {
    const derived = deriveStage({ items: items.with(place, 0), gastrostomy: false })
    expect(derived.regions).toHaveLength(1)
    expect(derived.mitos).toBe(0)
  }
})
