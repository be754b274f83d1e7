import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImport, rowsToSave, type ImportChoices, type ImportReading } from './read-import'

const today = '2026-06-15'
const HEADER = 'date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12'
const WELL = '4,4,4,4,4,4,4,4,4,4,4,4'

function read(text: string, choices: Partial<ImportChoices> = {}): ImportReading {
  const preview = readImport(text, { today, ...choices })
  if (preview.state === 'refused') throw new Error(preview.problem.words)
  return preview
}

/** The verdict and the codes of the only row. */
function judge(row: string, choices: Partial<ImportChoices> = {}, header = HEADER) {
  const [only] = read(`${header}\n${row}\n`, choices).rows
  return [only?.verdict, ...(only?.problems.map(({ code }) => code) ?? [])]
}

describe('a plain file needs no choice', () => {
  const preview = read(`${HEADER}\n2026-01-31,${WELL}\n2026-03-31,3,,3,3,4,4,4,3,3,4,4,4\n`, { gastrostomy: 'never' })

  test('it is ready, and says what it took for granted', () => {
    expect(preview).toMatchObject({ ready: true, ask: [], person: '', dateMeaning: 'year-first' })
    expect(preview.guessed).toContain('Column “q8” is Walking (question 8).')
    expect(preview.guessed).toContain('Every row is about the same person.')
    expect(preview.guessed).toContain('Dates: year first, as in 2026-01-31.')
  })
  test('each row carries its answers and what they derive; an empty cell is not answered, never 0', () => {
    expect(preview.rows[0]).toMatchObject({
      line: 2,
      on: '2026-01-31',
      verdict: 'accept',
      derived: { kings: '1', total: 48 },
    })
    expect(preview.rows[1]?.answers?.items).toEqual([3, null, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4])
    expect(preview.rows[1]?.derived).toMatchObject({ kings: '3', total: null })
  })
  test('it is plain data: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(preview))).toEqual(preview)
  })
})

