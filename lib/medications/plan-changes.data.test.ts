import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { listDay } from './day-doses.data'
import { recordDose } from './doses.data'
import { holdRegimens, resumeRegimen } from './holds.data'
import { answerProposal, listProposals, propose } from './proposals.data'
import { latestVersion } from './regimen'
import { readRegimenHistory } from './regimen-history.data'
import { listRegimens, readRegimen, stopRegimen } from './regimens.data'
import type { ScheduleRule } from './schedule-rule'
import { addDailyLine, addLine, at, tablet } from './testing/lines'

const database = await testDatabase()
let team: TestTeam
let kofi: Access
let nora: Access

beforeAll(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
  nora = await team.as('caregiver')
})

const dosesOf = async (regimenId: string, days: number) =>
  (await listDay(kofi, todayAt(kofi.clock).add({ days }))).planned.filter(
    (dose) => dose.regimen.regimenId === regimenId,
  )
const hold = (regimenIds: string[], extra = {}) => ({
  ...{ requestId: randomUUID(), regimenIds, fromAt: at('00:00', kofi, 1), reason: 'hospital' as const },
  ...extra,
})

test('every shape is kept, and its doses stand on the day', async () => {
  const today = todayAt(kofi.clock).toString()
  const tomorrow = todayAt(kofi.clock).add({ days: 1 }).toString()
  const part = { doses: 10, windowDays: 14, offDays: 14 }
  const rules: readonly [ScheduleRule, string[]][] = [
    [{ kind: 'daily', times: ['08:00', '20:00'], start: today }, ['08:00', '20:00']],
    [
      { kind: 'daily', times: ['09:00'], everyDays: 3, start: tomorrow, patch: { maxOn: 1, sites: ['left back'] } },
      ['09:00'],
    ],
    [{ kind: 'daily', times: ['07:30'], meals: [{ meal: 'breakfast', at: '08:00', offsetMin: -30 }] }, ['07:30']],
    [{ kind: 'cycle', time: '10:00', start: tomorrow, first: part, later: { ...part, pick: 'first' } }, []],
    [
      { kind: 'cycle', time: '10:00', start: tomorrow, first: { ...part, doses: 14 }, later: { ...part, pick: 'ask' } },
      ['10:00'],
    ],
    [{ kind: 'steps', start: tomorrow, steps: [{ days: null, times: ['11:00'], amount: '20 mg' }] }, ['11:00']],
    [
      {
        kind: 'loading',
        start: tomorrow,
        loadingDoses: 3,
        loadingEveryDays: 14,
        maintenanceEveryDays: 28,
        time: '12:00',
      },
      ['12:00'],
    ],
    [{ kind: 'once', date: tomorrow, time: '13:00', elsewhere: true }, ['13:00']],
    [{ kind: 'prn', minIntervalMin: 60 }, []],
  ]
  for (const [rule, times] of rules) {
    const regimenId = await addLine(kofi, rule)
    expect(
      (await dosesOf(regimenId, 1)).map(({ slot }) => slot.time),
      rule.kind,
    ).toEqual(times)
  }
  const interval = await addLine(kofi, { kind: 'interval', hours: 6, anchor: at('00:00', kofi, 1).toString() })
  expect(await dosesOf(interval, 1)).toHaveLength(4)
})

test('a visit counts from the last one that was, and stays open until it is recorded', async () => {
  const start = todayAt(kofi.clock).subtract({ days: 3 }).toString()
  const rule: ScheduleRule = {
    ...{ kind: 'loading', start, loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28, time: '00:30' },
  }
  const regimenId = await addLine(kofi, rule)
  const [open] = await dosesOf(regimenId, 0)
  expect(open).toMatchObject({ state: 'overdue', slot: { name: '#1', date: start } })
  const dose = { requestId: randomUUID(), regimenId, slotKey: open!.slot.key, kind: 'given' as const }
  expect(await recordDose(nora, dose)).toMatchObject({ result: 'recorded' })
  expect(await dosesOf(regimenId, 0)).toMatchObject([{ state: 'given', slot: { name: '#1' } }])
  expect(await dosesOf(regimenId, 14)).toMatchObject([{ slot: { name: '#2' } }])
})

