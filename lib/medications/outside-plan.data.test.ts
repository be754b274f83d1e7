import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { listDay, readDose } from './day-doses.data'
import { readDoseHistory } from './dose-history.data'
import { recordDose, recordExtraDose } from './doses.data'
import { readRecord } from './record.data'
import { changeRegimen } from './regimens.data'
import { addDailyLine, addLine, slotOf, slotToday, tablet } from './testing/lines'
import { voidDose } from './void-dose.data'

const database = await testDatabase()

// medications.md 10.1: shown first, then saved, to its slot or as an extra dose, never thrown away.
test('a dose of a slot that a change took away is told twice and then saved outside the plan', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const regimenId = await addDailyLine(ana, ['12:00'])
  const slotKey = slotOf(ana, regimenId, '12:00', 1)
  const change = { requestId: randomUUID(), regimenId, expectVersion: 1 }
  const rule = { kind: 'daily' as const, times: ['15:00'] }
  expect(await changeRegimen(ana, { ...change, prescription: { ...tablet, rule } })).toMatchObject({
    result: 'changed',
  })
  const dose = { requestId: randomUUID(), regimenId, slotKey, kind: 'given' as const }
  expect(await recordDose(ana, { ...dose, expectVersion: 1 })).toMatchObject({
    result: 'stale-plan',
    version: { version: 2 },
  })
  expect(await recordDose(ana, { ...dose, expectVersion: 2 })).toMatchObject({ result: 'not-planned' })
  expect(await readDose(ana, slotKey)).toMatchObject({ regimen: { regimenId }, dose: undefined })
  expect(await recordExtraDose(ana, { ...dose, why: 'outside-plan' })).toMatchObject({ result: 'recorded' })
  const { others } = await listDay(await team.as('nurse'), todayAt(ana.clock))
  expect(others).toMatchObject([{ kind: 'extra', flags: ['outside-plan'], regimen: { regimenId } }])
  expect(await team.owner.auditEvent.count({ where: { act: 'extra-dose-recorded', objectId: dose.requestId } })).toBe(1)
})

test('a dose on an off day of a cycle counts as outside, not as one of the ten', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const start = todayAt(ana.clock).toString()
  const part = { doses: 1, windowDays: 1, offDays: 27, pick: 'first' as const }
  const regimenId = await addLine(ana, { kind: 'cycle', time: '00:00', start, first: part, later: part })
  await recordDose(ana, {
    requestId: randomUUID(),
    regimenId,
    slotKey: slotToday(ana, regimenId, '00:00'),
    kind: 'given',
  })
  const { cycles } = await listDay(ana, todayAt(ana.clock))
  expect(cycles).toMatchObject([{ status: { dosesDone: 1, dosesPlanned: 1, isOffDay: false, givenOutsideWindow: [] } }])
})

test('what was taken back stays in the record and in the history, with who and why', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const regimenId = await addDailyLine(ana, ['12:00'])
  const recordId = randomUUID()
  const givenAt = ana.clock.now.subtract({ minutes: 1 })
  const slotKey = slotToday(ana, regimenId, '12:00')
  await recordDose(ana, { requestId: recordId, regimenId, slotKey, kind: 'given', givenAt })
  await voidDose(ana, { requestId: randomUUID(), recordId, reason: 'wrong line' })
  const first = givenAt.toZonedDateTimeISO(ana.clock.zone).toPlainDate()
  const { takenBack } = await readRecord(await team.as('nurse'), first, 1)
  expect(takenBack).toMatchObject([
    { recordId, medicine: 'Baclofen', voided: { byName: ana.name, reason: 'wrong line' } },
  ])
  const history = await readDoseHistory(await team.as('nurse'), regimenId)
  expect(history?.entries).toMatchObject([{ recordId, voided: { byName: ana.name, reason: 'wrong line' } }])
  const stranger = await (await makeTeam(database)).as('nurse')
  expect(await readDoseHistory(stranger, regimenId)).toBeUndefined()
  expect((await readRecord(stranger, first, 1)).takenBack).toEqual([])
})
