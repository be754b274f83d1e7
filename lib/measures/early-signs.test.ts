import { describe, expect, test } from 'vitest'
import { SYMPTOMS, type Symptom } from '../needs/input'
import { raisedRedFlags } from '../needs/red-flags'
import type { Facts } from '../needs/rule'
import { EARLY_SIGNS, itemsToAskAgain } from './early-signs'

describe('the early symptoms checklist (needs.md 9)', () => {
  test('has its sixteen lines, each sign once', () => {
    expect(EARLY_SIGNS).toHaveLength(16)
    const signs = EARLY_SIGNS.flatMap((line) => line.signs)
    expect(new Set(signs).size).toBe(signs.length)
    for (const sign of signs) expect(SYMPTOMS).toContain(sign)
  })

  test('what it calls a red flag raises one, with what the table says goes with it; the others raise none', () => {
    const beside: Readonly<Partial<Record<string, Symptom>>> = { neck: 'swallowing_trouble' }
    for (const { id, signs, isRedFlag } of EARLY_SIGNS) {
      for (const sign of signs) {
        const noted = [sign, beside[id]].filter((one) => one !== undefined)
        const facts: Facts = new Map(noted.map((one) => [`sym.${one}` as const, true]))
        const flags = raisedRedFlags(facts, 'US', { role: 'nurse', seesPlan: true })
        const named = flags.flatMap(({ raisedBy }) => raisedBy)
        expect(named.includes(`sym.${sign}`), sign).toBe(isRedFlag)
      }
    }
  })

  test('a sign asks for fresh answers to its questions, each once', () => {
    expect(itemsToAskAgain(['limb_weakness_leg', 'stumbling'])).toEqual(['Walking', 'Stairs'])
    expect(itemsToAskAgain(['cramps', 'pain'])).toEqual([])
  })
})
