import { expect, test } from 'vitest'
import { checkKnowledge } from './check-knowledge'
import json from './needs.json'

type Loose = Record<string, unknown> & { id: string; triggers: Record<string, unknown>; tasks: { nurse: object[] } }

/** The served file with one need changed. */
function changed(id: string, change: (need: Loose) => void): readonly string[] {
  const file = structuredClone(json) as unknown as Loose[]
  const need = file.find((one) => one.id === id)
  if (!need) throw new RangeError(`There is no need ${id}.`)
  change(need)
  return checkKnowledge(file).faults
}

const walks = (op: string, value: unknown) => ({ field: 'alsfrsr.walking', op, value })
const expectedOf = (rule: unknown) => changed('power-wheelchair', ({ triggers }) => (triggers.expected_now = rule))

test('the knowledge that the app serves has no fault', () => {
  const { needs, faults } = checkKnowledge(json)
  expect(faults).toEqual([])
  expect(needs).toHaveLength(62)
})

test('something that is no knowledge at all', () => {
  expect(checkKnowledge({}).faults).toEqual(['The knowledge must be a list of needs with at least one.'])
  expect(checkKnowledge([]).faults).toHaveLength(1)
  expect(checkKnowledge([7]).faults[0]).toMatch(/^In need number 1: invalid input/)
})

const where = 'In "power-wheelchair", triggers.expected_now'

test.each([
  [{ field: 'alsfrsr.wlaking', op: '<=', value: 2 }, `${where}: there is no field called "alsfrsr.wlaking".`],
  [walks('=<', 2), `${where}: alsfrsr.walking is compared by "=<", which is no comparison.`],
  [walks('<=', '2'), `${where}: alsfrsr.walking is compared with "2", but holds whole numbers from 0 to 4.`],
  [walks('<=', 2.5), `${where}: alsfrsr.walking is compared with 2.5, but holds whole numbers from 0 to 4.`],
  [
    { field: 'sym.pain', op: '==', value: 'yes' },
    `${where}: sym.pain is compared with "yes", but holds true or false.`,
  ],
  [{ field: 'sym.pain', op: '>=', value: true }, `${where}: sym.pain is no number and can only be compared by "==".`],
  [
    { field: 'profile.region', op: '==', value: 'France' },
    `${where}: profile.region is compared with "France", but holds US, UK, other.`,
  ],
  [{ any: [] }, `${where}: "any" must be a list with at least one rule.`],
  [{ all: [null] }, `${where}: null cannot stand inside "all".`],
  [
    { any: [walks('<=', 2)], note: 'x' },
    `${where}: a rule has either "any", or "all", or "field", "op" and "value", not "any".`,
  ],
  ['walking', `${where}: a rule must be an object or null.`],
  [undefined, `${where}: the rule is missing; write null for "never".`],
])('a rule of the wrong shape: %j', (rule, sentence) => {
  expect(expectedOf(rule)).toEqual([sentence])
})

const rule = 'In "power-wheelchair", expected_now'

test.each([
  [walks('<=', 5), `${rule}: alsfrsr.walking <= 5 is true for every answer, so it decides nothing.`],
  [walks('<', 0), `${rule}: alsfrsr.walking < 0 is true for no answer.`],
  [{ all: [walks('<=', 1), walks('>=', 2)] }, `${rule} can never be true.`],
  [
    { any: [walks('<=', 2), { all: [walks('>=', 3), { any: [walks('==', 4), walks('<=', 2)] }] }] },
    `${rule}: alsfrsr.walking <= 2 can never be true where it stands.`,
  ],
  [{ all: [walks('<=', 2), { field: 'profile.bereaved', op: '==', value: true }] }, `${rule} can never be true.`],
])('a rule that cannot decide: %j', (broken, sentence) => {
  expect(expectedOf(broken)).toEqual([sentence])
})

test('what retires a need, or who it is for, can leave its rules nothing', () => {
  expect(changed('walking-aid', (need) => (need.retire_if = walks('<=', 4)))).toContain(
    'In "walking-aid", retire_if: alsfrsr.walking <= 4 is true for every answer, so it decides nothing.',
  )
  expect(
    changed('power-wheelchair', (need) => {
      need.retire_if = walks('<=', 2)
    }),
  ).toEqual(['In "power-wheelchair", expected_now can never be true.'])
  expect(
    changed('benefits-uk', (need) => {
      need.applies_if = { field: 'profile.region', op: '==', value: 'US' }
    }),
  ).toContain('In "benefits-uk", applies_if can never be true.')
})

test('a stage fallback that asks for an item is never used', () => {
  expect(
    changed('power-wheelchair', ({ triggers }) => {
      triggers.stage_fallback = { anticipate: null, expected_now: walks('<=', 1) }
    }),
  ).toEqual(['In "power-wheelchair", stage_fallback.expected_now can never be true.'])
})

test('ids: used twice, missing, naming itself', () => {
  expect(changed('niv', (need) => (need.id = 'suction-machine'))).toContain(
    'The id "suction-machine" is used more than once.',
  )
  expect(changed('bereavement-support', (need) => (need.id = 'after'))).toEqual([
    'The need "bereavement-support" is missing: the rules rely on it.',
    'In "after", expected_now can never be true.', // only after a death, and then nothing else is shown
  ])
  expect(changed('niv', (need) => (need.satisfied_by = ['niv', 'no-such-need']))).toEqual([
    'In "niv", satisfied_by names "niv", which is the need itself.',
    'In "niv", satisfied_by names "no-such-need", which is no need.',
  ])
})

test('tasks have a due day, sources say how they were checked, nothing else stands in the file', () => {
  expect(changed('niv', ({ tasks }) => delete (tasks.nurse[0] as { due_days?: number }).due_days)).toEqual([
    'In "niv", tasks.nurse.0.due_days is missing.',
  ])
  expect(changed('niv', ({ sources }) => ((sources as { checked: string }[])[0]!.checked = 'somewhere'))).toEqual([
    'In "niv", sources.0.checked must be one of extract, summary, recall.',
  ])
  expect(changed('niv', (need) => (need.colour = 'red'))).toEqual(['In "niv": nothing reads "colour".'])
  expect(changed('niv', (need) => (need.priority = 4))).toHaveLength(1)
})

test('a gentle title for the end of life, a nurse left out, words that do not fit their days', () => {
  expect(changed('hospice-us', (need) => (need.soft_name = 'Care'))).toEqual([
    'In "hospice-us", a gentle title belongs to sensitive needs and to no other.',
  ])
  expect(changed('niv', (need) => (need.audience = ['patient']))).toEqual(['In "niv", nurses must be in the audience.'])
  expect(changed('niv', ({ tasks }) => Object.assign(tasks.nurse[0]!, { due: 'soon', due_days: 3 }))).toEqual([
    'In "niv", a task says "soon", but its due_days is 3.',
  ])
})
