import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inCardOrder } from './card-order'
import { factsFrom } from './facts'
import { NEEDS } from './knowledge'
import { fieldsOfNeed } from './need-fields'
import { anyFacts, inputOf } from './testing/values'

const ids = NEEDS.map(({ id }) => id)

test('priority, then closing doors, then longest lead time, then the order of the knowledge base', () => {
  const order = inCardOrder(
    [
      'pain',
      'vaccinations-infection-plan',
      'hospital-bed',
      'skin-positioning',
      'niv',
      'power-wheelchair',
      'voice-message-banking',
      'patient-lift',
    ],
    factsFrom({}),
  )
  expect(order).toEqual([
    'power-wheelchair',
    'voice-message-banking',
    'niv',
    'patient-lift',
    'hospital-bed',
    'skin-positioning',
    'pain',
    'vaccinations-infection-plan',
  ])
})

test('a red-flag symptom lifts the needs it stands in, and no others', () => {
  const facts = factsFrom(inputOf({ 'sym.daytime_sleepiness': true, 'sym.cramps': true }))
  const order = inCardOrder(['power-wheelchair', 'cramps-stiffness', 'driving-and-transport', 'niv'], facts)
  expect(order).toEqual(['niv', 'driving-and-transport', 'power-wheelchair', 'cramps-stiffness'])
})

test('a fall counts as a red flag', () => {
  const order = inCardOrder(['power-wheelchair', 'bathroom-safety'], factsFrom(inputOf({ 'measures.falls_3mo': 1 })))
  expect(order).toEqual(['power-wheelchair', 'bathroom-safety'])
  const flagged = inCardOrder(['hospital-bed', 'bathroom-safety'], factsFrom(inputOf({ 'measures.falls_3mo': 1 })))
  expect(flagged).toEqual(['bathroom-safety', 'hospital-bed'])
})

test('the order does not depend on the order in which needs arrive', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), anyFacts, (some, flat) => {
      const facts = factsFrom(inputOf(flat))
      const inOrder = inCardOrder(some, facts)
      expect(inCardOrder([...some].sort(), facts)).toEqual(inOrder)
      expect([...inOrder].sort()).toEqual([...some].sort())
    }),
  )
})

test('a need that names a stage rests on the items too', () => {
  expect(fieldsOfNeed('palliative-care').has('alsfrsr.walking')).toBe(true)
  expect(fieldsOfNeed('neck-support').has('alsfrsr.walking')).toBe(false)
})
