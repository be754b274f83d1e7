import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { listAsNeededNow, readAsNeededPlan } from './as-needed.data'
import { changeAsNeededPlan, type AsNeededPlanChange } from './as-needed-plans.data'
import { noteEffect } from './dose-effects.data'
import { recordDose } from './doses.data'
import { recordPrnDose } from './prn-doses.data'
import { addDailyLine, addLine, slotToday } from './testing/lines'
import { voidDose } from './void-dose.data'

const database = await testDatabase()
let team: TestTeam
let ana: Access

beforeAll(async () => {
  team = await makeTeam(database)
  ana = await team.as('coordinator')
})

/** At least 4 hours apart, at most 20 mg in any 24 hours; each dose is 10 mg. */
const addRescue = (access = ana) => addLine(access, { kind: 'prn', minIntervalMin: 240, max24h: 20, unit: 'mg' })
const ago = (hours: number): Temporal.Instant => ana.clock.now.subtract({ minutes: hours * 60 })
const give = async (regimenId: string, givenAt?: Temporal.Instant) => {
  const requestId = randomUUID()
  expect(await recordPrnDose(ana, { requestId, regimenId, givenAt })).toMatchObject({ result: 'recorded' })
  return requestId
}
const plan = (regimenId: string, change: Partial<AsNeededPlanChange> = {}): AsNeededPlanChange => ({
  ...{ requestId: randomUUID(), regimenId, expectVersion: 0, place: null, tryFirst: null, lookFor: null },
  ...{ callWhen: null, askAfterMin: 60, reviewOn: null, togetherWith: [] },
  ...change,
})
const lineOf = async (regimenId: string, access = ana) =>
  (await listAsNeededNow(access)).find((line) => line.regimen.regimenId === regimenId)

test('lines that count together: a dose of one is held against the limits of the other, by name', async () => {
  const [first, second, alone] = [await addRescue(), await addRescue(), await addRescue()]
  expect(await changeAsNeededPlan(ana, plan(first, { togetherWith: [second] }))).toEqual({ result: 'changed' })
  await give(first, ago(1))
  expect(await recordPrnDose(ana, { requestId: randomUUID(), regimenId: second })).toMatchObject({
    result: 'warn',
    warning: { reasons: ['too_soon'], given24h: 10 },
    last: { otherName: 'Baclofen' },
  })
  expect((await lineOf(second))?.counted).toMatchObject([{ otherName: 'Baclofen', entry: { regimenId: first } }])
  expect((await lineOf(second))?.decision).toMatchObject({ decision: 'warn', reasons: ['too_soon'] })
  expect((await lineOf(second))?.plan.togetherWith).toEqual([{ regimenId: first, name: 'Baclofen' }])
  await give(alone)
})

test('a planned dose counts with a rescue dose where the plan says so', async () => {
  const [rescue, regular] = [await addRescue(), await addDailyLine(ana, ['12:00'])]
  await changeAsNeededPlan(ana, plan(rescue, { togetherWith: [regular] }))
  const requestId = randomUUID()
  const slotKey = slotToday(ana, regular, '12:00')
  await recordDose(ana, { requestId, regimenId: regular, slotKey, kind: 'given', givenAt: ago(2) })
  expect(await recordPrnDose(ana, { requestId: randomUUID(), regimenId: rescue })).toMatchObject({ result: 'warn' })
  await voidDose(ana, { requestId: randomUUID(), recordId: requestId, reason: 'wrong line' })
  await give(rescue)
})

test('of eight who give two lines that count together at once, the limit is never passed without a word', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
  for (let round = 0; round < 10; round += 1) {
    const lines = [await addRescue(), await addRescue()]
    await changeAsNeededPlan(ana, plan(lines[0] ?? '', { togetherWith: lines.slice(1) }))
    const answers = await Promise.all(
      people.map((access, index) =>
        recordPrnDose(access, { requestId: randomUUID(), regimenId: lines[index % 2] ?? '' }),
      ),
    )
    expect(answers.filter(({ result }) => result === 'recorded')).toHaveLength(1)
    expect(answers.filter(({ result }) => result === 'warn')).toHaveLength(7)
  }
})

