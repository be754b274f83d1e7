import { describe, expect, test } from 'vitest'
import { deriveStage } from './derive'
import { KINGS_PARTS, kingsFromParts, MITOS_PARTS, mitosFromParts, type KingsPart } from './stage-parts'

function subsets<T>(all: readonly T[]): readonly T[][] {
  return all.reduce<T[][]>((found, one) => [...found, ...found.map((set) => [...set, one])], [[]])
}

describe('King’s by parts', () => {
  test.each<[KingsPart[], string]>([
    [['arms'], '1'],
    [['bulbar', 'legs'], '2'],
    [['bulbar', 'arms', 'legs'], '3'],
    [['nutrition'], '4A'],
    [['bulbar', 'arms', 'breathing-support'], '4B'],
    [['nutrition', 'breathing-support'], '4AB'],
  ])('%j is %s', (parts, stage) => {
    expect(kingsFromParts(parts)).toBe(stage)
  })

  test('nothing ticked says nothing', () => {
    expect(kingsFromParts([])).toBeNull()
  })

  test('all 31 agree with a sheet in which just these parts are affected', () => {
    for (const parts of subsets(KINGS_PARTS).filter(({ length }) => length > 0)) {
      const has = (part: KingsPart) => parts.includes(part)
      const items = Array.from({ length: 12 }, () => 4)
      if (has('bulbar')) items[0] = 3
      if (has('arms')) items[3] = 3
      if (has('legs')) items[7] = 3
      if (has('breathing-support')) items[11] = 3
      expect(kingsFromParts(parts)).toBe(deriveStage({ items, gastrostomy: has('nutrition') }).kings)
    }
  })
})

test('MiToS is the number of lost domains', () => {
  for (const parts of subsets(MITOS_PARTS)) expect(mitosFromParts(parts)).toBe(parts.length)
})
