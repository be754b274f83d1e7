import { expect, test } from 'vitest'
import { NEEDS } from './knowledge'
import { NEEDS_TO_CONFIRM } from './knowledge-open-points'
import { knowledgeReader, type ReaderMembership } from './knowledge-reader'
import { searchTopics, topicsFor } from './knowledge-topics'

const as = (...roles: ReaderMembership['role'][]) =>
  knowledgeReader(
    roles.map((role) => ({ role, seesStage: false })),
    [],
  )
const none = new Set<number>()
const everyPlace = new Set(NEEDS.keys())
const ofKind = (sensitivity: string) => NEEDS.filter((need) => need.sensitivity === sensitivity)

test('a nurse reads every need in full', () => {
  const topics = topicsFor(as('nurse'), none)
  expect(topics.map(({ disclosure }) => disclosure)).toEqual(NEEDS.map(() => 'full'))
})

test.each([
  ['a patient', as('patient')],
  ['somebody in no team', as()],
  ['a caregiver', as('caregiver')],
  ['a coordinator', as('coordinator')],
  ['a helper', as('helper')],
  ['a patient who coordinates another team', as('patient', 'coordinator')],
])('%s finds nothing of the end of life, whatever is opened or searched', (_who, reader) => {
  const topics = topicsFor(reader, everyPlace)
  const text = JSON.stringify(topics)
  for (const need of ofKind('end-of-life')) {
    expect(topics.map(({ place }) => NEEDS[place]?.id)).not.toContain(need.id)
    expect(text.includes(need.name), need.name).toBe(false)
    expect(searchTopics(topics, need.name)).toEqual([])
  }
  expect(/end.of.life|dying|bereave|hospice/i.exec(text)).toBeNull()
})

test('a sensitive topic is its gentle title and nothing else, until it is opened', () => {
  const niv = NEEDS.findIndex(({ id }) => id === 'niv')
  const closed = topicsFor(as('patient'), none).find(({ place }) => place === niv)
  expect(closed).toEqual({ disclosure: 'soft', place: niv, domain: 'breathing', title: NEEDS[niv]?.soft_name })
  expect(searchTopics(topicsFor(as('patient'), none), 'bipap')).toEqual([])

  const opened = topicsFor(as('patient'), new Set([niv])).find(({ place }) => place === niv)
  expect(opened).toMatchObject({ disclosure: 'full', title: NEEDS[niv]?.name, forNurses: null, typicalStage: null })
})

test('what makes something moot is named as gently as the topic itself', () => {
  const chair = NEEDS.findIndex(({ id }) => id === 'power-wheelchair')
  const mootBy = (opened: ReadonlySet<number>) =>
    topicsFor(as('patient'), opened).flatMap((topic) => (topic.disclosure === 'full' ? topic.satisfiedBy : []))
  expect(mootBy(none)).toEqual([NEEDS[chair]?.soft_name])
  expect(mootBy(new Set([chair]))).toEqual([NEEDS[chair]?.name])
})

test('a topic put away for good is not here either', () => {
  const reader = knowledgeReader([{ role: 'patient', seesStage: false }], ['niv', 'pain'])
  const ids = topicsFor(reader, everyPlace).map(({ place }) => NEEDS[place]?.id)
  expect(ids).not.toContain('niv')
  expect(ids).not.toContain('pain')
})

test('what is for caregivers is not on pages for patients, and helpers read routine topics', () => {
  const idsFor = (reader: ReturnType<typeof as>) => topicsFor(reader, everyPlace).map(({ place }) => NEEDS[place]?.id)
  expect(idsFor(as('patient'))).not.toContain('caregiver-check')
  expect(idsFor(as('patient', 'caregiver'))).not.toContain('caregiver-check')
  expect(idsFor(as('caregiver'))).toContain('caregiver-check')
  expect(topicsFor(as('helper'), everyPlace).every(({ place }) => NEEDS[place]?.sensitivity === 'routine')).toBe(true)
})

test('numbers of stages and questions are for those who see them', () => {
  const chose = knowledgeReader([{ role: 'patient', seesStage: true }], [])
  const names = (reader: ReturnType<typeof as>) => /King's|MiToS/.test(JSON.stringify(topicsFor(reader, everyPlace)))
  expect([as('patient'), as('helper'), as('patient', 'caregiver')].filter(names)).toEqual([])
  expect([chose, as('caregiver'), as('nurse')].every(names)).toBe(true)
})

test('a search asks for every word, without capitals and accents, in what is shown', () => {
  const topics = topicsFor(as('nurse'), none)
  const found = searchTopics(topics, '  POWER  chair ').map(({ place }) => NEEDS[place]?.id)
  expect(found).toContain('power-wheelchair')
  expect(found.length).toBeLessThan(10)
  expect(searchTopics(topics, '')).toEqual(topics)
  expect(searchTopics(topics, 'zebra')).toEqual([])
})

test('what is still to be confirmed speaks of needs that exist, and reaches nurses only', () => {
  const ids = NEEDS.map(({ id }) => id)
  expect(NEEDS_TO_CONFIRM.filter((id) => !ids.includes(id))).toEqual([])
  const points = (reader: ReturnType<typeof as>) =>
    topicsFor(reader, everyPlace).flatMap((topic) =>
      topic.disclosure === 'full' ? (topic.forNurses?.openPoints ?? []) : [],
    )
  expect(points(as('nurse')).length).toBeGreaterThan(60)
  expect(points(as('patient'))).toEqual([])
  expect(points(as('coordinator'))).toEqual([])
})
