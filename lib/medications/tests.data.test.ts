import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { changeRegimen, createRegimen } from './regimens.data'
import { addClinicDate, addResult, setStart, takeResultBack } from './test-writes.data'
import { readTests, readTestsOf } from './tests.data'
import { tablet } from './testing/lines'

const database = await testDatabase()
const liver = 'ALT/AST (liver)'
let team: TestTeam
let kofi: Access
let regimenId: string

beforeEach(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
  regimenId = randomUUID()
  const prescription = { ...tablet, rule: { kind: 'daily' as const, times: ['08:00'] } }
  const regimen = { requestId: regimenId, medicineId: 'riluzole', name: 'Riluzole', startsOn: todayAt(kofi.clock) }
  await createRegimen(kofi, { ...regimen, prescription })
})

const ago = (days: number) => todayAt(kofi.clock).subtract({ days })
const result = (days = 0, isMarked = false) => ({
  ...{ requestId: randomUUID(), regimenId, test: liver, testedOn: ago(days), value: '34 units/L', isMarked },
})
const states = async () => (await readTestsOf(kofi, regimenId))?.tests[0]?.dates.map(({ state }) => state)

test('dates count from the first day of the medicine, also across a change of form', async () => {
  expect(await states()).toEqual(Array.from({ length: 6 }, () => 'upcoming'))
  expect(await setStart(kofi, regimenId, ago(40), 0)).toBe('saved')
  expect((await states())?.slice(0, 2)).toEqual(['overdue', 'upcoming'])
  const prescription = { ...tablet, form: 'suspension', rule: { kind: 'daily' as const, times: ['08:00'] } }
  await changeRegimen(kofi, { requestId: randomUUID(), regimenId, expectVersion: 1, prescription })
  expect((await states())?.slice(0, 2)).toEqual(['overdue', 'upcoming'])
  expect(await setStart(kofi, regimenId, ago(30), 0)).toBe('changed-meanwhile')
  expect(await setStart(kofi, regimenId, todayAt(kofi.clock).add({ days: 1 }), 1)).toBe('in-future')
})

test('a result fills its date once, and can be taken back with its reason', async () => {
  await setStart(kofi, regimenId, ago(30), 0)
  const one = result(1)
  expect(await Promise.all([addResult(kofi, one), addResult(kofi, one)])).toEqual(['added', 'added'])
  expect((await states())?.[0]).toBe('done')
  expect(await addResult(kofi, { ...result(), testedOn: ago(-1) })).toBe('in-future')
  expect(await takeResultBack(kofi, one.requestId, 'Another person’s report')).toBe('taken-back')
  expect(await takeResultBack(kofi, one.requestId, 'Again')).toBe('already')
  expect((await states())?.[0]).toBe('due')
  expect(await team.owner.testResult.count({ where: { teamId: team.teamId } })).toBe(1)
})

test('a result that the report marks is told to the team as such', async () => {
  await addResult(kofi, result(0, true))
  expect(await team.owner.auditEvent.count({ where: { act: 'test-result-marked', objectId: regimenId } })).toBe(1)
  expect((await readTests(kofi))[0]?.tests[0]?.unlinked).toMatchObject([{ isMarked: true, value: '34 units/L' }])
})

test('a day that the clinic set stands beside the schedule', async () => {
  const date = { requestId: randomUUID(), regimenId, test: 'Potassium', dueOn: ago(20) }
  expect(await addClinicDate(kofi, date)).toBe('added')
  expect(await addClinicDate(kofi, date)).toBe('added')
  const own = (await readTestsOf(kofi, regimenId))?.tests.find((one) => one.test === 'Potassium')
  expect(own?.dates).toMatchObject([{ setBy: 'clinic', state: 'overdue' }])
})

test('two lines of one medicine have one clock', async () => {
  await setStart(kofi, regimenId, ago(40), 0)
  const prescription = { ...tablet, rule: { kind: 'daily' as const, times: ['20:00'] } }
  const second = { requestId: randomUUID(), medicineId: 'riluzole', name: 'Riluzole', startsOn: todayAt(kofi.clock) }
  await createRegimen(kofi, { ...second, prescription })
  expect((await readTests(kofi)).map(({ regimen }) => regimen.medicineId)).toEqual(['riluzole'])
  expect((await readTestsOf(kofi, second.requestId))?.startedOn.equals(ago(40))).toBe(true)
})

test('helpers write no results; another team’s medicines are not there', async () => {
  const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
  expect(await readTests(joy)).toHaveLength(1)
  await expect(addResult(joy, result())).rejects.toThrow(NotPermitted)
  await expect(setStart(joy, regimenId, ago(1), 0)).rejects.toThrow(NotPermitted)
  await expect(readTests(await team.as('helper'))).rejects.toThrow(NotPermitted)
  const stranger = await (await makeTeam(database)).as('nurse')
  const mine = result()
  await addResult(kofi, mine)
  expect(await addResult(stranger, result())).toBe('not-found')
  expect(await takeResultBack(stranger, mine.requestId, 'x')).toBe('not-found')
  expect(await setStart(stranger, regimenId, ago(1), 0)).toBe('not-found')
  expect(await addClinicDate(stranger, { requestId: randomUUID(), regimenId, test: liver, dueOn: ago(1) })).toBe(
    'not-found',
  )
  expect(await readTestsOf(stranger, regimenId)).toBeUndefined()
})

test('reading is one statement and its history; a write at most five', async () => {
  expect((await countStatements(() => readTests(kofi))).statements).toHaveLength(2)
  expect((await countStatements(() => addResult(kofi, result()))).statements.length).toBeLessThan(6)
})