describe('what rejects a row', () => {
  test.each([
    ['5', 'answer-out-of-range'],
    ['-1', 'answer-out-of-range'],
    ['2.5', 'answer-out-of-range'],
    ['-99', 'answer-out-of-range'],
    ['9', 'answer-out-of-range'],
    ['three', 'answer-unreadable'],
    ['4?', 'answer-unreadable'],
    ['1e0', 'answer-unreadable'],
  ])('%s as an answer', (cell, code) => {
    const preview = read(`${HEADER}\n2026-01-31,4,4,4,4,4,4,4,${cell},4,4,4,4\n`)
    expect(preview.rows[0]).toMatchObject({ verdict: 'reject', answers: null, derived: null, fingerprint: null })
    expect(preview.rows[0]?.problems).toEqual([
      { code, words: `Walking (question 8) says “${cell}”. An answer is a whole number from 0 to 4, or empty.` },
    ])
    expect(rowsToSave(preview)).toEqual([])
  })
  test('every wrong answer of a row is named', () => {
    expect(judge('2026-01-31,5,4,x,4,4,4,4,4,4,4,4,4')).toEqual(['reject', 'answer-out-of-range', 'answer-unreadable'])
  })
  test.each([
    ['tomorrow', '2026-06-16', 'in-the-future'],
    ['the day before onset', '2025-02-09', 'before-onset'],
    ['no date', '', 'date-missing'],
    ['30 February', '2026-02-30', 'date-unreadable'],
  ])('%s', (_name, date, code) => {
    expect(judge(`${date},${WELL}`, { onset: '2025-02-10' })).toEqual(['reject', code])
  })
  test('today, and the day of onset, are fine; so is any day in a month of onset', () => {
    expect(judge(`2026-06-15,${WELL}`, { onset: '2025-02-10' })[0]).toBe('accept')
    expect(judge(`2025-02-10,${WELL}`, { onset: '2025-02-10' })[0]).toBe('accept')
    expect(judge(`2025-02-01,${WELL}`, { onset: '2025-02' })[0]).toBe('accept')
    expect(judge(`2025-01-31,${WELL}`, { onset: '2025-02' })).toEqual(['reject', 'before-onset'])
  })
  test('dates of onset and death, and ages, in the row itself', () => {
    const header = `${HEADER},onset_date,death_date,age,age_at_onset`
    expect(judge(`2025-02-01,${WELL},2025-03-01,,,`, {}, header)).toEqual(['reject', 'before-onset'])
    expect(judge(`2025-02-01,${WELL},,2025-01-01,,`, {}, header)).toEqual(['reject', 'after-death'])
    expect(judge(`2025-02-01,${WELL},,,50,62`, {}, header)).toEqual(['reject', 'before-onset'])
    expect(judge(`2025-02-01,${WELL},2024-03-01,2025-02-01,62,62`, {}, header)).toEqual(['accept'])
  })
  test('a line with too few or too many cells, in which answers may have slipped', () => {
    expect(judge('2026-01-31,4,4,4')).toEqual(['reject', 'cell-count'])
    expect(judge(`2026-01-31,${WELL},3`)).toEqual(['reject', 'cell-count'])
    expect(judge(`2026-01-31,${WELL},,`)).toEqual(['accept'])
  })
  test('a row without any answer, and a record that is neither yes nor no', () => {
    expect(judge('2026-01-31,,,,,,,,,,,,')).toEqual(['reject', 'no-answers'])
    expect(judge(`2026-01-31,${WELL},maybe`, {}, `${HEADER},peg`)).toEqual(['reject', 'record-unreadable'])
  })
  test('what other programs write for nothing is nothing, and 3.0 is 3', () => {
    const [row] = read(`${HEADER}\n2026-01-31,NA,n/a,NaN,null,.,3.0,4.00,4,4,4,4,4\n`).rows
    expect(row?.answers?.items).toEqual([null, null, null, null, null, 3, 4, 4, 4, 4, 4, 4])
  })
})

describe('question 5', () => {
  const header = 'date,q1,q2,q3,q4,q5a,q5b,q6,q7,q8,q9,q10,q11,q12,peg'
  const row = (a: string, b: string, peg: string) => `2026-01-31,4,4,4,4,${a},${b},4,4,4,4,4,4,4,${peg}`
  const only = (text: string, choices: Partial<ImportChoices> = {}) => read(text, choices).rows[0]

  test.each([
    ['5a alone, no tube', row('2', '', '0'), { form: '5a', item: 2, kings: '1' }],
    ['5b alone, tube', row('', '2', '1'), { form: '5b', item: 2, kings: '4A' }],
    ['5b alone, tube not recorded', row('', '2', ''), { form: '5b', item: 2, kings: '4A' }],
  ])('%s', (_name, text, { form, item, kings }) => {
    const read = only(`${header}\n${text}\n`)
    expect([read?.answers?.form, read?.answers?.items[4], read?.derived?.kings]).toEqual([form, item, kings])
    expect(read?.problems).toEqual([])
  })
  test('both filled, the tube known: the form that fits, with a remark', () => {
    expect(only(`${header}\n${row('1', '3', '1')}\n`)).toMatchObject({ verdict: 'accept', answers: { form: '5b' } })
    expect(only(`${header}\n${row('1', '3', '0')}\n`)?.answers?.items[4]).toBe(1)
    expect(judge(row('1', '3', '0'), {}, header)).toEqual(['accept', 'both-q5-forms'])
  })
  test('both filled, the tube not known, or 5b against a record of no tube: not answered, no total', () => {
    for (const text of [row('1', '3', ''), row('', '3', '0')]) {
      expect(judge(text, {}, header)).toEqual(['accept', 'q5-conflict'])
      const conflict = only(`${header}\n${text}\n`)
      expect([conflict?.answers?.items[4], conflict?.answers?.form, conflict?.derived?.total]).toEqual([
        null,
        null,
        null,
      ])
    }
  })
  test('a plain column is decided by the tube column, and stays open where that is empty', () => {
    const text = `${HEADER},peg\n2026-01-01,${WELL},0\n2026-02-01,${WELL},1\n2026-03-01,${WELL},\n`
    expect(read(text).rows.map(({ answers }) => answers?.form)).toEqual(['5a', '5b', null])
    expect(read(text).rows.map(({ derived }) => derived?.kings)).toEqual(['1', '4A', null])
  })
  test('without a tube column it is asked, though not needed; the answer may be a day', () => {
    const text = `${HEADER}\n2026-01-01,${WELL}\n2026-03-01,${WELL}\n`
    expect(read(text)).toMatchObject({ ready: true, ask: [{ about: 'gastrostomy', needed: false }] })
    expect(read(text).rows.map(({ derived }) => derived?.kings)).toEqual([null, null])
    expect(read(text, { gastrostomy: 'unknown' }).ask).toEqual([])
    const since = read(text, { gastrostomy: '2026-02-01' })
    expect(since.rows.map(({ derived }) => derived?.kings)).toEqual(['1', '4A'])
    expect(since.rows.map(({ answers }) => answers?.form)).toEqual(['5a', '5b'])
  })
})

