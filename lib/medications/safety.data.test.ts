import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { changeRegimen, createRegimen } from './regimens.data'
import { readPlanForNotes, readSafetyFacts, readSafetyPage } from './safety-facts.data'
import { safetyNotes } from './safety-notes'
import { addMeal, markPair, removeMeal, setUsedBeside } from './safety-writes.data'
import { tablet } from './testing/lines'

const database = await testDatabase()
let team: TestTeam
let kofi: Access
let regimenId: string

beforeEach(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
  regimenId = randomUUID()
  const prescription = { ...tablet, rule: { kind: 'daily' as const, times: ['08:00'] } }
  const regimen = { requestId: regimenId, medicineId: 'riluzole', name: 'Riluzole', startsOn: todayAt(kofi.clock) }
  expect(await createRegimen(kofi, { ...regimen, prescription })).toBe('added')
})

const mark = (versions = `${regimenId}:1`, kind: 'seen' | 'intended' = 'seen') => ({
  ...{ first: 'riluzole', second: 'tobacco-smoke', versions, kind },
})
const pairOf = async (access: Access) =>
  safetyNotes(await readPlanForNotes(access)).find(({ pair }) => pair?.second === 'tobacco-smoke')?.pair

async function answerSwallowing(q3: number, daysAgo: number): Promise<string> {
  const id = randomUUID()
  const on = columnOfDay(todayAt(kofi.clock).subtract({ days: daysAgo }))
  await team.owner.assessment.create({
    data: {
      ...{ teamId: team.teamId, id, assessedOn: on, q3, respondent: 'self', origin: 'answered', derived: {} },
      ...{ rulesVersion: 1, recordedById: team.userId.nurse, gastrostomy: false },
    },
  })
  return id
}

test('what is used beside the plan raises a note, and marking it quiets it until the plan changes', async () => {
  expect(await markPair(kofi, mark())).toBe('not-found')
  expect(await setUsedBeside(await team.as('caregiver'), 'tobacco-smoke', 'used')).toBe('saved')
  expect(await setUsedBeside(kofi, 'riluzole', 'used')).toBe('not-found')
  expect((await pairOf(kofi))?.reads).toEqual([])
  expect(await markPair(kofi, mark('an older plan'))).toBe('changed-meanwhile')
  const twice = await Promise.all([markPair(kofi, mark()), markPair(kofi, mark())])
  expect(twice).toEqual(['marked', 'marked'])
  expect((await pairOf(await team.as('patient')))?.reads).toMatchObject([{ kind: 'seen', byName: 'The nurse 3' }])
  expect(await team.owner.auditEvent.count({ where: { teamId: team.teamId, act: 'pair-seen' } })).toBe(1)

  const rule = { kind: 'daily' as const, times: ['09:00'] }
  const prescription = { ...tablet, rule }
  await changeRegimen(kofi, { requestId: randomUUID(), regimenId, expectVersion: 1, prescription })
  expect((await pairOf(kofi))?.reads).toEqual([])
  await setUsedBeside(kofi, 'tobacco-smoke', 'not-used')
  expect(await pairOf(kofi)).toBeUndefined()
})

test('only those who may change the plan write that the prescriber wants both; helpers write nothing', async () => {
  await setUsedBeside(kofi, 'tobacco-smoke', 'used')
  const [nora, joy] = [
    await team.as('caregiver'),
    await team.join('helper', { seesMedication: true, givesMedication: true }),
  ]
  await expect(markPair(nora, mark(undefined, 'intended'))).rejects.toThrow(NotPermitted)
  expect(await markPair(nora, mark())).toBe('marked')
  expect(await markPair(kofi, mark(undefined, 'intended'))).toBe('marked')
  expect((await readSafetyFacts(joy)).reads.map(({ kind }) => kind)).toEqual(['seen', 'intended'])
  await expect(markPair(joy, mark())).rejects.toThrow(NotPermitted)
  await expect(setUsedBeside(joy, 'alcohol', 'used')).rejects.toThrow(NotPermitted)
  await expect(addMeal(joy, { ...meal(), requestId: randomUUID() })).rejects.toThrow(NotPermitted)
  await expect(readSafetyFacts(await team.as('helper'))).rejects.toThrow(NotPermitted)
})

const meal = () => ({ name: 'Night feed', food: 'unknown' as const, startTime: '21:00', endTime: '07:00' })

test('a meal is added once, clashes, and is taken out; another team’s is out of reach', async () => {
  const requestId = randomUUID()
  await Promise.all([addMeal(kofi, { ...meal(), requestId }), addMeal(kofi, { ...meal(), requestId })])
  const plan = await readPlanForNotes(kofi)
  expect(plan.facts.meals).toEqual([{ mealId: requestId, ...meal() }])
  expect(safetyNotes(plan).filter(({ kind }) => kind === 'food')).toHaveLength(1)
  await removeMeal(await (await makeTeam(database)).as('nurse'), requestId)
  expect((await readSafetyFacts(kofi)).meals).toHaveLength(1)
  await removeMeal(kofi, requestId)
  await removeMeal(kofi, requestId)
  expect((await readSafetyFacts(kofi)).meals).toEqual([])
  expect(await team.owner.auditEvent.count({ where: { teamId: team.teamId, act: 'meal-removed' } })).toBe(1)
})

test('swallowing comes from the last answers that stand; a tube from any of its sources', async () => {
  expect((await readSafetyFacts(kofi)).feeding).toEqual({
    ...{ swallowing: null, answeredOn: null, hasTrouble: false, hasTube: null },
  })
  await answerSwallowing(4, 30)
  const wrong = await answerSwallowing(1, 2)
  expect((await readSafetyFacts(kofi)).feeding).toMatchObject({ swallowing: 1, hasTube: false })
  await team.owner.assessmentVoid.create({
    data: { teamId: team.teamId, assessmentId: wrong, reason: 'x', voidedById: team.userId.nurse },
  })
  expect((await readSafetyFacts(kofi)).feeding).toMatchObject({ swallowing: 4, hasTrouble: false })
  const observed = {
    teamId: team.teamId,
    observedOn: columnOfDay(todayAt(kofi.clock)),
    recordedById: team.userId.nurse,
  }
  await team.owner.observation.createMany({
    data: ['sym.swallowing_trouble', 'alsfrsr.gastrostomy'].map((field) => ({
      ...{ ...observed, id: randomUUID(), field, value: true },
    })),
  })
  expect((await readSafetyFacts(kofi)).feeding).toMatchObject({ hasTrouble: true, hasTube: true })
  // Who gives medicines without seeing the plan is not told answers.
  const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
  expect((await readSafetyFacts(joy)).feeding).toMatchObject({ swallowing: null, hasTrouble: false })
})

test('the page costs one statement and its history, with one line and with many', async () => {
  const one = await countStatements(() => readSafetyPage(kofi))
  expect(one.statements).toHaveLength(2)
  const prescription = { ...tablet, rule: { kind: 'daily' as const, times: ['08:00'] } }
  for (const medicineId of ['baclofen', 'lorazepam', 'morphine', 'citalopram'])
    await createRegimen(kofi, {
      ...{ requestId: randomUUID(), medicineId, name: medicineId, startsOn: todayAt(kofi.clock), prescription },
    })
  const many = await countStatements(() => readSafetyPage(kofi))
  expect(many.statements).toHaveLength(2)
  expect(many.answer.regimens).toHaveLength(5)
})
