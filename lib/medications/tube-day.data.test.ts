import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { createRegimen, readRegimen } from './regimens.data'
import { answerTubeLine, changeTubeDay, readTubePage, startTubeDay } from './tube-day.data'
import { moveToTube } from './tube-moves.data'
import { tablet } from './testing/lines'

const database = await testDatabase()
let team: TestTeam
let kofi: Access
let suspension: string
let capsule: string
let dayId: string

async function add(medicineId: string, form: string, route = 'oral'): Promise<string> {
  const requestId = randomUUID()
  const prescription = { ...tablet, form, route, rule: { kind: 'daily' as const, times: ['08:00', '20:00'] } }
  const regimen = { requestId, medicineId, name: medicineId, startsOn: todayAt(kofi.clock) }
  expect(await createRegimen(kofi, { ...regimen, prescription })).toBe('added')
  return requestId
}

const inDays = (days: number) => todayAt(kofi.clock).add({ days })
const start = () => ({
  ...{ requestId: dayId, route: 'peg' as const, changesOn: inDays(3), flushBeforeMl: 30, flushAfterMl: 30.5 },
  tasksName: 'numbers' as const,
})

beforeEach(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
  suspension = await add('riluzole', 'suspension')
  capsule = await add('baclofen', 'tablet')
  await add('hyoscine-patch', 'patch', 'transdermal')
  dayId = randomUUID()
})

test('one day runs at a time, with a task for each medicine that is swallowed, naming none of them', async () => {
  const answers = [startTubeDay(kofi, start()), startTubeDay(kofi, start())]
  expect(await Promise.all(answers)).toEqual(['started', 'started'])
  expect(await startTubeDay(kofi, { ...start(), requestId: randomUUID() })).toBe('one-runs')
  const { day, lines } = await readTubePage(kofi)
  expect(day).toMatchObject({ tubeDayId: dayId, flushBeforeMl: 30, flushAfterMl: 30.5, version: 1 })
  expect(day?.changesOn?.equals(inDays(3))).toBe(true)
  expect(lines.map(({ sort }) => sort)).toEqual(['ask', 'not-swallowed', 'may-go'])
  const tasks = await team.owner.task.findMany({ where: { teamId: team.teamId }, orderBy: { title: 'asc' } })
  expect(tasks.map(({ title }) => title)).toEqual([
    ...['Ask the pharmacist about medicine 1 of the list for the tube'],
    'Ask the pharmacist about medicine 2 of the list for the tube',
  ])
})

test('an answer finishes its task and stays with its words', async () => {
  await startTubeDay(kofi, start())
  const nora = await team.as('caregiver')
  const line = { tubeDayId: dayId, regimenId: capsule, answer: 'other_form' as const, words: 'A liquid is ordered' }
  expect(await answerTubeLine(nora, line)).toBe('saved')
  expect((await readTubePage(kofi)).day?.lines.get(capsule)).toMatchObject({
    ...{ answer: 'other_form', words: 'A liquid is ordered', task: { state: 'done' } },
    answeredBy: expect.stringContaining('caregiver') as string,
  })
  expect(await answerTubeLine(nora, { ...line, regimenId: randomUUID() })).toBe('not-found')
})

test('what may go by the tube moves on the day that was set, as a new version with the rest unchanged', async () => {
  await startTubeDay(kofi, start())
  const move = { tubeDayId: dayId, regimenId: suspension, expectVersion: 1 }
  expect(await Promise.all([moveToTube(kofi, move), moveToTube(kofi, move)])).toEqual(['moved', 'moved'])
  const moved = await readRegimen(kofi, suspension)
  expect(moved?.versions).toMatchObject([
    { route: 'oral', form: 'suspension' },
    { route: 'peg', form: 'suspension', amount: { value: 10, unit: 'mg' }, rule: { times: ['08:00', '20:00'] } },
  ])
  const from = moved?.versions[1]?.fromAt.toZonedDateTimeISO(kofi.clock.zone)
  expect(from?.toPlainDate().equals(inDays(3))).toBe(true)
  expect((await readTubePage(kofi)).lines.at(-1)?.goesByTube?.version).toBe(2)
})

test('what the list does not know moves only after the pharmacist said so, and never without a day', async () => {
  await startTubeDay(kofi, { ...start(), changesOn: undefined })
  const move = { tubeDayId: dayId, regimenId: capsule, expectVersion: 1 }
  expect(await moveToTube(kofi, { ...move, regimenId: suspension })).toBe('no-date')
  await changeTubeDay(kofi, { tubeDayId: dayId, version: 1, changesOn: inDays(2), isClosed: false })
  expect(await moveToTube(kofi, move)).toBe('ask-first')
  await answerTubeLine(kofi, { tubeDayId: dayId, regimenId: capsule, answer: 'may_go' })
  expect(await moveToTube(kofi, { ...move, expectVersion: 9 })).toBe('changed-meanwhile')
  expect(await moveToTube(kofi, move)).toBe('moved')
})

test('a day that is closed keeps its flush volumes and makes room for another', async () => {
  await startTubeDay(kofi, start())
  const close = { tubeDayId: dayId, version: 1, flushBeforeMl: 30, flushAfterMl: 30, isClosed: true }
  const closed = await Promise.all([changeTubeDay(kofi, close), changeTubeDay(kofi, close)])
  expect(closed.filter((answer) => answer === 'changed')).toHaveLength(1)
  expect((await readTubePage(kofi)).day).toBeNull()
  expect(await startTubeDay(kofi, { ...start(), requestId: randomUUID() })).toBe('started')
  expect(await team.owner.tubeDay.count({ where: { flushAfterMl: 30 } })).toBe(1)
})

test('only those who may change the plan begin and move; a stranger finds nothing', async () => {
  const [nora, joy] = [await team.as('caregiver'), await team.join('helper', { seesMedication: true })]
  for (const access of [nora, joy]) await expect(startTubeDay(access, start())).rejects.toThrow(NotPermitted)
  await startTubeDay(kofi, start())
  const move = { tubeDayId: dayId, regimenId: suspension, expectVersion: 1 }
  const line = { tubeDayId: dayId, regimenId: suspension, answer: 'stays' as const }
  for (const access of [nora, joy]) await expect(moveToTube(access, move)).rejects.toThrow(NotPermitted)
  await expect(answerTubeLine(joy, line)).rejects.toThrow(NotPermitted)
  const stranger = await (await makeTeam(database)).as('nurse')
  expect(await moveToTube(stranger, move)).toBe('not-found')
  expect(await answerTubeLine(stranger, line)).toBe('not-found')
  expect(await changeTubeDay(stranger, { tubeDayId: dayId, version: 1, isClosed: true })).toBe('not-found')
  expect((await readTubePage(stranger)).day).toBeNull()
})

test('the page is two statements and its history; starting stays below nine', async () => {
  expect((await countStatements(() => startTubeDay(kofi, start()))).statements.length).toBeLessThan(8)
  expect((await countStatements(() => readTubePage(kofi))).statements).toHaveLength(3)
})