describe('what must be asked', () => {
  test('days and months that can change places', () => {
    const text = `${HEADER}\n03/04/2026,${WELL}\n`
    const open = read(text)
    expect(open).toMatchObject({ ready: false, dateMeaning: null })
    expect(open.ask[0]).toMatchObject({ about: 'date-meaning', needed: true })
    expect(open.rows[0]).toMatchObject({ on: null, verdict: 'reject', problems: [{ code: 'date-open' }] })
    expect(read(text, { dateMeaning: 'day-first' }).rows[0]?.on).toBe('2026-04-03')
    expect(read(text, { dateMeaning: 'month-first' }).rows[0]?.on).toBe('2026-03-04')
  })
  test('the day that is month 0', () => {
    const text = `${HEADER.replace('date', 'months')}\n3,${WELL}\n`
    expect(read(text)).toMatchObject({ ready: false, dateMeaning: 'months', ask: [{ about: 'start-day' }, {}] })
    expect(read(text, { startDay: '2025-01-01' })).toMatchObject({ ready: true, rows: [{ on: '2025-04-02' }] })
  })
  test('one of several people; none of their rows shows before', () => {
    const text = `subject,${HEADER}\nA,2026-01-01,${WELL}\nB,2026-01-01,${WELL}\nA,2026-02-01,${WELL}\n`
    const open = read(text)
    expect(open).toMatchObject({ ready: false, person: null, rows: [] })
    expect(open.people).toEqual([
      { id: 'A', rows: 2 },
      { id: 'B', rows: 1 },
    ])
    expect(read(text, { person: 'A' })).toMatchObject({ ready: true, counts: { accept: 2 } })
    expect(read(text, { person: 'C' }).ready).toBe(false)
  })
  test('a question without a column; that it has none is a decision', () => {
    const text = 'date,q1,q2,q3,q4,q5,q6,walk,q9,q10,q11,q12\n2026-01-01,4,4,4,4,4,4,2,4,4,4,4\n'
    expect(read(text).ask.map(({ about }) => about)).toEqual(['column-item7', 'column-item8', 'gastrostomy'])
    const chosen = read(text, { mapping: { item7: null, item8: 7 } })
    expect(chosen.ready).toBe(true)
    expect(chosen.rows[0]?.answers?.items).toEqual([4, 4, 4, 4, 4, 4, null, 2, 4, 4, 4, 4])
  })
  test('a choice that makes no sense is asked again', () => {
    const text = `${HEADER}\n2026-01-01,${WELL}\n`
    expect(read(text, { mapping: { date: 99 } }).mapping.date).toBe(0)
    const twice = read(text, { mapping: { item1: 2, item2: 2 } })
    expect(twice.mapping).toMatchObject({ item1: 1, item2: 2 })
    const moved = read(text, { mapping: { item1: 2 } })
    expect(moved.ask.map(({ about }) => about)).toContain('column-item2')
  })
  test('nothing can be saved while a needed question is open', () => {
    const text = 'date,q1,q2,q3\n2026-01-01,4,4,4\n'
    expect(read(text).counts.accept).toBe(1)
    expect(rowsToSave(readImport(text, { today }))).toEqual([])
  })
})