test('held medicines are not due; they go on unshifted', async () => {
  const [one, two] = [await addDailyLine(kofi, ['08:00']), await addDailyLine(kofi, ['09:00'])]
  const asked = hold([one, two])
  expect(await holdRegimens(kofi, asked)).toBe(2)
  expect(await holdRegimens(kofi, asked)).toBe(2)
  expect(await holdRegimens(kofi, hold([one]))).toBe(0)
  expect((await dosesOf(one, 2)).map(({ state }) => state)).toEqual(['held'])
  const back = { regimenId: one, at: at('00:00', kofi, 2), words: 'The ward says go on' }
  const answers = await Promise.all([resumeRegimen(kofi, back), resumeRegimen(kofi, back)])
  expect(answers.map(({ result }) => result).toSorted()).toEqual(['not-held', 'resumed'])
  expect((await dosesOf(one, 1)).map(({ state }) => state)).toEqual(['held'])
  expect((await dosesOf(one, 2)).map(({ state }) => state)).toEqual(['upcoming'])
  expect((await dosesOf(two, 2)).map(({ state }) => state)).toEqual(['held'])
  const history = await readRegimenHistory(kofi, one)
  expect([...history.holds.values()]).toMatchObject([
    { held: { name: kofi.name }, ended: { words: 'The ward says go on' } },
  ])
})

test('one of two holds in the same moment holds', async () => {
  const regimenId = await addDailyLine(kofi, ['08:00'])
  const held = await Promise.all([holdRegimens(kofi, hold([regimenId])), holdRegimens(kofi, hold([regimenId]))])
  expect(held.toSorted()).toEqual([0, 1])
})

test('after a hold the steps go on as the clinic said, in a new version', async () => {
  const start = todayAt(kofi.clock).toString()
  const steps = [
    { days: 3, times: ['23:58'] },
    { days: null, times: ['23:58', '23:59'] },
  ]
  const regimenId = await addLine(kofi, { kind: 'steps', start, steps })
  await holdRegimens(kofi, hold([regimenId], { toAt: at('00:00', kofi, 2) }))
  expect(await dosesOf(regimenId, 5)).toHaveLength(1)
  const answer = { answer: 'shift' as const, step: 1 }
  const resume = () => resumeRegimen(kofi, { regimenId, at: at('00:00', kofi, 3), steps: answer })
  expect(await resume()).toEqual({ result: 'resumed' })
  expect(await resume()).toEqual({ result: 'not-held' })
  expect(await dosesOf(regimenId, 3)).toHaveLength(1)
  expect(await dosesOf(regimenId, 4)).toHaveLength(2)
})

test('what is stopped, foreign or nobody’s cannot be held; caregivers do not hold', async () => {
  const regimenId = await addDailyLine(kofi, ['08:00'])
  await stopRegimen(kofi, regimenId, 'finished')
  const other = await makeTeam(database)
  const theirs = await addDailyLine(await other.as('nurse'), ['08:00'])
  expect(await holdRegimens(kofi, hold([regimenId, theirs, randomUUID()]))).toBe(0)
  expect(await resumeRegimen(kofi, { regimenId: theirs, at: kofi.clock.now })).toEqual({ result: 'not-found' })
  await expect(holdRegimens(nora, hold([regimenId]))).rejects.toThrow(NotPermitted)
  await expect(resumeRegimen(nora, { regimenId, at: kofi.clock.now })).rejects.toThrow(NotPermitted)
})

const prescription = { ...tablet, rule: { kind: 'daily' as const, times: ['10:00'] }, why: 'Asked at the clinic' }

test('a proposal changes nothing until it is accepted, once', async () => {
  const regimenId = await addDailyLine(kofi, ['08:00'])
  const asked = { kind: 'change' as const, requestId: randomUUID(), regimenId, expectVersion: 1, prescription }
  expect(await propose(nora, asked)).toBe('proposed')
  expect(await propose(nora, asked)).toBe('already-there')
  expect(latestVersion((await readRegimen(kofi, regimenId))!).version).toBe(1)
  const { proposals, regimens } = await listProposals(kofi)
  expect(proposals.at(-1)).toMatchObject({ regimenId, why: 'Asked at the clinic', by: { name: nora.name } })
  expect(regimens.get(regimenId)).toBeDefined()
  const yes = { proposalId: asked.requestId, answer: 'accepted' as const }
  await expect(answerProposal(nora, yes)).rejects.toThrow(NotPermitted)
  const answers = await Promise.all([answerProposal(kofi, yes), answerProposal(await team.as('coordinator'), yes)])
  expect(answers.map(({ result }) => result).toSorted()).toEqual(['accepted', 'already-answered'])
  expect(latestVersion((await readRegimen(kofi, regimenId))!)).toMatchObject({ version: 2, rule: { times: ['10:00'] } })
  expect((await readRegimenHistory(kofi, regimenId)).answered).toMatchObject([
    { kind: 'change', proposedBy: nora.name },
  ])
})

