import { describe, expect, test } from 'vitest'
import { answersThatWouldSettle } from './open-answers'

const sheet = (text: string) => [...text.replaceAll(' ', '')].map((answer) => (answer === '?' ? null : Number(answer)))

describe('which missing answers keep a stage open', () => {
  test('E15: walking, for both stages', () => {
    const input = { items: sheet('344 444 4?4 444'), gastrostomy: false }
    expect(answersThatWouldSettle(input, 'kings')).toEqual([8])
    expect(answersThatWouldSettle(input, 'mitos')).toEqual([8])
  })

  test('E16: a missing answer that cannot change anything is not asked for', () => {
    const input = { items: sheet('2?3 344 433 444'), gastrostomy: false }
    expect(answersThatWouldSettle(input, 'kings')).toEqual([])
    expect(answersThatWouldSettle(input, 'mitos')).toEqual([])
  })

  test('breathing before regions: with both breathing answers missing, they are what is asked for', () => {
    const input = { items: sheet('344 344 444 ?4?'), gastrostomy: false }
    expect(answersThatWouldSettle(input, 'kings')).toEqual([10, 12])
  })

  test('stairs never count', () => {
    const input = { items: sheet('344 444 4?? 444'), gastrostomy: false }
    expect(answersThatWouldSettle(input, 'kings')).toEqual([8])
  })

  test('nothing recorded about a tube and question 5 missing: question 5 settles it', () => {
    const input = { items: sheet('344 4?4 444 444') }
    expect(answersThatWouldSettle(input, 'kings')).toEqual([5])
  })
})