describe('the same sheet twice', () => {
  const text = `${HEADER}\n2026-01-31,${WELL}\n2026-01-31,${WELL}\n2026-01-31,3,4,4,4,4,4,4,4,4,4,4,4\n`

  test('counts once; other answers on the same day are kept, with a remark', () => {
    const preview = read(text)
    expect(preview.rows.map(({ verdict }) => verdict)).toEqual(['accept', 'duplicate', 'accept'])
    expect(preview.rows[1]?.problems).toEqual([
      { code: 'same-row', words: 'The same day and the same answers as line 2. It counts once.' },
    ])
    expect(preview.rows[2]?.problems.map(({ code }) => code)).toEqual(['same-day'])
    expect(preview.counts).toEqual({ accept: 2, reject: 0, duplicate: 1 })
  })
  test('the same file again adds nothing', () => {
    const known = rowsToSave(read(text)).map((row) => row.fingerprint ?? '')
    const again = read(text, { known })
    expect(rowsToSave(again)).toEqual([])
    expect(again.counts).toEqual({ accept: 0, reject: 0, duplicate: 3 })
    expect(again.rows[0]?.problems.map(({ code }) => code)).toEqual(['already-here'])
  })
  test('the other form of question 5 makes another sheet', () => {
    const preview = read(`${HEADER},peg\n2026-01-31,${WELL},0\n2026-01-31,${WELL},1\n`)
    expect(preview.counts).toEqual({ accept: 2, reject: 0, duplicate: 0 })
  })
})

test('a stated total that does not fit is a remark; the answers are used', () => {
  expect(judge(`2026-01-31,${WELL},47`, {}, `${HEADER},total`)).toEqual(['accept', 'total-differs'])
  expect(judge(`2026-01-31,${WELL},48`, {}, `${HEADER},total`)).toEqual(['accept'])
})

test.each([
  [
    'the older scale of ten questions',
    'ten-item-scale',
    `date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10_respiratory\n2026-01-01,4,4,4,4,4,4,4,4,4,4\n`,
  ],
  ['ROADS', 'roads', 'date,roads_1,roads_2\n2026-01-01,2,2\n'],
  ['no answers to these questions at all', 'no-questions', 'date,weight_kg\n2026-01-01,70\n'],
])('%s is refused', (_name, code, text) => {
  expect(readImport(text, { today })).toMatchObject({ state: 'refused', problem: { code } })
})

test('whatever a file holds, what is saved is twelve whole numbers from 0 to 4 or nothing, and on a day not after today', () => {
  const cell = fc.oneof(
    fc.constantFrom('0', '1', '2', '3', '4', '', 'NA', '5', '-1', '2.5', '03', 'x', '"', '4,4'),
    fc.string({ maxLength: 5 }),
  )
  const day = fc.constantFrom('2026-01-31', '2026-06-16', '31/01/2026', '01/02/2026', '', '12137')
  const row = fc
    .tuple(day, fc.array(cell, { minLength: 11, maxLength: 13 }))
    .map(([on, cells]) => [on, ...cells].join(','))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      for (const { on, answers } of rowsToSave(readImport([HEADER, ...rows].join('\n'), { today }))) {
        expect(answers?.items).toHaveLength(12)
        for (const answer of answers?.items ?? []) expect([0, 1, 2, 3, 4, null]).toContain(answer)
        expect(on !== null && on <= today).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