test('a proposal that the plan has overtaken stays open; it can be declined with a word', async () => {
  const regimenId = await addDailyLine(kofi, ['08:00'])
  const asked = { kind: 'change' as const, requestId: randomUUID(), regimenId, expectVersion: 7, prescription }
  await propose(nora, asked)
  const proposalId = asked.requestId
  expect(await answerProposal(kofi, { proposalId, answer: 'accepted' })).toEqual({
    ...{ result: 'cannot', problem: 'changed-meanwhile' },
  })
  expect(await answerProposal(kofi, { proposalId, answer: 'declined', words: 'Not now' })).toEqual({
    result: 'declined',
  })
  expect(await answerProposal(kofi, { proposalId, answer: 'declined' })).toMatchObject({ result: 'already-answered' })
})

test('a new medicine and a stop can be proposed; withdrawn medicines stay out', async () => {
  const startsOn = todayAt(kofi.clock)
  const fresh = {
    kind: 'new' as const,
    requestId: randomUUID(),
    name: 'Senna',
    medicineId: 'senna',
    startsOn,
    prescription,
  }
  await propose(nora, fresh)
  expect(await answerProposal(kofi, { proposalId: fresh.requestId, answer: 'accepted' })).toEqual({
    ...{ result: 'accepted', regimenId: fresh.requestId },
  })
  const gone = { ...fresh, requestId: randomUUID(), medicineId: 'phenylbutyrate-taurursodiol' }
  await propose(nora, gone)
  expect(await answerProposal(kofi, { proposalId: gone.requestId, answer: 'accepted' })).toMatchObject({
    ...{ result: 'cannot', problem: 'withdrawn' },
  })
  const stop = { kind: 'stop' as const, requestId: randomUUID(), regimenId: fresh.requestId, reason: 'finished' }
  await propose(nora, stop)
  await answerProposal(kofi, { proposalId: stop.requestId, answer: 'accepted' })
  expect((await readRegimen(kofi, fresh.requestId))?.stopped?.reason).toBe('finished')
})

test('another team’s medicine cannot be proposed about, and its proposals are not there', async () => {
  const other = await makeTeam(database)
  const theirs = await other.as('nurse')
  const regimenId = await addDailyLine(theirs, ['08:00'])
  const asked = { kind: 'stop' as const, requestId: randomUUID(), regimenId, reason: 'finished' }
  expect(await propose(nora, asked)).toBe('not-found')
  await propose(theirs, asked)
  expect(await answerProposal(kofi, { proposalId: asked.requestId, answer: 'accepted' })).toEqual({
    result: 'not-found',
  })
  await expect(propose(await team.as('helper'), asked)).rejects.toThrow(NotPermitted)
})

test('a change by another route keeps within nine statements, a look within six', async () => {
  const regimenId = await addDailyLine(kofi, ['08:00'])
  const asked = { kind: 'change' as const, requestId: randomUUID(), regimenId, expectVersion: 1, prescription }
  await propose(nora, asked)
  const count = async (work: () => Promise<unknown>) => (await countStatements(work)).statements.length
  expect(await count(() => answerProposal(kofi, { proposalId: asked.requestId, answer: 'accepted' }))).toBeLessThan(9)
  expect(await count(() => holdRegimens(kofi, hold([regimenId])))).toBeLessThan(9)
  expect(await count(() => resumeRegimen(kofi, { regimenId, at: at('00:00', kofi, 3) }))).toBeLessThan(9)
  expect(await count(() => listProposals(kofi))).toBeLessThan(6)
  expect(await count(() => readRegimenHistory(kofi, regimenId))).toBe(1)
  expect(await count(() => listRegimens(kofi))).toBeLessThan(4)
})
