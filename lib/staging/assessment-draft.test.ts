import { expect, test } from 'vitest'
import { answersOfContent, DraftContent, nextQuestion, sheetOfDraft, stageInputOf } from './assessment-draft'
import { deriveStage } from './derive'

const start = { requestId: '7e0f3c52-2b7f-4c5c-9f4e-0d8f4f6b2a10', tube: false, niv: null }

test('what was left open is not what was not reached', () => {
  const answers = answersOfContent(DraftContent.parse({ ...start, q1: 4, q2: null }))
  expect(answers.slice(0, 3)).toEqual([4, null, undefined])
  expect(sheetOfDraft({ answers })).toEqual([4, ...Array<null>(11).fill(null)])
})

test('one goes on at the next question that was not reached, then at those before, then to the review', () => {
  const answered = (...numbers: number[]) => ({
    answers: Array.from({ length: 12 }, (_, index) => (numbers.includes(index + 1) ? 3 : undefined)),
  })
  expect(nextQuestion(answered())).toBe(1)
  expect(nextQuestion(answered(1, 2), 2)).toBe(3)
  expect(nextQuestion(answered(1, 3), 1)).toBe(2)
  expect(nextQuestion(answered(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12), 12)).toBe(8)
  expect(nextQuestion(answered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 7)).toBeNull()
})

test('the form of question 5 goes with the feeding tube', () => {
  const items = [4, 4, 4, 4, 2, 4, 4, 4, 4, 4, 4, 4]
  expect(deriveStage(stageInputOf(items, '5b', true, false))).toMatchObject({ kings: '4A', total: 46, notes: [] })
  expect(deriveStage(stageInputOf(items, '5a', false, false))).toMatchObject({ kings: '1', total: 46, notes: [] })
})
