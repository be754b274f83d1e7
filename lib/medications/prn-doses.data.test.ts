import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { listDay } from './day-doses.data'
import { recordPrnDose, type NewPrnDose } from './prn-doses.data'
import { addDailyLine, addLine } from './testing/lines'
import { voidDose } from './void-dose.data'

const database = await testDatabase()
let team: TestTeam
let ana: Access

beforeAll(async () => {
  team = await makeTeam(database)
  ana = await team.as('coordinator')
})

/** At least 4 hours apart, at most 20 mg in any 24 hours; each dose is 10 mg. */
const addRescue = () => addLine(ana, { kind: 'prn', minIntervalMin: 240, max24h: 20, unit: 'mg' })
const dose = (regimenId: string, extra: Partial<NewPrnDose> = {}): NewPrnDose => ({
  requestId: randomUUID(),
  regimenId,
  ...extra,
})
const ago = (hours: number): Temporal.Instant => ana.clock.now.subtract({ minutes: hours * 60 })
const countOf = (regimenId: string) => team.owner.doseRecord.count({ where: { regimenId } })

test('of eight who give at once, one is recorded and seven are warned of that one', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
  for (let round = 0; round < 10; round += 1) {
    const regimenId = await addRescue()
    const answers = await Promise.all(people.map((access) => recordPrnDose(access, dose(regimenId))))
    expect(answers.filter(({ result }) => result === 'recorded')).toHaveLength(1)
    for (const answer of answers.filter(({ result }) => result !== 'recorded')) {
      expect(answer).toMatchObject({ result: 'warn', warning: { reasons: ['too_soon'], given24h: 10 } })
    }
    expect(await countOf(regimenId)).toBe(1)
  }
})

// Two tablets in one hand: the second request carried a time half a minute before the first, and was let through.
test('a dose given at the same time by an earlier clock is warned of; one written down later is judged at its own time', async () => {
  const regimenId = await addRescue()
  await recordPrnDose(ana, dose(regimenId))
  const earlier = ana.clock.now.subtract({ seconds: 30 })
  expect(await recordPrnDose(await team.as('nurse'), dose(regimenId, { givenAt: earlier }))).toMatchObject({
    result: 'warn',
    warning: { reasons: ['too_soon'] },
  })
  expect(await recordPrnDose(await team.as('nurse'), dose(regimenId, { givenAt: ago(2) }))).toMatchObject({
    result: 'recorded',
  })
})

test('outside a limit nothing is kept, the key included; with a reason it is saved, flagged and told', async () => {
  const regimenId = await addRescue()
  await recordPrnDose(ana, dose(regimenId, { givenAt: ago(1) }))
  const second = dose(regimenId, { reason: 'panic, 8 of 10' })
  const answer = await recordPrnDose(ana, second)
  expect(answer).toMatchObject({ result: 'warn', warning: { reasons: ['too_soon'] } })
  expect(answer.result === 'warn' && answer.warning.nextOk?.epochMilliseconds).toBe(
    ago(1).add({ hours: 4 }).epochMilliseconds,
  )
  expect(answer.result === 'warn' && answer.last?.at.epochMilliseconds).toBe(ago(1).epochMilliseconds)
  expect(await countOf(regimenId)).toBe(1)
  expect(await recordPrnDose(ana, { ...second, reasonToGiveAnyway: 'the nurse said so' })).toMatchObject({
    result: 'recorded',
  })
  const [saved] = await team.owner.doseRecord.findMany({ where: { id: second.requestId } })
  expect(saved).toMatchObject({
    flags: ['given-anyway', 'too_soon'],
    reason: 'panic, 8 of 10. Given anyway: the nurse said so',
  })
  expect(await team.owner.auditEvent.findMany({ where: { objectId: second.requestId } })).toMatchObject([
    { act: 'dose-given-anyway' },
  ])
})

test('the daily limit counts amounts in any 24 hours, without what was voided', async () => {
  const regimenId = await addRescue()
  const first = dose(regimenId, { givenAt: ago(10) })
  await recordPrnDose(ana, first)
  await recordPrnDose(ana, dose(regimenId, { givenAt: ago(5) }))
  expect(await recordPrnDose(ana, dose(regimenId))).toMatchObject({
    result: 'warn',
    warning: { reasons: ['max_reached'] },
  })
  expect(await recordPrnDose(ana, dose(regimenId, { amount: 21 }))).toMatchObject({
    result: 'warn',
    warning: { nextOk: null },
  })
  await voidDose(ana, { requestId: randomUUID(), recordId: first.requestId, reason: 'wrong day' })
  expect(await recordPrnDose(ana, dose(regimenId))).toMatchObject({ result: 'recorded' })
})

test('a dose given offline is saved at once, with its flags; so is one between two others', async () => {
  const regimenId = await addRescue()
  await recordPrnDose(ana, dose(regimenId, { givenAt: ago(3) }))
  const offline = dose(regimenId, { givenAt: ago(2), wasOffline: true })
  expect(await recordPrnDose(ana, offline)).toMatchObject({ result: 'recorded' })
  const before = dose(regimenId, { givenAt: ago(8), amount: 0.5 })
  expect(await recordPrnDose(ana, before)).toMatchObject({ result: 'recorded' })
  const flags = async (id: string) => (await team.owner.doseRecord.findMany({ where: { id } }))[0]?.flags
  expect(await flags(offline.requestId)).toEqual(['given-anyway', 'too_soon'])
  expect(await flags(before.requestId)).toEqual(['breaks_later_window'])
})

test('replays, foreign teams, planned lines and helpers', async () => {
  const regimenId = await addRescue()
  const one = dose(regimenId)
  const answers = await Promise.all([recordPrnDose(ana, one), recordPrnDose(ana, one)])
  expect(answers).toEqual([
    { result: 'recorded', recordId: one.requestId },
    { result: 'recorded', recordId: one.requestId },
  ])
  expect(await recordPrnDose(ana, { ...one, amount: 5 })).toEqual({ result: 'other-request' })
  expect(await recordPrnDose(await (await makeTeam(database)).as('coordinator'), dose(regimenId))).toEqual({
    result: 'not-found',
  })
  expect(await recordPrnDose(ana, dose(await addDailyLine(ana, ['12:00'])))).toMatchObject({ result: 'not-as-needed' })
  await expect(recordPrnDose(await team.join('helper', { seesMedication: true }), dose(regimenId))).rejects.toThrow(
    NotPermitted,
  )
  const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
  expect(await recordPrnDose(joy, dose(await addRescue()))).toMatchObject({ result: 'recorded' })
})

test('the day lists the line with what was given in the last 24 hours', async () => {
  const regimenId = await addRescue()
  await recordPrnDose(ana, dose(regimenId, { givenAt: ago(23.9) }))
  await recordPrnDose(ana, dose(regimenId, { givenAt: ago(24.1) }))
  const { asNeeded } = await listDay(ana, todayAt(ana.clock))
  expect(
    asNeeded.find((line) => line.regimen.regimenId === regimenId)?.lately.map(({ amount }) => amount?.value),
  ).toEqual([10])
})

test('a save keeps to nine statements', async () => {
  const regimenId = await addRescue()
  const saved = await countStatements(async () => recordPrnDose(await team.as('nurse'), dose(regimenId)))
  expect(saved.answer).toMatchObject({ result: 'recorded' })
  expect(saved.statements).toHaveLength(5)
})
