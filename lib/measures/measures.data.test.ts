import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { recordObservations } from '@/lib/needs/observations.data'
import { readPlan } from '@/lib/needs/plan.data'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { SIGNS_ASKED } from './early-signs'
import type { MeasureField } from './measure-kinds'
import { readMeasures } from './measure-record.data'
import { readMeasure as readTyped } from './read-measure'
import { recordMeasures, type MeasuresAnswer } from './record-measures.data'
import { readSigns } from './signs.data'
import { voidObservation } from './void-observation.data'

const database = await testDatabase()
let team: TestTeam
let ana: Access

beforeEach(async () => {
  team = await makeTeam(database)
  ana = await team.as('coordinator')
})

interface More {
  readonly daysAgo?: number
  readonly isSure?: true
  readonly requestId?: string
  readonly as?: Access
}

async function record(typed: Partial<Record<MeasureField, string>>, more: More = {}): Promise<MeasuresAnswer> {
  const measures = (Object.entries(typed) as [MeasureField, string][]).map(([field, text]) => {
    const read = readTyped(field, text, undefined)
    if (!read.ok) throw new Error(read.problem)
    return read.measure
  })
  const { as = ana, daysAgo = 0, isSure = false, requestId = randomUUID() } = more
  const on = todayAt(ana.clock).subtract({ days: daysAgo })
  return recordMeasures(as, { requestId, on, measures, overnightTest: null, isSure })
}

const factsNow = async () => (await readSigns(ana)).recorded
const idOf = async (field: string) => (await readMeasures(ana)).findLast((one) => one.field === field)?.id ?? ''

describe('writing measures down', () => {
  test('keeps the stored unit and what was typed', async () => {
    expect(await record({ 'measures.weight_kg': '11 st 6' })).toEqual({ result: 'saved' })
    expect(await readMeasures(ana)).toMatchObject([
      { field: 'measures.weight_kg', value: 72.575, typed: '11\u00a0st 6\u00a0lb', voided: null },
    ])
  })

  test('asks about the unusual, saves nothing, and saves it when they are sure', async () => {
    const asked = await record({ 'measures.weight_kg': '720 lb' })
    if (asked.result !== 'ask') throw new Error(asked.result)
    expect(asked.questions).toHaveLength(1)
    expect(await readMeasures(ana)).toEqual([])
    expect(await record({ 'measures.weight_kg': '720 lb' }, { isSure: true })).toEqual({ result: 'saved' })
  })

  test('compares with the last one that stands, up to that day', async () => {
    await record({ 'measures.fvc_pct': '90' }, { daysAgo: 30 })
    expect(await record({ 'measures.fvc_pct': '60' })).toMatchObject({ result: 'ask' })
    expect(await record({ 'measures.fvc_pct': '60' }, { daysAgo: 60 })).toEqual({ result: 'saved' })
    await voidObservation(ana, (await readMeasures(ana)).find(({ value }) => value === 90)?.id ?? '', 'Wrong')
    expect(await record({ 'measures.fvc_pct': '60' })).toEqual({ result: 'saved' })
  })

  test('two presses add one set', async () => {
    const requestId = randomUUID()
    const typed = { 'measures.weight_kg': '72', 'measures.fvc_pct': '80' }
    const both = await Promise.all([1, 2].map(() => record(typed, { requestId })))
    expect(both).toEqual([{ result: 'saved' }, { result: 'saved' }])
    expect(await readMeasures(ana)).toHaveLength(2)
  })

  test('no day to come, nothing for a helper, nothing after a death', async () => {
    expect(await record({ 'measures.fvc_pct': '80' }, { daysAgo: -1 })).toEqual({ result: 'in-the-future' })
    const helper = await team.as('helper')
    await expect(record({ 'measures.fvc_pct': '80' }, { as: helper })).rejects.toThrow(NotPermitted)
    await expect(readMeasures(helper)).rejects.toThrow(NotPermitted)
    await team.owner.death.create({
      data: { teamId: team.teamId, diedOn: new Date('2026-11-20'), recordedById: team.userId.nurse },
    })
    const closed = { as: await team.as('coordinator') }
    expect(await record({ 'measures.fvc_pct': '80' }, closed)).toMatchObject({ result: 'refused' })
  })

  test('nine statements at most', async () => {
    const { statements } = await countStatements(async () => {
      const access = await team.as('coordinator')
      return record({ 'measures.weight_kg': '72', 'measures.fvc_pct': '80' }, { as: access })
    })
    // One of them makes the session of the test.
    expect(statements.length).toBeLessThanOrEqual(10)
  })
})

describe('what follows from measures', () => {
  test('weight lost and BMI are told to the plan with their day and recorder', async () => {
    await record({ 'measures.usual_weight_kg': '80', 'measures.height_cm': '178' }, { daysAgo: 400 })
    await record({ 'measures.weight_kg': '74' }, { daysAgo: 2 })
    const facts = await factsNow()
    expect(facts.get('measures.weight_loss_pct')).toMatchObject({ value: 7.5, byName: ana.name })
    expect(facts.get('measures.weight_loss_pct')?.on.toString()).toBe(
      todayAt(ana.clock).subtract({ days: 2 }).toString(),
    )
    const { needs } = await readPlan(await team.as('nurse'))
    expect(needs.find(({ needId }) => needId === 'extra-nutrition-plan')?.state).toBe('expected_now')
  })

  test('what somebody took from a later letter wins', async () => {
    await record({ 'measures.usual_weight_kg': '80', 'measures.weight_kg': '74' }, { daysAgo: 2 })
    await record({ 'measures.weight_loss_pct': '9' }, { daysAgo: 1 })
    expect((await factsNow()).get('measures.weight_loss_pct')?.value).toBe(9)
    await record({ 'measures.weight_kg': '73' })
    expect((await factsNow()).get('measures.weight_loss_pct')?.value).toBe(8.75)
  })

  test('the fall of FVC in 3 months', async () => {
    await record({ 'measures.fvc_pct': '92' }, { daysAgo: 60 })
    await record({ 'measures.fvc_pct': '81' })
    expect((await factsNow()).get('measures.fvc_drop_3mo')?.value).toBe(11)
  })
})

