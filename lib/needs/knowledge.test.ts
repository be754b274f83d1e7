import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { FIELD_NAMES, ITEMS, readNeedsInput, SYMPTOMS } from './input'
import { KNOWLEDGE_SHA256, KNOWLEDGE_VERSION, NEEDS, type Need, type Rule } from './knowledge'
import { Need as NeedSchema } from './knowledge-schema'

/** One line for each edition; a changed file needs a new version here and in knowledge.ts. */
const EDITIONS: Record<number, string> = {
  1: 'a893a93f96192ab7e83767ada3750e1f5f618e089caa6997b2685190d3e677ed',
}

test('the file is the edition that its version names', () => {
  const bytes = readFileSync(new URL('./needs.json', import.meta.url))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(EDITIONS[KNOWLEDGE_VERSION])
  expect(KNOWLEDGE_SHA256).toBe(EDITIONS[KNOWLEDGE_VERSION])
  expect(Number.isInteger(KNOWLEDGE_VERSION)).toBe(true)
})

test('all 62 needs have the shape of the schema', () => {
  expect(NEEDS).toHaveLength(62)
  expect(z.array(NeedSchema).safeParse(NEEDS).error).toBeUndefined()
})

test('ids are used once and needs named by others exist', () => {
  const ids = NEEDS.map((need) => need.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(NEEDS.flatMap((need) => need.satisfied_by).filter((id) => !ids.includes(id))).toEqual([])
})

test('a gentle title is given exactly to what is sensitive, and end of life has none that could give it away', () => {
  for (const need of NEEDS) expect(need.soft_name !== null, need.id).toBe(need.sensitivity === 'sensitive')
})

test('nurses may see every need', () => {
  expect(NEEDS.filter((need) => !need.audience.includes('nurse'))).toEqual([])
})

test('lead times run from shortest to longest and due words say the due days', () => {
  for (const need of NEEDS) {
    expect(need.lead_time_weeks.min, need.id).toBeLessThanOrEqual(need.lead_time_weeks.max)
    for (const task of [...need.tasks.family, ...need.tasks.nurse]) {
      expect(task.due).toBe(`within ${task.due_days} ${task.due_days === 1 ? 'day' : 'days'}`)
    }
  }
})

test('every limit is a value that its field can have', () => {
  for (const need of NEEDS) {
    for (const { field, op, value } of comparisonsOf(need)) {
      const [group = '', ...rest] = field.split('.')
      const nested = rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
      expect(readNeedsInput({ [group]: nested }), `${need.id}: ${field}`).toMatchObject({ ok: true })
      if (typeof value !== 'number') expect(op, `${need.id}: ${field}`).toBe('==')
    }
  }
})

test('every symptom and every ALSFRS-R item stands in the rules of some need', () => {
  const used = new Set(NEEDS.flatMap((need) => comparisonsOf(need).map(({ field }) => field)))
  expect(SYMPTOMS.filter((symptom) => !used.has(`sym.${symptom}`))).toEqual([])
  expect(ITEMS.filter((item) => !used.has(`alsfrsr.${item}`))).toEqual([])
})

test('field names are those of the input, each once', () => {
  expect(new Set(FIELD_NAMES).size).toBe(FIELD_NAMES.length)
  expect(FIELD_NAMES).toContain('mitos.lost.movement')
  expect(FIELD_NAMES).toContain('alsfrsr.gastrostomy')
  expect(FIELD_NAMES).toHaveLength(13 + 3 + 5 + 12 + 53 + 11 + 3 + 1 + 1 + 6)
})

function comparisonsOf(need: Need) {
  const { anticipate, expected_now, stage_fallback } = need.triggers
  const rules = [need.applies_if, need.retire_if, anticipate, expected_now]
  return [...rules, stage_fallback?.anticipate, stage_fallback?.expected_now].flatMap((rule) => leavesOf(rule ?? null))
}

function leavesOf(rule: Rule | null): Extract<Rule, { field: unknown }>[] {
  if (rule === null) return []
  if ('field' in rule) return [rule]
  return ('any' in rule ? rule.any : rule.all).flatMap(leavesOf)
}
