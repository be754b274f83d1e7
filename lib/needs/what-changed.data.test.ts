import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Access } from '@/lib/auth/access'
import { finishAssessment, voidAssessment } from '@/lib/staging/assessments.data'
import { saveAnswer, startDraft } from '@/lib/staging/drafts.data'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { readToday } from '@/lib/today/today.data'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { getNeed } from './knowledge'
import { addNeedTask } from './need-tasks.data'
import { recordObservations } from './observations.data'
import { readPlan } from './plan.data'
import { setNeedStatus } from './statuses.data'
import { readWhatChanged, tellTeam } from './what-changed.data'

const database = await testDatabase()

const well = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4] as const
/** Walks with help, swallowing and speech changed, the breathing machine not yet needed. */
const hard = [2, 3, 2, 2, 2, 2, 3, 1, 1, 1, 1, 4] as const

async function answer(access: Access, answers: readonly number[]): Promise<string> {
  const requestId = randomUUID()
  await startDraft(access, { requestId, assessedOn: todayAt(access.clock), tube: false, niv: false })
  for (const [index, score] of answers.entries()) await saveAnswer(access, requestId, index + 1, score)
  expect(await finishAssessment(access, requestId)).toBe('finished')
  return requestId
}

async function teamAfter(answers: readonly number[]): Promise<TestTeam> {
  const team = await makeTeam(database)
  const nurse = await team.as('nurse')
  await answer(nurse, answers)
  const waiting = await readWhatChanged(nurse)
  if (waiting) expect(await tellTeam(nurse, waiting.id, waiting.version)).toEqual({ result: 'told' })
  return team
}

const idsOf = async (access: Access, state = 'expected_now') =>
  (await readPlan(access)).needs.filter((need) => need.state === state).map(({ needId }) => needId)

async function waitingOf(access: Access) {
  const waiting = await readWhatChanged(access)
  if (!waiting) throw new Error('Something should wait.')
  return waiting
}

test('the others see the plan as they were told, until somebody tells them; then all of it at once', async () => {
  const team = await teamAfter(well)
  const before = await idsOf(await team.as('coordinator'))
  await answer(await team.as('nurse'), hard)
  for (const role of ['patient', 'caregiver', 'coordinator'] as const) {
    expect(await idsOf(await team.as(role)), role).not.toContain('hand-arm-aids')
    expect(await readWhatChanged(await team.as(role)), role).toBeUndefined()
  }
  expect(await idsOf(await team.as('coordinator'))).toEqual(before)
  expect(await idsOf(await team.as('nurse'))).toContain('hand-arm-aids')

  const nurse = await team.as('nurse')
  const { id, version, story, needs, others } = await waitingOf(nurse)
  expect(story.now.map(({ needId }) => needId)).toContain('hand-arm-aids')
  expect(needs.find(({ needId }) => needId === 'hand-arm-aids')).toMatchObject({ disclosure: 'full' })
  const shownTo = (role: string) => others.find((other) => other.role === role)?.story
  expect(shownTo('patient')?.coming).toEqual([])
  expect(shownTo('patient')?.now.map(({ title }) => title)).toContain(getNeed('power-wheelchair').soft_name)
  expect(shownTo('helper')).toEqual({ now: [], coming: [], gone: [] })
  expect(await tellTeam(nurse, id, version)).toEqual({ result: 'told' })
  expect(await idsOf(await team.as('coordinator'))).toContain('hand-arm-aids')
  expect(await readWhatChanged(await team.as('nurse'))).toBeUndefined()
})

test('the message is each viewer’s own: no name, no count and no line of what is hidden from them', async () => {
  const team = await teamAfter(well)
  for (const role of ['patient', 'coordinator', 'helper'] as const) await readToday(await team.as(role))
  await team.owner
    .$executeRaw`UPDATE audit_events SET at = now() - interval '1 hour' WHERE team_id = ${team.teamId}::uuid`
  await answer(await team.as('nurse'), hard)
  const said = async (role: 'patient' | 'coordinator' | 'helper') =>
    (await readToday(await team.as(role))).news.filter(({ act }) => act === 'plan-told').map(({ subject }) => subject)
  const before = await said('coordinator')
  const nurse = await team.as('nurse')
  const { id, version } = await waitingOf(nurse)
  await tellTeam(nurse, id, version)
  const [toPatient] = await said('patient')
  const [toFamily, ...others] = await said('coordinator')
  expect(others).toEqual(before)
  expect(toPatient).toMatch(/^\S+ things are worth doing now: “/)
  expect(toPatient).not.toMatch(/coming up/)
  expect(toFamily).toMatch(/coming up: “/)
  for (const words of [toPatient, toFamily])
    expect(words).not.toMatch(/hospice|comfort medicines|stop the breathing|dies|Power wheelchair|NIV/i)
  expect(await said('helper')).toEqual([])
})

