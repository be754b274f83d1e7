import { describe, expect, test } from 'vitest'
import { FIELD_NAMES } from '../needs/input'
import { answersForPack, factsForPack, fieldsForPack, withoutStages, type PackVisit } from './pack'
import { isSameStep, stepProblem } from './step-problem'
import { day } from './testing/values'
import { THING_NEEDS } from './thing-needs'

const nurse = { role: 'nurse', seesStage: true } as const
const patient = { role: 'patient', seesStage: false } as const

function visit(on: string, walking: number | null, stairs: number | null): PackVisit {
  const answers = [4, 4, 4, 4, 4, 4, 4, walking, stairs, 4, 4, 4]
  return { on: day(on), answers, item5Form: '5a', recordedByName: 'Kofi' }
}

describe('what a pack shows of a person', () => {
  test('only what the rules of its need name, and never a stage', () => {
    expect(fieldsForPack('power-wheelchair')).toEqual(['alsfrsr.walking', 'alsfrsr.stairs', 'measures.falls_3mo'])
    for (const { needId } of THING_NEEDS) {
      const fields = fieldsForPack(needId)
      expect(fields.filter((field) => /^(kings|mitos)\./.test(field))).toEqual([])
      expect(fields.every((field) => FIELD_NAMES.includes(field))).toBe(true)
    }
  })

  test('nothing told in confidence is asked for by the rules of a thing', () => {
    const fields = THING_NEEDS.flatMap(({ needId }) => fieldsForPack(needId))
    expect(fields).not.toContain('sym.self_harm_thoughts')
    expect(fields).not.toContain('profile.gene_c9orf72')
  })

  test('the latest answer with its day, and the last that was another', () => {
    const visits = [visit('2026-01-01', 4, 3), visit('2026-03-01', 3, 3), visit('2026-06-01', 3, null)]
    const [walking, stairs] = answersForPack(nurse, fieldsForPack('power-wheelchair'), visits)
    expect(walking).toMatchObject({
      now: { score: 3, on: day('2026-06-01') },
      before: { score: 4, on: day('2026-01-01') },
    })
    expect(stairs).toMatchObject({ now: { score: 3, on: day('2026-03-01') }, before: null })
  })

  test('words without scores for those who do not see scores', () => {
    const [walking] = answersForPack(patient, ['alsfrsr.walking'], [visit('2026-01-01', 2, 2)])
    expect(walking?.now).toMatchObject({ score: null, words: 'Walks with help or with an aid' })
  })

  test('measures and signs that were noted; not those noted as absent, and no circumstances', () => {
    const fact = (field: string, value: number | boolean) =>
      [field, { field, value, on: day('2026-01-01'), byName: 'Ana' }] as const
    const recorded = new Map([
      fact('measures.falls_3mo', 2),
      fact('sym.stumbling', true),
      fact('sym.foot_drop', false),
      fact('profile.drives', true),
    ])
    const fields = ['measures.falls_3mo', 'sym.stumbling', 'sym.foot_drop', 'profile.drives', 'sym.pain'] as const
    const words = factsForPack(nurse, fields, recorded).map((one) => one.words.replaceAll('\u00a0', ' '))
    expect(words).toEqual(['2 falls in 3 months', expect.stringMatching(/was noted$/)])
  })

  test('a reason that rests on stages alone stays unnamed', () => {
    const walking = { field: 'alsfrsr.walking', words: 'Walking is 2' } as const
    const kings = { field: 'kings.level', words: "King's stage is 2" } as const
    expect(withoutStages([kings, walking])).toEqual([walking])
    expect(withoutStages([kings])).toEqual([{ field: null, words: 'The latest answers, taken together' }])
    expect(withoutStages([])).toEqual([])
  })
})

describe('one step', () => {
  const today = day('2026-11-23')
  test.each([
    ['today', { kind: 'ordered', on: today, words: null }, null],
    ['tomorrow', { kind: 'ordered', on: today.add({ days: 1 }), words: null }, 'in-the-future'],
    ['a refusal without its reason', { kind: 'refused', on: today, words: '  ' }, 'words-missing'],
    ['a lesson with its people', { kind: 'trained', on: today, words: 'Nora' }, null],
  ] as const)('%s', (_name, step, problem) => {
    expect(stepProblem(step, today)).toBe(problem)
  })

  test('told twice: the same delivery whatever the words, another lesson by its people', () => {
    const told = (kind: 'delivered' | 'trained', words: string | null, on = today) => ({ kind, words, on })
    expect(isSameStep(told('delivered', 'A box'), told('delivered', null))).toBe(true)
    expect(isSameStep(told('delivered', null), told('delivered', null, today.subtract({ days: 1 })))).toBe(false)
    expect(isSameStep(told('trained', 'Nora '), told('trained', 'nora'))).toBe(true)
    expect(isSameStep(told('trained', 'Nora'), told('trained', 'Ben'))).toBe(false)
  })
})
