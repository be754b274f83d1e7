import { expect, test } from 'vitest'
import { FACT_QUESTIONS, factOf, questionsFor, wordsOfFact } from './fact-questions'
import { FIELD_NAMES, readNeedsInput } from './input'

const named = (questions: readonly { field: string }[]) => questions.map(({ field }) => field)

test('every answer that can be chosen is one that the rules can read', () => {
  for (const question of FACT_QUESTIONS) {
    const [group = '', name = ''] = question.field.split('.')
    for (const { value, words } of question.answers) {
      const fact = factOf(question, value)
      expect(readNeedsInput({ [group]: { [name]: fact } }).ok).toBe(true)
      expect(wordsOfFact(question, fact)).toBe(words.toLowerCase())
    }
  }
})

test('every circumstance and choice of needs.md 3.5 that nothing else records can be answered', () => {
  const elsewhere =
    /^profile\.(region|diagnosed|bereaved)$|^device\.(power_wheelchair|suction|hospital_bed|patient_lift)$/
  const asked = new Set(named(FACT_QUESTIONS))
  const missing = FIELD_NAMES.filter(
    (field) => /^(profile|choice|cognition|device)\./.test(field) && !elsewhere.test(field) && !asked.has(field),
  )
  expect(missing).toEqual([])
})

test('what a setting may hide is asked of nurses and of those who see everything', () => {
  expect(named(questionsFor({ role: 'nurse', setting: null }))).toContain('choice.hospice')
  expect(named(questionsFor({ role: 'patient', setting: 'everything' }))).toContain('choice.hospice')
  expect(named(questionsFor({ role: 'patient', setting: 'everything' }))).not.toContain('profile.gene_c9orf72')
  for (const setting of [null, 'now', 'coming'] as const)
    for (const role of ['patient', 'caregiver', 'coordinator'] as const)
      expect(named(questionsFor({ role, setting })).join()).not.toMatch(/choice|gene/)
})
