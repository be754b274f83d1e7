import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, type TestContext } from 'vitest'
import { readImport, rowsToSave, type ImportChoices, type ImportReading } from './read-import'

/** Files made elsewhere, kept beside the project and never in it; their README names origin and licence. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

const today = '2026-06-15'

function open(context: TestContext, name: string, choices: Partial<ImportChoices>): ImportReading {
  context.skip(!existsSync(folder + name), `${name} is not beside the project, so nothing is tried on it`)
  const preview = readImport(readFileSync(folder + name, 'utf8'), { today, ...choices })
  if (preview.state === 'refused') throw new Error(preview.problem.words)
  return preview
}

describe('visits of twelve invented people, counted in months (wkNNMI)', () => {
  const file = 'wknnmi-visits.csv'
  const startDay = '2019-01-01'

  test('it finds the columns and asks for the person and the day of month 0, nothing else', (context) => {
    const preview = open(context, file, {})
    expect(preview.people).toHaveLength(12)
    expect(preview.people.reduce((sum, { rows }) => sum + rows, 0)).toBe(93)
    expect(preview.ask.map(({ about }) => about)).toEqual(['person', 'start-day'])
    expect(preview.mapping).toMatchObject({ person: 0, date: 10, niv: 11, gastrostomy: 12, item1: 13, item12: 24 })
    expect(preview.dateMeaning).toBe('months')
  })

  test.for([
    ['S_21', 6, 0],
    ['S_28', 8, 0],
    ['S_95', 7, 0],
    ['S_103', 13, 0],
    ['S_106', 3, 0],
    ['S_109', 3, 0],
    ['S_137', 8, 0],
    ['S_145', 5, 0],
    ['S_149', 23, 1],
    ['S_169', 7, 0],
    ['S_226', 5, 0],
    ['S_234', 4, 0],
  ] as const)('%s: %i sheets, %i of them given twice', ([person, accept, duplicate], context) => {
    const preview = open(context, file, { person, startDay })
    expect(preview.counts).toEqual({ accept, reject: 0, duplicate })
    expect(preview.ready).toBe(true)
    const again = open(context, file, { person, startDay, known: preview.rows.map((row) => row.fingerprint ?? '') })
    expect(rowsToSave(again)).toEqual([])
  })

  test('S_28: the tube placed at month 11 makes 4A, and decides the form of question 5', (context) => {
    const { rows } = open(context, file, { person: 'S_28', startDay })
    expect(rows.map(({ answers }) => answers?.form)).toEqual(['5a', '5a', '5a', '5a', '5a', '5b', '5b', '5b'])
    expect(rows.map(({ derived }) => derived?.kings).slice(4)).toEqual(['3', '4A', '4A', '4A'])
    expect(rows[5]?.on).toBe('2019-12-02')
  })
  test('S_95: questions 4 to 6 were never answered, so there is no total, and 4B stands without them', (context) => {
    const { rows } = open(context, file, { person: 'S_95', startDay })
    expect(rows.every(({ derived }) => derived?.total === null)).toBe(true)
    expect(rows[0]?.answers?.items.slice(3, 6)).toEqual([null, null, null])
    expect(rows[1]?.derived?.kings).toBe('4B')
  })
  test('S_226: a breathing machine recorded, question 12 untouched: 4B with the note', (context) => {
    const { rows } = open(context, file, { person: 'S_226', startDay })
    expect(rows[3]?.derived).toMatchObject({ kings: '4B', notes: ['niv-disagrees-with-q12'] })
  })
})

describe('a file with deliberate mistakes (qualitycontrol)', () => {
  const file = 'qualitycontrol-als.csv'
  const startDay = '1970-01-01'

  test('it finds p1 to p9, x1r to x3r and the date of the visit, not that of death', (context) => {
    const preview = open(context, file, {})
    expect(preview.mapping).toMatchObject({
      person: 0,
      item1: 1,
      item9: 9,
      item10: 10,
      item12: 12,
      date: 16,
      deathDate: 17,
    })
    expect(preview.ask.map(({ about }) => about)).toEqual(['person', 'start-day', 'gastrostomy'])
    expect(preview.people).toHaveLength(30)
  })

  test('nothing wrong becomes an answer', (context) => {
    const { people } = open(context, file, {})
    const previews = people.map(({ id }) => open(context, file, { person: id, startDay, gastrostomy: 'unknown' }))
    const rejected = previews.flatMap(({ person, rows }) =>
      rows
        .filter(({ verdict }) => verdict === 'reject')
        .map(({ problems }) => [person, ...problems.map(({ code }) => code)]),
    )
    expect(rejected).toEqual([
      ['6', 'answer-out-of-range'],
      ['8', 'before-onset'],
      ['15', 'before-onset'],
      ['24', 'after-death'],
    ])
    const saved = previews.flatMap((preview) => rowsToSave(preview))
    expect(saved).toHaveLength(27)
    for (const { answers, on } of saved) {
      for (const answer of answers?.items ?? []) expect([0, 1, 2, 3, 4, null]).toContain(answer)
      expect(on !== null && on > '2002-01-01' && on < '2012-01-01').toBe(true)
    }
  })

  test('the three rows without an answer on walking are taken in as they are, without a total', (context) => {
    for (const person of ['11', '12', '13']) {
      const [row] = open(context, file, { person, startDay }).rows
      expect(row).toMatchObject({ verdict: 'accept', derived: { total: null } })
      expect(row?.answers?.items[7]).toBeNull()
    }
  })
})
