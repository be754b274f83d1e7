import { describe, expect, test } from 'vitest'
import { doseText, findUnsafeWriting, isTenfoldJump, readTypedNumber, tallManName, unitWritten } from './dose-text'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

test('a dose has no trailing zero, and a liquid says mg, mL and strength', () => {
  expect(plain(doseText({ value: 5, unit: 'mg' }))).toBe('5 mg')
  expect(plain(doseText({ value: 0.5, unit: 'mg' }))).toBe('0.5 mg')
  expect(plain(doseText({ value: 1200, unit: 'IU' }))).toBe('1,200 units')
  expect(plain(doseText({ value: 50, unit: 'mg' }, { volumeMl: 10, strength: '5 mg/mL' }))).toBe(
    '50 mg (10 mL of 5 mg/mL)',
  )
})

test.each([
  ['U', 'unit'],
  ['µg', 'micrograms'],
  ['mcg', 'micrograms'],
  ['ml', 'mL'],
  ['drops', 'drop'],
  ['mg', 'mg'],
])('the unit %s is kept as %s', (typed, kept) => {
  expect(unitWritten(typed)).toBe(kept)
})

test.each([
  ['tizanidine', 'tiZANidine'],
  ['Fentanyl patch', 'fentaNYL patch'],
  ['dextromethorphan and quinidine', 'dextromethorphan and quiNIDine'],
  ['riluzole', 'riluzole'],
  ['quinines', 'quinines'],
])('%s is shown as %s', (name, shown) => {
  expect(tallManName(name)).toBe(shown)
})

describe('what is typed', () => {
  test.each([
    ['5.0', 5],
    [' 2.5 ', 2.5],
    ['1,000', 1000],
    ['0.125', 0.125],
  ])('%j is %d', (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['.5', 'Write 0.5, with a zero before the point.'],
    ['0,5', 'Write 0.5, with a point.'],
    ['5U', 'Write only the number here; the unit has its own field.'],
    ['0', 'Write an amount above 0.'],
    ['1e3', 'Write a number, for example 2.5.'],
    ['', 'Write a number, for example 2.5.'],
    ['-5', 'Write a number, for example 2.5.'],
  ])('%j is refused: %s', (typed, hint) => {
    expect(readTypedNumber(typed)).toEqual({ ok: false, hint })
  })
})

test('ten times more or less asks again, nine times does not', () => {
  const mg = (value: number) => ({ value, unit: 'mg' })
  expect(isTenfoldJump(mg(5), mg(50))).toBe(true)
  expect(isTenfoldJump(mg(50), mg(5))).toBe(true)
  expect(isTenfoldJump(mg(5), mg(45))).toBe(false)
  expect(isTenfoldJump(mg(5), { value: 50, unit: 'mL' })).toBe(false)
})

test.each([
  ['Give 5.0 mg', [['5.0', '5']]],
  [
    'Give .5 mg QD',
    [
      ['.5', '0.5'],
      ['QD', 'daily'],
    ],
  ],
  [
    '10 U @ 8, then q.o.d.',
    [
      ['U', 'units'],
      ['@', 'at'],
      ['q.o.d.', 'every other day'],
    ],
  ],
  [
    '100µg in 5cc',
    [
      ['µg', 'micrograms'],
      ['cc', 'mL'],
    ],
  ],
  ['MS 5 mg', [['MS', 'morphine sulfate']]],
  ['Take 10 mg at 08:00 with 0.5 mL; no MSG. Soccer at 100.', []],
  ['10 tablets, 1,000 mg, 20 mg, mail ana@example.org', []],
])('%j', (instruction, expected) => {
  expect(findUnsafeWriting(instruction).map(({ found, write }) => [found, write])).toEqual(expected)
})
