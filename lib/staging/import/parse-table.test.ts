import { describe, expect, test } from 'vitest'
import { parseTable } from './parse-table'

const table = (text: string) => {
  const parsed = parseTable(text)
  if (parsed.state === 'refused') throw new Error(parsed.problem.words)
  return parsed
}

describe('tables', () => {
  test.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('separated by %o (%s)', (delimiter) => {
    const text = ['date', 'q1', '"note, or; more"'].join(delimiter) + '\n' + ['2026-01-31', '4', 'x'].join(delimiter)
    expect(table(text)).toMatchObject({
      delimiter,
      header: ['date', 'q1', 'note, or; more'],
      rows: [{ line: 2, cells: ['2026-01-31', '4', 'x'] }],
    })
  })
  test.each(['\n', '\r\n', '\r'])('with lines that end in %o', (end) => {
    expect(table(`date,q1${end}2026-01-31,4${end}2026-02-28,3${end}`).rows).toEqual([
      { line: 2, cells: ['2026-01-31', '4'] },
      { line: 3, cells: ['2026-02-28', '3'] },
    ])
  })
  test('with a byte order mark, and spaces around cells', () => {
    expect(table('\uFEFFdate , q1\n2026-01-31, 4 \n').header).toEqual(['date', 'q1'])
  })
  test('with the line by which spreadsheets name the separator', () => {
    expect(table('sep=;\ndate;q1\n2026-01-31;4')).toMatchObject({ delimiter: ';', rows: [{ line: 3 }] })
  })
  test('with quoted line breaks and empty lines: each row knows the line it begins on', () => {
    const rows = table('date,note\n\n1,"two\nlines"\n,\n2,"a ""word"""\n').rows
    expect(rows).toEqual([
      { line: 3, cells: ['1', 'two\nlines'] },
      { line: 6, cells: ['2', 'a "word"'] },
    ])
  })
})

describe('what is not a table is refused, with the reason', () => {
  test.each([
    ['empty', 'empty', ' \n '],
    ['too large', 'too-large', `date,q1\n${'2026-01-31,4\n'.repeat(90_000)}`],
    ['too large in bytes, not in letters', 'too-large', `date,q1\n${'é'.repeat(600_000)}`],
    ['a spreadsheet', 'spreadsheet', 'PK\u0003\u0004,,,'],
    ['binary', 'binary', 'date,q1\n\0\0\0,4'],
    ['damaged all through', 'binary', `date,q1\n${'\uFFFD'.repeat(20)},4`],
    ['a web page', 'web-page', '\n<!DOCTYPE html><html><body>Please sign in, then try again</body></html>'],
    ['JSON', 'not-csv', '[{"date":"2026-01-31","q1":4}]'],
    ['one column', 'one-column', 'score\n4\n3\n'],
    ['without names: numbers and dates only', 'no-header', '2026-01-31,4,4,4\n2026-02-28,4,4,3\n'],
    ['without names: a row of values', 'no-header', 'S_21,0,24,0,4,0,0,55\nS_21,0,24,0,4,0,0,55\n'],
    ['names only', 'no-rows', 'date,q1\n'],
    ['a quotation mark that never closes', 'broken-quotes', 'date,q1\n2026-01-31,"4\n2026-02-28,3\n'],
    ['hundreds of columns', 'too-many-columns', `${Array.from({ length: 301 }, (_, n) => `c${n}`).join(',')}\n1,2\n`],
  ])('%s', (_name, code, text) => {
    const refused = parseTable(text)
    expect(refused).toMatchObject({ state: 'refused', problem: { code } })
    expect(refused.state === 'refused' && refused.problem.words).toMatch(/^[A-Z].*\.$/)
  })
})
