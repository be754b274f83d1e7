import { describe, expect, test } from 'vitest'
import { findColumns } from './find-columns'
import { ITEM_FIELDS } from './fields'

/** Places of questions 1 to 12 among these names. */
function places(names: readonly string[]) {
  const { mapping } = findColumns(names)
  return ITEM_FIELDS.map((field) => mapping[field])
}

const oneToTwelve = Array.from({ length: 12 }, (_, index) => index + 1)
const inOrder = oneToTwelve.map((_, index) => index)

describe('the twelve questions', () => {
  test.each([
    ['alsfrs_1', oneToTwelve.map((number) => `alsfrs_${number}`)],
    ['ALSFRS-R Q01', oneToTwelve.map((number) => `ALSFRS-R Q${String(number).padStart(2, '0')}`)],
    ['alsfrsr1', oneToTwelve.map((number) => `alsfrsr${number}`)],
    ['q1', oneToTwelve.map((number) => `q${number}`)],
    ['Item 1', oneToTwelve.map((number) => `Item ${number}`)],
    ['p1 to p9, x1r to x3r', 'p1,p2,p3,p4,p5,p6,p7,p8,p9,x1r,x2r,x3r'.split(',')],
    [
      'alsfrs1 to 9, alsfrs_r1 to r3',
      [...oneToTwelve.slice(0, 9).map((n) => `alsfrs${n}`), ...['1', '2', '3'].map((n) => `alsfrs_r${n}`)],
    ],
    [
      'names',
      'Speech,Salivation,Swallowing,Handwriting,Cutting food,Dressing and hygiene,Turning in bed,Walking,Climbing stairs,Dyspnoea,Orthopnea,Respiratory insufficiency'.split(
        ',',
      ),
    ],
    [
      'numbers with names',
      'Q1_Speech,Q2_Salivation,Q3_Swallowing,Q4_Handwriting,Q5_Cutting,Q6_Dressing_and_Hygiene,Q7_Turning_in_Bed,Q8_Walking,Q9_Climbing_Stairs,R_1_Dyspnea,R_2_Orthopnea,R_3_Respiratory_Insufficiency'.split(
        ',',
      ),
    ],
  ])('%s', (_name, names) => {
    expect(places(names)).toEqual(inOrder)
  })

  test('both forms of question 5, by number and by name', () => {
    expect(findColumns(['q4', 'q5a', 'q5b', 'q6']).mapping).toMatchObject({ item5: null, item5a: 1, item5b: 2 })
    const named = ['Q5a_Cutting_without_Gastrostomy', 'Q5b_Cutting_with_Gastrostomy', 'Q6_Dressing_and_Hygiene']
    expect(findColumns(named).mapping).toMatchObject({ item5: null, item5a: 0, item5b: 1 })
    expect(findColumns(['cutting.wo.gastrostomy', 'cutting.w.gastrostomy']).mapping).toMatchObject({
      item5a: 0,
      item5b: 1,
    })
  })

  test('the one breathing question of the older scale is never question 10', () => {
    const old = [...oneToTwelve.slice(0, 9).map((number) => `Q${number}`), 'Q10_Respiratory']
    expect(findColumns(old)).toMatchObject({ scale: 'ten-items', mapping: { item10: null } })
    const both = [...old, 'R_1_Dyspnea', 'R_2_Orthopnea', 'R_3_Respiratory_Insufficiency']
    expect(findColumns(both)).toMatchObject({ scale: 'alsfrs-r', mapping: { item10: 10, item11: 11, item12: 12 } })
  })

  test('ROADS is told apart', () => {
    expect(findColumns(['date', 'roads_1', 'roads_2']).scale).toBe('roads')
  })

  test('two columns for one question are left to somebody to choose', () => {
    expect(findColumns(['q1', 'q2', 'q2', 'q3'])).toMatchObject({
      unclear: ['item2'],
      mapping: { item1: 0, item2: null },
    })
  })

  test('names that only look like questions are left alone', () => {
    const { mapping } = findColumns(['q1', 'q2', 'q13', 'p1_date', 'q3_fvc', 'i', 'id2', 'alsfrs_total', 'onset'])
    expect(Object.entries(mapping).filter(([, place]) => place !== null)).toEqual([
      ['item1', 0],
      ['item2', 1],
      ['total', 7],
    ])
  })
})

test('everything else that a file may say', () => {
  const names =
    'Subject ID,Visit date,PEG,NIV,ALSFRS-R total,date_of_onset,death_date,age_at_baseline,age_at_onset,q1'.split(',')
  expect(findColumns(names).mapping).toMatchObject({
    person: 0,
    date: 1,
    gastrostomy: 2,
    niv: 3,
    total: 4,
    onsetDate: 5,
    deathDate: 6,
    age: 7,
    onsetAge: 8,
    item1: 9,
  })
})

test('a date stands before counted months, and those before the date of the first visit', () => {
  expect(findColumns(['baseline_date', 'visit_time', 'date']).mapping.date).toBe(2)
  expect(findColumns(['baseline_date', 'visit_time']).mapping.date).toBe(1)
  expect(findColumns(['baseline_date', 'birth_date', 'death_date']).mapping.date).toBe(0)
})