test('two who change one plan at once: one is told that somebody was faster', async () => {
  const regimenId = await addRescue()
  const answers = await Promise.all(
    ['First', 'Second'].map((tryFirst) => changeAsNeededPlan(ana, plan(regimenId, { tryFirst }))),
  )
  expect(answers.map(({ result }) => result).toSorted()).toEqual(['changed', 'changed-meanwhile'])
  const again = plan(regimenId, { expectVersion: 1, lookFor: 'Sleepiness', place: 1 })
  expect(await changeAsNeededPlan(ana, again)).toEqual({ result: 'changed' })
  expect(await changeAsNeededPlan(ana, again)).toEqual({ result: 'changed' })
  expect(await changeAsNeededPlan(ana, { ...again, place: 2 })).toEqual({ result: 'other-request' })
  expect((await readAsNeededPlan(ana, regimenId))?.plan).toMatchObject({ place: 1, lookFor: 'Sleepiness', version: 2 })
})

test('an effect is noted once for one request, again for another, and never for an entry that was taken back', async () => {
  const regimenId = await addRescue()
  const recordId = await give(regimenId, ago(2))
  const effect = { requestId: randomUUID(), recordId, effect: 'partly', level: 4, words: 'Calmer' } as const
  expect(await Promise.all([noteEffect(ana, effect), noteEffect(ana, effect)])).toEqual(['noted', 'noted'])
  expect(await noteEffect(ana, { ...effect, effect: 'no' })).toBe('other-request')
  expect(await team.owner.doseEffect.count({ where: { doseRecordId: recordId } })).toBe(1)
  const nurse = await team.as('nurse')
  expect(await noteEffect(nurse, { requestId: randomUUID(), recordId, effect: 'too_sleepy' })).toBe('noted')
  expect((await lineOf(regimenId))?.counted[0]?.effect).toMatchObject({ effect: 'too_sleepy', byName: nurse.name })
  expect(await noteEffect(ana, { ...effect, requestId: randomUUID(), noticedAt: ago(-1) })).toBe('ask-time')
  await voidDose(ana, { requestId: randomUUID(), recordId, reason: 'wrong medicine' })
  expect(await noteEffect(ana, { requestId: randomUUID(), recordId, effect: 'no' })).toBe('not-found')
  expect(await team.owner.auditEvent.count({ where: { act: 'effect-noted', objectId: recordId } })).toBe(2)
})

test('rights, and another team', async () => {
  const regimenId = await addRescue()
  const recordId = await give(regimenId)
  const stranger = await (await makeTeam(database)).as('coordinator')
  expect(await noteEffect(stranger, { requestId: randomUUID(), recordId, effect: 'no' })).toBe('not-found')
  expect(await changeAsNeededPlan(stranger, plan(regimenId))).toEqual({ result: 'not-found' })
  expect(await changeAsNeededPlan(stranger, plan(await addRescue(stranger), { togetherWith: [regimenId] }))).toEqual({
    result: 'changed',
  })
  expect((await lineOf(regimenId))?.plan.togetherWith).toEqual([])
  expect(await readAsNeededPlan(stranger, regimenId)).toBeUndefined()
  const caregiver = await team.as('caregiver')
  await expect(changeAsNeededPlan(caregiver, plan(regimenId))).rejects.toThrow(NotPermitted)
  expect(await noteEffect(caregiver, { requestId: randomUUID(), recordId, effect: 'worked' })).toBe('noted')
  const helper = await team.join('helper', { seesMedication: true })
  await expect(noteEffect(helper, { requestId: randomUUID(), recordId, effect: 'worked' })).rejects.toThrow(
    NotPermitted,
  )
  await expect(listAsNeededNow(await team.join('helper'))).rejects.toThrow(NotPermitted)
})

test('six statements to read and nine to write at most', async () => {
  const [regimenId, other] = [await addRescue(), await addRescue()]
  const recordId = await give(regimenId, ago(5))
  const read = await countStatements(async () => listAsNeededNow(await team.as('nurse')))
  const change = plan(regimenId, { togetherWith: [other] })
  const write = await countStatements(async () => changeAsNeededPlan(await team.as('nurse'), change))
  const noted = await countStatements(async () =>
    noteEffect(await team.as('nurse'), { requestId: randomUUID(), recordId, effect: 'worked' }),
  )
  const given = await countStatements(async () =>
    recordPrnDose(await team.as('nurse'), { requestId: randomUUID(), regimenId: other }),
  )
  expect(read.statements.length).toBeLessThanOrEqual(6)
  for (const { statements } of [write, noted, given]) expect(statements.length).toBeLessThanOrEqual(9)
})
