import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { listDay } from './day-doses.data'
import {
  changeRegimen,
  createRegimen,
  listRegimens,
  readRegimen,
  stopRegimen,
  type RegimenChange,
} from './regimens.data'
import { addDailyLine, tablet } from './testing/lines'

const database = await testDatabase()
let team: TestTeam
let kofi: Access

beforeAll(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
})

const daily = (...times: string[]) => ({ kind: 'daily' as const, times })
const newRegimen = (medicineId?: string) => ({
  ...{ requestId: randomUUID(), medicineId, name: 'Baclofen', startsOn: todayAt(kofi.clock) },
  prescription: { ...tablet, rule: daily('08:00', '20:00') },
})
const change = (regimenId: string, extra: Partial<RegimenChange> = {}): RegimenChange => ({
  ...{ requestId: randomUUID(), regimenId, expectVersion: 1 },
  prescription: { ...tablet, rule: daily('09:00', '21:00') },
  ...extra,
})

test('a regimen is added once, with its first version', async () => {
  const regimen = newRegimen('baclofen')
  const answers = await Promise.all([createRegimen(kofi, regimen), createRegimen(kofi, regimen)])
  expect(answers.toSorted()).toEqual(['added', 'already-there'])
  expect(await readRegimen(kofi, regimen.requestId)).toMatchObject({
    ...{ medicineId: 'baclofen', name: 'Baclofen', stopped: null },
    versions: [
      { version: 1, amount: { value: 10, unit: 'mg' }, rule: { times: ['08:00', '20:00'] }, strength: '10 mg' },
    ],
  })
  expect(await team.owner.auditEvent.count({ where: { objectId: regimen.requestId, act: 'regimen-added' } })).toBe(1)
})

test('withdrawn and unknown medicines are not started', async () => {
  expect(await createRegimen(kofi, newRegimen('phenylbutyrate-taurursodiol'))).toBe('withdrawn')
  expect(await createRegimen(kofi, newRegimen('alcohol'))).toBe('not-in-formulary')
  expect(await createRegimen(kofi, newRegimen('no-such-thing'))).toBe('not-in-formulary')
})

test('patients, coordinators and nurses change the plan; caregivers and helpers do not', async () => {
  const regimenId = await addDailyLine(kofi, ['12:00'])
  for (const role of ['caregiver', 'helper'] as const) {
    const access = await team.as(role)
    await expect(createRegimen(access, newRegimen())).rejects.toThrow(NotPermitted)
    await expect(changeRegimen(access, change(regimenId))).rejects.toThrow(NotPermitted)
    await expect(stopRegimen(access, regimenId, 'finished')).rejects.toThrow(NotPermitted)
  }
  await expect(listRegimens(await team.as('helper'))).rejects.toThrow(NotPermitted)
  for (const role of ['patient', 'coordinator', 'nurse'] as const)
    expect(await createRegimen(await team.as(role), newRegimen())).toBe('added')
})

test('a change is a new version; doses before it keep theirs', async () => {
  const regimenId = await addDailyLine(kofi, ['00:00', '12:00'])
  const later = change(regimenId, { prescription: { ...tablet, rule: daily('00:00', '13:00') } })
  expect(await changeRegimen(kofi, later)).toEqual({ result: 'changed', version: 2 })
  expect(await changeRegimen(kofi, later)).toEqual({ result: 'changed', version: 2 })
  const versionsOn = async (days: number) =>
    (await listDay(kofi, todayAt(kofi.clock).add({ days }))).planned
      .filter((dose) => dose.regimen.regimenId === regimenId)
      .map(({ slot, version }) => [slot.time, version.version])
  expect((await versionsOn(0))[0]).toEqual(['00:00', 1])
  expect(await versionsOn(1)).toEqual([
    ['00:00', 2],
    ['13:00', 2],
  ])
  expect(await team.owner.regimenVersion.count({ where: { regimenId } })).toBe(2)
})

test('of two who change it at once one does, and the other compares', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => team.join('nurse')))
  const regimenId = await addDailyLine(kofi, ['12:00'])
  const answers = await Promise.all(people.map((access) => changeRegimen(access, change(regimenId))))
  expect(answers.filter(({ result }) => result === 'changed')).toHaveLength(1)
  for (const answer of answers.filter(({ result }) => result !== 'changed')) {
    expect(answer).toMatchObject({
      result: 'changed-meanwhile',
      regimen: { versions: [{ version: 1 }, { version: 2 }] },
    })
  }
})

test('ten times as much is asked about; a version cannot begin before the one it follows', async () => {
  const regimenId = await addDailyLine(kofi, ['12:00'])
  const much = change(regimenId, {
    prescription: { ...tablet, amount: { value: 100, unit: 'mg' }, rule: daily('12:00') },
  })
  expect(await changeRegimen(kofi, much)).toEqual({ result: 'ask-amount', before: { value: 10, unit: 'mg' } })
  expect(
    await changeRegimen(kofi, { ...much, fromOn: todayAt(kofi.clock).add({ days: 3 }), amountConfirmed: true }),
  ).toMatchObject({ result: 'changed' })
  expect(await changeRegimen(kofi, change(regimenId, { expectVersion: 2, amountConfirmed: true }))).toMatchObject({
    result: 'starts-too-early',
  })
})

test('stopping is a fact of its own: later doses go, history stays', async () => {
  const regimenId = await addDailyLine(kofi, ['00:00', '12:00'])
  const answers = await Promise.all([
    stopRegimen(kofi, regimenId, 'side effect'),
    stopRegimen(await team.as('patient'), regimenId, 'finished'),
  ])
  expect(answers.toSorted()).toEqual(['already-stopped', 'stopped'])
  const timesOn = async (days: number) =>
    (await listDay(kofi, todayAt(kofi.clock).add({ days }))).planned
      .filter((dose) => dose.regimen.regimenId === regimenId)
      .map(({ slot }) => slot.time)
  expect((await timesOn(0))[0]).toBe('00:00')
  expect(await timesOn(1)).toEqual([])
  const { current, stopped } = await listRegimens(kofi)
  expect(current.map((regimen) => regimen.regimenId)).not.toContain(regimenId)
  expect(stopped.map((regimen) => regimen.regimenId)).toContain(regimenId)
  expect(await changeRegimen(kofi, change(regimenId))).toMatchObject({ result: 'stopped' })
})

test('another team reads, changes and stops nothing', async () => {
  const regimenId = await addDailyLine(kofi, ['12:00'])
  const stranger = await (await makeTeam(database)).as('nurse')
  expect(await readRegimen(stranger, regimenId)).toBeUndefined()
  expect(await changeRegimen(stranger, change(regimenId))).toEqual({ result: 'not-found' })
  expect(await stopRegimen(stranger, regimenId, 'finished')).toBe('not-found')
  expect(await listRegimens(stranger)).toEqual({ current: [], stopped: [] })
})

test('the list costs three statements for one regimen and for two hundred', async () => {
  const own = await makeTeam(database)
  const nurse = await own.as('nurse')
  await addDailyLine(nurse, ['12:00'])
  const one = await countStatements(async () => listRegimens(await own.as('nurse')))
  for (let index = 0; index < 199; index += 1) await addDailyLine(nurse, ['12:00'])
  const many = await countStatements(async () => listRegimens(await own.as('nurse')))
  expect(many.answer.current).toHaveLength(200)
  expect([one.statements.length, many.statements.length]).toEqual([3, 3])
})
