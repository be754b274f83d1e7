import { expect, test } from 'vitest'
import { ExplainError } from '../form/explain-error'
import { explainNeeds } from './explain-needs'
import { NEEDS } from './knowledge'

test('a person with early breathing trouble, and a wheelchair that is there', () => {
  const answer = explainNeeds({
    input: { alsfrsr: { walking: 2 }, measures: { fvc_pct: 72 }, profile: { region: 'UK' } },
    status: { 'power-wheelchair': 'in_place', 'walking-aid': 'declined', pain: null, 'hover-board': 'in_place' },
  })
  expect(answer.inPlace).toEqual(['power-wheelchair'])
  expect(answer.declined).toEqual(['walking-aid'])
  expect(answer.retired).toEqual(['manual-wheelchair'])
  expect(answer.expectedNow).toContain('breathing-check-soon')
  expect(answer.anticipate).toContain('niv')
  expect(answer.notApplicable).toContain('benefits-us')
  expect(answer.why.niv).toEqual([{ field: 'measures.fvc_pct', value: 72, op: '<', limit: 80 }])
  expect(answer.why['power-outage-plan']).toEqual([
    { field: 'device.power_wheelchair', value: true, op: '==', limit: true },
  ])
  expect(Object.keys(answer)).toEqual([
    'expectedNow',
    'anticipate',
    'inPlace',
    'declined',
    'retired',
    'notApplicable',
    'why',
  ])
})

test('every list and every why is in the order of the knowledge base, and no need stands twice', () => {
  const order = NEEDS.map(({ id }) => id)
  const { why, ...lists } = explainNeeds({ input: { alsfrsr: { speech: 1, walking: 1, respiratory: 2 } } })
  for (const list of [...Object.values(lists), Object.keys(why)]) {
    expect(list).toEqual(order.filter((id) => list.includes(id)))
  }
  const all = Object.values(lists).flat()
  expect(new Set(all).size).toBe(all.length)
})

test('a need that is only talked about is expected, with nothing to say why', () => {
  const answer = explainNeeds({ input: {}, status: { 'patient-lift': 'discussing', niv: 'none' } })
  expect(answer.expectedNow).toContain('patient-lift')
  expect(answer.why['patient-lift']).toEqual([])
})

test.each([
  [null, 'A line must be an object with "input", an object of facts.'],
  [[], 'A line must be an object with "input", an object of facts.'],
  [{ alsfrsr: {} }, 'A line must be an object with "input", an object of facts.'],
  [{ input: { alsfrsr: { speech: 9 } } }, 'input.alsfrsr.speech must be a whole number from 0 to 4.'],
  [{ input: {}, status: 'in_place' }, 'status must be an object from need to status.'],
  [{ input: {}, status: { niv: 'review_due' } }, 'status.niv must be discussing, in_progress, in_place or declined.'],
])('%j is refused in one sentence', (line, sentence) => {
  expect(() => explainNeeds(line)).toThrow(new ExplainError(sentence))
})