describe('taking back', () => {
  test('stays in the record with who and why; plan and facts rest on what stood before', async () => {
    await record({ 'measures.fvc_pct': '85' }, { daysAgo: 20 })
    await record({ 'measures.fvc_pct': '15' }, { isSure: true })
    const niv = async () =>
      (await readPlan(await team.as('nurse'))).needs.find(({ needId }) => needId === 'niv')?.state ?? 'none'
    expect(await niv()).toBe('expected_now')
    const id = await idOf('measures.fvc_pct')
    const both = await Promise.all([1, 2].map(() => voidObservation(ana, id, 'It was 75')))
    expect(both.toSorted()).toEqual(['already-voided', 'voided'])
    expect((await factsNow()).get('measures.fvc_pct')?.value).toBe(85)
    expect(await niv()).not.toBe('expected_now')
    const [, taken] = await readMeasures(ana)
    expect(taken).toMatchObject({ value: 15, voided: { byName: ana.name, reason: 'It was 75' } })
  })

  test('a sign that was taken back raises no red flag', async () => {
    const field = 'sym.breathless_lying_flat'
    await recordObservations(ana, todayAt(ana.clock), [{ field, value: true, note: null }])
    const flags = async () => (await readPlan(ana)).redFlags.map(({ lineId }) => lineId)
    expect(await flags()).toEqual(['lying-flat'])
    await voidObservation(ana, await idOf(field), 'Ticked by mistake')
    expect(await flags()).toEqual([])
    const facts = await team.owner.$queryRaw<unknown[]>`
      SELECT set_config('app.user_id', ${ana.userId}, false), f.* FROM app_red_flag_facts(${team.teamId}::uuid) f`
    expect(facts).toEqual([])
  })

  test('one’s own, or anyone’s for coordinator and nurse; another team finds nothing', async () => {
    const nora = await team.as('caregiver')
    await record({ 'measures.fvc_pct': '85' })
    const id = await idOf('measures.fvc_pct')
    expect(await voidObservation(nora, id, 'x')).toBe('not-yours')
    expect(await voidObservation(await (await makeTeam(database)).as('nurse'), id, 'x')).toBe('not-found')
    await expect(voidObservation(await team.as('helper'), id, 'x')).rejects.toThrow(NotPermitted)
    expect(await voidObservation(await team.as('nurse'), id, 'x')).toBe('voided')
  })

  test('nine statements at most', async () => {
    await record({ 'measures.fvc_pct': '85' })
    const id = await idOf('measures.fvc_pct')
    const { statements } = await countStatements(() => voidObservation(ana, id, 'x'))
    expect(statements.length).toBeLessThanOrEqual(8)
  })
})

test('going through the signs is remembered, and asked for again when answers are newer', async () => {
  const today = todayAt(ana.clock)
  expect(await readSigns(ana)).toMatchObject({ askedOn: null, answeredOn: null })
  await recordObservations(ana, today.subtract({ days: 9 }), [{ field: 'sym.cramps', value: true, note: null }])
  await recordObservations(ana, today.subtract({ days: 3 }), [{ field: SIGNS_ASKED, value: true, note: null }])
  const { askedOn, history } = await readSigns(ana)
  expect(askedOn?.equals(today.subtract({ days: 3 }))).toBe(true)
  expect(history.map(({ field }) => field)).toEqual(['sym.cramps'])
  await expect(readSigns(await team.as('helper'))).rejects.toThrow(NotPermitted)
})

test('the caregiver questionnaire is not for the patient to read or to take back', async () => {
  await record({ 'caregiver.zarit22': '30' })
  const id = await idOf('caregiver.zarit22')
  const patient = await team.as('patient')
  expect(await readMeasures(patient)).toEqual([])
  expect(await voidObservation(patient, id, 'x')).toBe('not-found')
})

test('six statements at most for the page of signs', async () => {
  const { statements } = await countStatements(async () => readSigns(await team.as('coordinator')))
  // One of them makes the session of the test.
  expect(statements.length).toBeLessThanOrEqual(7)
})

test('one statement for 2 and for 500 measures', async () => {
  const countFor = async (count: number) => {
    const observedOn = new Date('2026-01-01')
    const row = { teamId: team.teamId, field: 'measures.weight_kg', value: 70, observedOn, recordedById: ana.userId }
    await team.owner.observation.createMany({
      data: Array.from({ length: count }, () => ({ ...row, id: randomUUID() })),
    })
    return (await countStatements(() => readMeasures(ana))).statements.length
  }
  expect(await countFor(2)).toBe(2)
  expect(await countFor(500)).toBe(2)
})
