import { describe, expect, test } from 'vitest'
import { ALSFRS_R_ITEMS, ANSWER_SCORES, wordsOfItem } from './alsfrs-r'
import { countAnswered, findAnswerProblem, findSheetProblem } from './answers'
import { joinKings, kingsSingleLetter } from './kings'
import { askReasonToLower, sayKingsRange, wordsOfKings } from './stage-words'

describe('the questions', () => {
  test('twelve, in order, three to a subdomain, each with five different answers', () => {
    expect(ALSFRS_R_ITEMS.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const subdomain of ['bulbar', 'fineMotor', 'grossMotor', 'respiratory']) {
      expect(ALSFRS_R_ITEMS.filter((item) => item.subdomain === subdomain)).toHaveLength(3)
    }
    for (const item of ALSFRS_R_ITEMS) {
      expect(new Set(ANSWER_SCORES.map((score) => item.answers[score])).size).toBe(5)
    }
  })
  test('only question 5 has a second form', () => {
    const different = ALSFRS_R_ITEMS.filter(({ key }) => wordsOfItem(key, '5a') !== wordsOfItem(key, '5b'))
    expect(different.map((item) => item.number)).toEqual([5])
  })
})

describe('answers that cannot be used, each with one sentence', () => {
  const sheet = (changed: unknown) => [4, 4, 4, 4, 4, 4, 4, changed, 4, 4, 4, 4]
  test.each([
    [5, 'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is 5.'],
    [-1, 'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is -1.'],
    [2.5, 'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is 2.5.'],
    ['3', 'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is "3".'],
    ['', 'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is "".'],
    [
      [],
      'Question 8 (walking) must be a whole number from 0 to 4, or null when it was not answered; here it is a list.',
    ],
  ])('%o', (wrong, sentence) => {
    expect(findSheetProblem(sheet(wrong))).toBe(sentence)
  })
  test('13 answers, 11 answers, no list', () => {
    expect(findSheetProblem(Array(13).fill(4))).toBe('A sheet must hold 12 answers; here there are 13.')
    expect(findSheetProblem(Array(11).fill(4))).toBe('A sheet must hold 12 answers; here there are 11.')
    expect(findSheetProblem('4'.repeat(12))).toContain('must be a list of 12 answers')
    expect(findSheetProblem(undefined)).toBe('A sheet must be a list of 12 answers; here it is missing.')
  })
  test('a long text is cut short', () => {
    expect(findAnswerProblem('Question 5a', 'x'.repeat(5000))?.length).toBeLessThan(180)
  })
  test('whole numbers from 0 to 4 and null are fine, and only answers are counted', () => {
    const partial = [4, 3, 2, 1, 0, null, 4, 4, 4, 4, 4, null]
    expect(findSheetProblem(partial)).toBeNull()
    expect(countAnswered(partial)).toBe(10)
  })
})

describe('stages in words', () => {
  test('both needs are shown as both', () => {
    expect(wordsOfKings('4AB').name).toBe("King's 4A and 4B")
    expect(sayKingsRange([1, 2])).toBe("Between King's 1 and 2")
  })
  test('a single letter for exports is 4B', () => {
    expect(kingsSingleLetter('4AB')).toBe('4B')
    expect(kingsSingleLetter('4A')).toBe('4A')
  })
  test('joining keeps the higher, and both needs', () => {
    expect(joinKings('4A', '4B')).toBe('4AB')
    expect(joinKings('4AB', '4A')).toBe('4AB')
    expect(joinKings('2', '3')).toBe('3')
    expect(joinKings('4A', '5')).toBe('5')
  })
  test('the question for a reason offers the other way out', () => {
    expect(askReasonToLower('4A', '4B')).toBe(
      "The stage now is King's 4A. To change it to King's 4B, say why, or enter King's 4A and 4B.",
    )
    expect(askReasonToLower('4A', '3')).toContain('or keep it as it is')
  })
})