test('two sheets wait as one, both recorders see it, and only one of two presses tells', async () => {
  const team = await teamAfter(well)
  await answer(await team.as('nurse'), hard)
  const first = await waitingOf(await team.as('nurse'))
  await answer(await team.as('coordinator'), [...hard.slice(0, 11), 3])
  const second = await waitingOf(await team.as('coordinator'))
  expect(second.id).toBe(first.id)
  expect(await tellTeam(await team.as('nurse'), first.id, first.version)).toEqual({ result: 'changed-meanwhile' })
  const answers = await Promise.all([
    tellTeam(await team.as('nurse'), second.id, second.version),
    tellTeam(await team.as('coordinator'), second.id, second.version),
  ])
  expect(answers.map(({ result }) => result).sort()).toEqual(['already-told', 'told'])
  expect(await tellTeam(await team.as('caregiver'), second.id, second.version)).toEqual({ result: 'not-found' })
})

test('a sheet taken back before it was told leaves no trace in the plan', async () => {
  const team = await teamAfter(well)
  const before = await idsOf(await team.as('nurse'))
  const sheetId = await answer(await team.as('nurse'), hard)
  expect(await idsOf(await team.as('nurse'))).not.toEqual(before)
  expect(await voidAssessment(await team.as('nurse'), sheetId, 'Wrong person')).toBe('voided')
  expect(await idsOf(await team.as('nurse'))).toEqual(before)
  expect(await idsOf(await team.as('coordinator'))).toEqual(before)
  expect(await readWhatChanged(await team.as('nurse'))).toBeUndefined()
})

test('a sheet taken back after it was told goes at once: a mistake is no better score', async () => {
  const team = await teamAfter(well)
  const before = await idsOf(await team.as('coordinator'))
  const nurse = await team.as('nurse')
  const sheetId = await answer(nurse, hard)
  const { id, version } = await waitingOf(nurse)
  await tellTeam(nurse, id, version)
  await voidAssessment(nurse, sheetId, 'Wrong person')
  expect(await idsOf(await team.as('coordinator'))).toEqual(before)
})

test('red flags are never held back, and what the family notes itself shows at once', async () => {
  const team = await teamAfter(well)
  await answer(await team.as('nurse'), hard)
  const family = await team.as('caregiver')
  await recordObservations(family, todayAt(family.clock), [
    { field: 'sym.breathless_lying_flat', value: true, note: null },
    { field: 'sym.constipation', value: true, note: null },
  ])
  expect((await readToday(await team.as('helper'))).redFlags).toHaveLength(1)
  const ids = await idsOf(await team.as('caregiver'))
  expect(ids).toContain('bowel-bladder')
  expect(ids).not.toContain('hand-arm-aids')
  await answer(await team.as('nurse'), hard)
  expect((await waitingOf(await team.as('nurse'))).newRedFlags.map(({ lineId }) => lineId)).toEqual(['lying-flat'])
})

test('nothing new: nothing waits, and the evaluation is kept with the edition of the knowledge', async () => {
  const team = await teamAfter(well)
  const sheetId = await answer(await team.as('coordinator'), well)
  expect(await readWhatChanged(await team.as('coordinator'))).toBeUndefined()
  const update = await team.owner.planUpdate.findFirst({ where: { teamId: team.teamId, id: sheetId } })
  expect(update).toMatchObject({ state: 'nothing-new', knowledgeVersion: 1, toldAt: null })
})

test('before it is told, nobody can make a task of it, and a status on it tells nothing', async () => {
  const team = await teamAfter(well)
  await answer(await team.as('nurse'), hard)
  const nurse = await team.as('nurse')
  expect(await addNeedTask(nurse, 'hand-arm-aids', 'hand-arm-aids/family/0', randomUUID())).toBe('not-found')
  const status = {
    needId: 'hand-arm-aids',
    status: 'discussing',
    note: 'Splints',
    askAgainOn: null,
    version: 0,
  } as const
  expect(await setNeedStatus(nurse, status)).toBe('saved')
  expect(await idsOf(await team.as('coordinator'))).not.toContain('hand-arm-aids')
  expect((await readPlan(await team.as('coordinator'))).statuses.size).toBe(0)
})

test('after three days anybody who answers the questions may go through it, so that nothing stays untold', async () => {
  const team = await teamAfter(well)
  await answer(await team.as('nurse'), hard)
  await team.owner
    .$executeRaw`UPDATE plan_updates SET made_at = now() - interval '73 hours' WHERE team_id = ${team.teamId}::uuid`
  const coordinator = await team.as('coordinator')
  const { id, version, others } = await waitingOf(coordinator)
  expect(others).toEqual([])
  expect(await tellTeam(coordinator, id, version)).toEqual({ result: 'told' })
})

test('statements: six to look, nine to finish a sheet, and few to tell', async () => {
  const team = await teamAfter(well)
  await answer(await team.as('nurse'), hard)
  const nurse = await team.as('nurse')
  const look = await countStatements(() => readWhatChanged(nurse))
  expect(look.statements.length).toBeLessThanOrEqual(5)
  const { id, version } = await waitingOf(nurse)
  const tell = await countStatements(() => tellTeam(nurse, id, version))
  expect(tell.statements.length).toBeLessThanOrEqual(5)
})
